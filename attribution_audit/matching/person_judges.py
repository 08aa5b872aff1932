"""How two person records compare, comparison by comparison; what each outcome weighs stands in `people.py`."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from rapidfuzz.distance import OSA

from attribution_audit.matching.agreement import Agreement, Seen, at, first_of
from attribution_audit.matching.coded import NOTHING, Flags, Ints, over_distinct
from attribution_audit.matching.compare import Levels, Pairs
from attribution_audit.matching.person_names import Likeness, given_likeness, surname_likeness

EMPLOYER = ("company_id", "company", "domain")
"""What tells a company: as it was resolved, by name, by mail or web domain."""


FITS_GIVEN = 2
"""Fact `mailbox_fits_name` where the mailbox is the given name alone, which two colleagues may share."""


class Mailbox(IntEnum):
    """How two records' e-mail addresses compare."""

    SAME = 1
    OF_TWO = 2
    SHARED = 3
    SAME_PATTERN = 4
    ONE_COMPANY = 5
    TWO_COMPANIES = 6
    PRIVATE_AND_WORK = 7
    TWO_PRIVATE = 8
    OF_GIVEN = 9


class Employer(IntEnum):
    """How two records' companies compare."""

    SAME = 1
    TOLD_BY_MAILBOX = 2
    SAME_NAME = 3
    DIFFERENT = 4


class Phone(IntEnum):
    """How two records' numbers compare; different numbers say little."""

    SAME_MOBILE = 1
    SAME = 2
    SAME_AT_COMPANY = 3
    OF_TWO = 4
    SWITCHBOARD = 5
    DIFFERENT = 6


def mailboxes(pairs: Pairs, _: Seen) -> Levels:
    """Same mailbox, by how many given names use it; else whether two mailboxes can belong to one person."""
    shared = pairs.shared("mailbox")
    names = pairs.features.facts["names_at_mailbox"]
    is_office = pairs.features.facts["office_mailbox"]
    same = shared != NOTHING
    held = np.where(same, shared, 0)
    of_many = at(names, held) > 2
    office = at(is_office, held) > 0
    first, second = pairs.codes("mailbox")
    any_office = (at(is_office, first) + at(is_office, second)) > 0
    comparable = pairs.both_know("mailbox") & ~same & ~any_office
    domains = [at(pairs.features.facts["domain_of_mailbox"], mailbox) for mailbox in (first, second)]
    private = [domain == NOTHING for domain in domains]
    fits = [fit > 0 for fit in pairs.facts("mailbox_fits_name")]
    of_given = [fit == FITS_GIVEN for fit in pairs.facts("mailbox_fits_name")]
    one_company = (domains[0] == domains[1]) & ~private[0]
    return first_of(
        (same & (office | of_many), Mailbox.SHARED),
        (same & (at(names, held) == 2), Mailbox.OF_TWO),
        (same & (of_given[0] | of_given[1]), Mailbox.OF_GIVEN),
        (same, Mailbox.SAME),
        (comparable & one_company & fits[0] & fits[1], Mailbox.SAME_PATTERN),
        (comparable & one_company, Mailbox.ONE_COMPANY),
        (comparable & private[0] & private[1], Mailbox.TWO_PRIVATE),
        (comparable & (private[0] | private[1]), Mailbox.PRIVATE_AND_WORK),
        (comparable, Mailbox.TWO_COMPANIES),
    )


def surnames(pairs: Pairs, _: Seen) -> Levels:
    """Surnames, also where one record has given name and surname the other way round."""
    one, other = pairs.codes("surname")
    levels = over_distinct(one, other, pairs.features.coded["surname"].values, surname_likeness)
    return np.where(_are_swapped(pairs, levels), np.int8(Likeness.SAME), levels).astype(np.int8)


def given_names(pairs: Pairs, _: Seen) -> Levels:
    """Given names, also where one record has given name and surname the other way round."""
    one, other = pairs.codes("given")
    levels = over_distinct(one, other, pairs.features.coded["given"].values, given_likeness)
    return np.where(_are_swapped(pairs, levels), np.int8(Likeness.PART), levels).astype(np.int8)


def generations(pairs: Pairs, seen: Seen) -> Levels:
    """Senior and junior: only worth a look where the names agree."""
    one, other = pairs.codes("generation")
    named = seen["surname"] != 0
    return first_of(
        (named & (one != NOTHING) & (other != NOTHING) & (one != other), Agreement.DIFFERENT),
        (named & ((one != NOTHING) ^ (other != NOTHING)), Agreement.ONE_SIDED),
    )


