"""A CRM's table of contacts and leads: what was written down about the persons, by whom and how carelessly.

One row a record, `truth` the person's number. A fifth of the records say again who is there already: from another
origin, years later, at another employer, from another mailbox. Some say too little for anyone to tell.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from tests.benchmarks.matching_sets.countries import COUNTRIES
from tests.benchmarks.matching_sets.firms import Firms
from tests.benchmarks.matching_sets.mistakes import changed, recased, with_slips
from tests.benchmarks.matching_sets.names_as_written import names_as_written
from tests.benchmarks.matching_sets.names_of_firms import as_its_people_say
from tests.benchmarks.matching_sets.origins import drawn, happens, shares
from tests.benchmarks.matching_sets.persons import Persons
from tests.benchmarks.matching_sets.repeated import copied, repeated
from tests.benchmarks.matching_sets.telephones import STYLES, written
from tests.benchmarks.matching_sets.websites import websites
from tests.benchmarks.matching_sets.words import Flags, Numbers, Texts, kept, texts

COLUMNS = (
    *("contact_id", "first_name", "last_name", "title", "email", "phone", "mobile", "company", "website"),
    *("street", "city", "postal_code", "country", "truth"),
)
ROLE_MAILBOXES = ("info", "office", "sales", "kontakt", "contact", "hello")
ROLE_MAILBOX, COLLEAGUES_MAILBOX, FAMILYS_MAILBOX = 0.02, 0.002, 0.7
"""Of the work mailboxes: everybody's, a colleague's; of the private ones of those who have one: the household's."""
RECASED, STREET_MISTYPED, TOWN_ONLY, COUNTRY_CODE = 0.05, 0.02, 0.3, 0.3
"""Of the mailboxes; of the parts of addresses; of the records, address or not; of the countries."""
PLACEHOLDERS = {
    "email": ("none@none.com", "noemail@example.com", "test@test.com"),
    "phone": ("000000", "0", "n/a", "1234567890"),
    "mobile": ("-", "0000000000"),
    "company": ("n/a", "Self-employed", "Private", "Freelance", "Unknown"),
    "first_name": ("-", "Unknown", "Mr", "."),
    "title": ("n/a", "-"),
}
PLACEHOLDER = 0.006
"""Of the values of those fields."""


@dataclass(frozen=True)
class Told:
    """One row a record: whom it is about, where it comes from, of which years, from home or not, and the employer."""

    person: Numbers
    origin: Numbers
    later: Flags
    at_home: Flags
    firm: Numbers

    def of_then(self, earlier: Texts, later: Texts) -> Texts:
        """What held in the years that the record is of, of two values a person."""
        found = earlier[self.person]
        found[self.later] = later[self.person[self.later]]
        return found


def contacts(count: int, persons: Persons, firms: Firms, rng: np.random.Generator) -> pa.Table:
    """A table of so many records about so many of the persons as it takes."""
    told = _told(count, persons, rng)
    earlier, later = persons.jobs
    first, last = names_as_written(persons.given[told.person], told.of_then(*persons.surnames), told.origin, rng)
    said = {
        "first_name": first,
        "last_name": last,
        "title": _if_filled("title", told.of_then(earlier.title, later.title), told, rng),
        "email": _emails(persons, firms, told, rng),
        "phone": _phones(persons, firms, told, rng),
        "mobile": _numbers("mobile", persons.mobile[told.person], persons.country[told.person], told, rng),
        "company": _if_filled("company", as_its_people_say(firms, told.firm, rng), told, rng),
        "website": _if_filled("website", websites(firms.domain[told.firm], rng), told, rng),
        **_addresses(persons, firms, told, rng),
    }
    said = copied(_filled_with_anything(said, rng), told.person, ("first_name", "last_name"), rng)
    return _table(said, told.person)


def _told(count: int, persons: Persons, rng: np.random.Generator) -> Told:
    person, origin = repeated(count, len(persons), rng), drawn(count, rng)
    later, at_home = happens("later", origin, rng), happens("at_home", origin, rng)
    firm = np.where(later, persons.jobs[1].firm[person], persons.jobs[0].firm[person])
    return Told(person, origin, later, at_home, firm)


