"""How two person records compare, comparison by comparison; what each outcome weighs stands in `people.py`."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from rapidfuzz.distance import OSA

from attribution_audit.matching.agreement import Agreement, Seen, first_of
from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.pairs import Levels, Pairs
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
    same, names = shared != NOTHING, pairs.known.facts["names_at_mailbox"].at(shared)
    office = pairs.shared("mailbox", marked="office") == shared
    any_office = pairs.fact("office").any(axis=1)
    comparable = pairs.both_know("mailbox") & ~same & ~any_office
    domains = pairs.fact("domain_of_mailbox")
    private = domains == NOTHING
    fits = pairs.fact("mailbox_fits_name")
    one_company = (domains[:, 0] == domains[:, 1]) & ~private[:, 0]
    return first_of(
        (same & (office | (names > 2)), Mailbox.SHARED),
        (same & (names == 2), Mailbox.OF_TWO),
        (same & (fits == FITS_GIVEN).any(axis=1), Mailbox.OF_GIVEN),
        (same, Mailbox.SAME),
        (comparable & one_company & (fits > 0).all(axis=1), Mailbox.SAME_PATTERN),
        (comparable & one_company, Mailbox.ONE_COMPANY),
        (comparable & private.all(axis=1), Mailbox.TWO_PRIVATE),
        (comparable & private.any(axis=1), Mailbox.PRIVATE_AND_WORK),
        (comparable, Mailbox.TWO_COMPANIES),
    )


def surnames(pairs: Pairs, _: Seen) -> Levels:
    """Surnames, also where one record has given name and surname the other way round."""
    levels = pairs.likeness("surname", surname_likeness)
    return np.where(_are_swapped(pairs, levels), np.int8(Likeness.SAME), levels).astype(np.int8)


def given_names(pairs: Pairs, _: Seen) -> Levels:
    """Given names, also where one record has given name and surname the other way round."""
    levels = pairs.likeness("given", given_likeness)
    return np.where(_are_swapped(pairs, levels), np.int8(Likeness.PART), levels).astype(np.int8)


def generations(pairs: Pairs, seen: Seen) -> Levels:
    """Senior and junior: only worth a look where the names agree."""
    one, other = pairs.firsts("generation")
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
    mobile = pairs.shared("phone", marked="mobile")
    shared = np.where(mobile != NOTHING, mobile, pairs.shared("phone"))
    same, names = shared != NOTHING, pairs.known.facts["names_at_phone"].at(shared)
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
    return pairs.likeness("date_of_birth", _birthday)


def surname_rarity(pairs: Pairs) -> Ints:
    """The less rare of the two surnames (they may agree by spelling only)."""
    return np.minimum(*map(pairs.known.rarity["surname"].at, pairs.firsts("surname")))


def given_rarity(pairs: Pairs) -> Ints:
    """The less rare of the two given names."""
    return np.minimum(*map(pairs.known.rarity["given"].at, pairs.firsts("given")))


def employer_rarity(pairs: Pairs) -> Ints:
    """How few persons the company has in these records, by whatever it agrees in that is most common."""
    found = np.full(len(pairs.one_no), np.iinfo(np.int64).max, dtype=np.int64)
    for name in EMPLOYER:
        shared = pairs.shared(name)
        rarity = pairs.known.rarity[name].at(shared)
        found = np.where(shared != NOTHING, np.minimum(found, rarity), found)
    return found


def _are_swapped(pairs: Pairs, levels: Levels) -> Flags:
    """Where the names differ as they stand: whether each record's given name is, or nearly is, the other's surname."""
    places = np.flatnonzero(levels == Likeness.DIFFERENT)
    some = pairs.at(places)
    crossed = [
        some.crossed_likeness("given", "surname", surname_likeness),
        some.crossed_likeness("surname", "given", surname_likeness),
    ]
    swapped = np.zeros(len(levels), dtype=np.bool_)
    swapped[places] = np.logical_and(*(np.isin(levels, (Likeness.SAME, Likeness.NEAR)) for levels in crossed))
    return swapped


def _birthday(one: str, other: str) -> int:
    if one == other:
        return Agreement.SAME
    return Agreement.NEAR if len(one) == len(other) and OSA.distance(one, other) == 1 else Agreement.DIFFERENT
