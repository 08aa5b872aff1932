"""The persons of the made-up world, as they are: names, homes, mailboxes, and the one or two jobs they have had.

Households (couples, parents with grown children) share an address, a surname, a landline and sometimes a mailbox; a
father and son may share the given name as well. Each of them is a person of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tests.benchmarks.matching_sets.countries import COUNTRIES, SHARES
from tests.benchmarks.matching_sets.firms import Firms
from tests.benchmarks.matching_sets.jobs import Jobs, employers, two_jobs
from tests.benchmarks.matching_sets.mailboxes import household_mailboxes, private_mailboxes
from tests.benchmarks.matching_sets.names_of_people import Culture
from tests.benchmarks.matching_sets.places import Addresses, Towns, sites
from tests.benchmarks.matching_sets.telephones import mobiles, switchboards
from tests.benchmarks.matching_sets.words import Numbers, Texts, texts

NAMED_ABROAD, WOMEN = 0.15, 0.48
"""Of all persons: named as in another country than the one they live in; women."""
GUESTS, SAME_GIVEN_NAME, ONE_MAILBOX = 0.03, 0.06, 0.4
"""Of all persons: who lives with another person of the table; of those: who bears the other's given name too, or has
one mailbox with the other."""
MARRIED, MOVED = 0.03, 0.12
"""Of all persons: with another surname or another home later."""
COLLEAGUES_OF_ONE_NAME = 0.002


@dataclass(frozen=True)
class Persons:
    """One row a person. Of two surnames, homes and jobs the second is the later; mostly they are the same."""

    country: Numbers
    given: Texts
    surnames: tuple[Texts, Texts]
    mobile: Texts
    landline: Texts
    private_email: Texts
    household_email: Texts
    """A mailbox that a household shares, or None."""
    homes: tuple[Addresses, Addresses]
    jobs: tuple[Jobs, Jobs]

    def __len__(self) -> int:
        return len(self.country)


def persons(
    count: int, firms: Firms, cultures: Sequence[Culture], towns: Sequence[Towns], rng: np.random.Generator
) -> Persons:
    """So many persons, who work at these firms."""
    firm = employers(count, firms, rng)
    guests, hosts = _households(count, rng)
    country = firms.country[firm]
    country[guests] = country[hosts]
    given, surname = _names(country, cultures, rng)
    surname[guests] = surname[hosts]
    namesakes = rng.random(len(guests)) < SAME_GIVEN_NAME
    given[guests[namesakes]] = given[hosts[namesakes]]
    _name_alike(given, surname, firm, rng)
    later = _later_surnames(country, surname, cultures, rng)
    landline = switchboards(country, np.zeros_like(country), rng)
    landline[guests] = landline[hosts]
    return Persons(
        country=country,
        given=given,
        surnames=(surname, later),
        mobile=mobiles(country, rng),
        landline=landline,
        private_email=private_mailboxes(country, given, surname, rng),
        household_email=_household_mailboxes(country, surname, guests, hosts, rng),
        homes=_two_homes(country, towns, guests, hosts, rng),
        jobs=two_jobs(firm, firms, given, surname, later, rng),
    )


def _households(count: int, rng: np.random.Generator) -> tuple[Numbers, Numbers]:
    """Who lives with whom: guests, and the host of each, who is nobody's guest."""
    shuffled, guests = rng.permutation(count), int(count * GUESTS)
    return shuffled[:guests], shuffled[guests : 2 * guests]


def _names(country: Numbers, cultures: Sequence[Culture], rng: np.random.Generator) -> tuple[Texts, Texts]:
    """A given name and a surname for each, mostly of the country."""
    abroad = rng.random(len(country)) < NAMED_ABROAD
    anywhere = rng.choice(len(COUNTRIES), len(country), p=np.array(SHARES) / sum(SHARES))
    named, woman = np.where(abroad, anywhere, country), rng.random(len(country)) < WOMEN
    given, surname = texts([""] * len(country)), texts([""] * len(country))
    for at, culture in enumerate(cultures):
        rows = np.flatnonzero(named == at)
        surname[rows] = culture.surnames.draw(rng, len(rows))
        for gender, names in enumerate(culture.given):
            these = rows[woman[rows] == gender]
            given[these] = names.draw(rng, len(these))
    return given, surname


def _name_alike(given: Texts, surname: Texts, firm: Numbers, rng: np.random.Generator) -> None:
    """Now and then two persons of one name work at one firm: the names are written over."""
    by_firm = np.argsort(firm, kind="stable")
    one, other = by_firm[:-1], by_firm[1:]
    alike = (firm[one] == firm[other]) & (rng.random(len(one)) < COLLEAGUES_OF_ONE_NAME)
    given[other[alike]], surname[other[alike]] = given[one[alike]], surname[one[alike]]


def _later_surnames(country: Numbers, surname: Texts, cultures: Sequence[Culture], rng: np.random.Generator) -> Texts:
    later, married = surname.copy(), np.flatnonzero(rng.random(len(country)) < MARRIED)
    later[married] = _names(country[married], cultures, rng)[1]
    return later


def _household_mailboxes(
    country: Numbers, surname: Texts, guests: Numbers, hosts: Numbers, rng: np.random.Generator
) -> Texts:
    shared, sharing = texts([None] * len(country)), rng.random(len(guests)) < ONE_MAILBOX
    boxes = household_mailboxes(country[hosts[sharing]], surname[hosts[sharing]], rng)
    shared[guests[sharing]] = shared[hosts[sharing]] = boxes
    return shared


def _two_homes(
    country: Numbers, towns: Sequence[Towns], guests: Numbers, hosts: Numbers, rng: np.random.Generator
) -> tuple[Addresses, Addresses]:
    first, second = sites(country, towns, rng), sites(country, towns, rng)
    stayed = rng.random(len(country)) >= MOVED
    for name in ("street", "city", "postal_code"):
        home, later = getattr(first, name), getattr(second, name)
        home[guests] = home[hosts]
        later[stayed] = home[stayed]
    return first, second