def _if_filled(field: str, values: Texts, told: Told, rng: np.random.Generator) -> Texts:
    return kept(values, happens(field, told.origin, rng))


def _emails(persons: Persons, firms: Firms, told: Told, rng: np.random.Generator) -> Texts:
    """At work if the origin asks for that, or else a private one, or none."""
    count = len(told.person)
    shared, own = persons.household_email[told.person], persons.private_email[told.person]
    ours = np.array([box is not None for box in shared]) & (rng.random(count) < FAMILYS_MAILBOX)
    private = _if_filled("private_email", np.where(ours, shared, own), told, rng)
    at_work = happens("work_email", told.origin, rng)
    chosen = np.where(at_work, _work_emails(persons, firms, told, rng), private)
    chosen = with_slips(chosen, rng, shares("slips", told.origin) / 2)
    return changed(chosen, np.flatnonzero(rng.random(count) < RECASED), recased, rng)


def _work_emails(persons: Persons, firms: Firms, told: Told, rng: np.random.Generator) -> Texts:
    """Mostly one's own."""
    work = told.of_then(persons.jobs[0].email, persons.jobs[1].email)
    everybodys = np.flatnonzero(rng.random(len(work)) < ROLE_MAILBOX)
    domains = firms.domain[told.firm[everybodys]]
    boxes = zip(everybodys.tolist(), domains, strict=True)
    work[everybodys] = texts(f"{ROLE_MAILBOXES[row % len(ROLE_MAILBOXES)]}@{domain}" for row, domain in boxes)
    by_firm = np.argsort(told.firm, kind="stable")
    beside = np.flatnonzero(rng.random(len(work) - 1) < COLLEAGUES_MAILBOX)
    work[by_firm[beside]] = work[by_firm[beside + 1]]
    return work


def _phones(persons: Persons, firms: Firms, told: Told, rng: np.random.Generator) -> Texts:
    """The landline at home, the desk's number or the switchboard."""
    desk = told.of_then(persons.jobs[0].direct_line, persons.jobs[1].direct_line)
    office = np.where(happens("direct", told.origin, rng), desk, firms.switchboard[told.firm])
    numbers = np.where(told.at_home, persons.landline[told.person], office)
    country = np.where(told.at_home, persons.country[told.person], firms.country[told.firm])
    return _numbers("phone", numbers, country, told, rng)


def _numbers(field: str, numbers: Texts, country: Numbers, told: Told, rng: np.random.Generator) -> Texts:
    style = rng.integers(0, len(STYLES), len(numbers))
    said = written(_if_filled(field, numbers, told, rng), country, style)
    return with_slips(said, rng, shares("slips", told.origin) / 3)


def _addresses(persons: Persons, firms: Firms, told: Told, rng: np.random.Generator) -> dict[str, Texts]:
    filled, town_only = happens("address", told.origin, rng), rng.random(len(told.person)) < TOWN_ONLY
    earlier, later = persons.homes
    said = {}
    for name in ("street", "city", "postal_code"):
        home = told.of_then(getattr(earlier, name), getattr(later, name))
        value = np.where(told.at_home, home, getattr(firms, name)[told.firm])
        said[name] = kept(with_slips(value, rng, STREET_MISTYPED), filled | (town_only & (name == "city")))
    names, codes = (texts(getattr(country, name) for country in COUNTRIES) for name in ("name", "code"))
    country = firms.country[told.firm]
    named = np.where(rng.random(len(country)) < COUNTRY_CODE, codes[country], names[country])
    return said | {"country": kept(named, filled | town_only)}


def _filled_with_anything(said: dict[str, Texts], rng: np.random.Generator) -> dict[str, Texts]:
    """What must be filled is filled with anything."""
    for name, placeholders in PLACEHOLDERS.items():
        hit = np.flatnonzero(rng.random(len(said[name])) < PLACEHOLDER)
        said[name][hit] = texts(placeholders)[hit % len(placeholders)]
    return said


def _table(said: dict[str, Texts], person: Numbers) -> pa.Table:
    keys = [f"003{row:09d}" for row in range(len(person))]
    columns = {"contact_id": keys, **{name: values.tolist() for name, values in said.items()}, "truth": person}
    return pa.table({name: columns[name] for name in COLUMNS})