def employers(pairs: Pairs, seen: Seen) -> Levels:
    """The company as it was resolved, else its name, or its mail or web domain. A shared mailbox says it already."""
    resolved, named, domain = (pairs.shared(name) != NOTHING for name in EMPLOYER)
    both = {name: pairs.both_know(name) for name in EMPLOYER}
    same = resolved | domain | (named & ~both["company_id"])
    by_mailbox = np.isin(seen["mailbox"], (Mailbox.SAME, Mailbox.OF_GIVEN))
    return first_of(
        (same & by_mailbox, Employer.TOLD_BY_MAILBOX),
        (same, Employer.SAME),
        (named & ~both["domain"], Employer.SAME_NAME),
        (~named & (both["company_id"] | both["company"] | both["domain"]), Employer.DIFFERENT),
    )


def phones(pairs: Pairs, seen: Seen) -> Levels:
    """A number that both have, by how many given names use it, and whether colleagues would share it anyway."""
    mobile = pairs.shared("mobile")
    shared = np.where(mobile != NOTHING, mobile, pairs.shared("phone"))
    same = shared != NOTHING
    held = np.where(same, shared, 0)
    names = at(pairs.features.facts["names_at_phone"], held)
    colleagues = np.isin(seen["employer"], (Employer.SAME, Employer.TOLD_BY_MAILBOX))
    return first_of(
        (same & (names > 2), Phone.SWITCHBOARD),
        (same & (names == 2), Phone.OF_TWO),
        (mobile != NOTHING, Phone.SAME_MOBILE),
        (same & colleagues, Phone.SAME_AT_COMPANY),
        (same, Phone.SAME),
        (pairs.both_know("phone"), Phone.DIFFERENT),
    )


def cities(pairs: Pairs, seen: Seen) -> Levels:
    """Towns; colleagues share theirs, so for them it says nothing more (`ONE_SIDED`)."""
    same = pairs.shared("city") != NOTHING
    colleagues = np.isin(seen["employer"], (Employer.SAME, Employer.SAME_NAME))
    return first_of(
        (same & colleagues, Agreement.ONE_SIDED),
        (same, Agreement.SAME),
        (pairs.both_know("city"), Agreement.DIFFERENT),
    )


def birthdays(pairs: Pairs, _: Seen) -> Levels:
    """Dates of birth; one digit wrong or two exchanged is near."""
    one, other = pairs.codes("date_of_birth")
    return over_distinct(one, other, pairs.features.coded["date_of_birth"].values, _birthday)


def surname_rarity(pairs: Pairs) -> Ints:
    """The less rare of the two surnames (they may agree by spelling only)."""
    return np.minimum(*(at(pairs.features.rarity["surname"], codes) for codes in pairs.codes("surname")))


def given_rarity(pairs: Pairs) -> Ints:
    """The less rare of the two given names."""
    return np.minimum(*(at(pairs.features.rarity["given"], codes) for codes in pairs.codes("given")))


def employer_rarity(pairs: Pairs) -> Ints:
    """How few persons the company has in these records, by whatever it agrees in that is most common."""
    found = np.full(len(pairs.one), np.iinfo(np.int64).max, dtype=np.int64)
    for name in EMPLOYER:
        shared = pairs.shared(name)
        rarity = at(pairs.features.rarity[name], shared)
        found = np.where(shared != NOTHING, np.minimum(found, rarity), found)
    return found


def _are_swapped(pairs: Pairs, levels: Levels) -> Flags:
    """Where the names differ as they stand: whether each record's given name is, or nearly is, the other's surname."""
    places = np.flatnonzero(levels == Likeness.DIFFERENT)
    given, surname = ([side[places] for side in pairs.facts(name)] for name in ("given_as_name", "surname_as_name"))
    names = pairs.features.names
    crossed = [over_distinct(given[0], surname[1], names, surname_likeness)]
    crossed.append(over_distinct(surname[0], given[1], names, surname_likeness))
    swapped = np.zeros(len(levels), dtype=np.bool_)
    swapped[places] = np.logical_and(*(np.isin(levels, (Likeness.SAME, Likeness.NEAR)) for levels in crossed))
    return swapped


def _birthday(one: str, other: str) -> int:
    if one == other:
        return Agreement.SAME
    return Agreement.NEAR if len(one) == len(other) and OSA.distance(one, other) == 1 else Agreement.DIFFERENT
