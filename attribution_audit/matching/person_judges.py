"""How two person records compare, comparison by comparison; what each outcome weighs stands in `people.py`."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from attribution_audit.matching.agreement import first_context, first_of, legible, rarity_by_users
from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.company_likeness import company_likeness
from attribution_audit.matching.compare import Seen
from attribution_audit.matching.likeness import Likeness
from attribution_audit.matching.mailbox_likeness import handle_likeness, mailbox_likeness
from attribution_audit.matching.pairs import Levels, Pairs
from attribution_audit.matching.person_likeness import LEAST_SHARED, are_one_name, given_likeness, surname_likeness
from attribution_audit.matching.phones import key_likeness

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
    NEAR = 10
    SAME_LOCAL = 11
    SAME_NAME = 12
    ALIKE = 13
    SAME_LETTERS = 14
    NUMBERED = 15


class Employer(IntEnum):
    """How two records' companies compare."""

    SAME = 1
    SAME_NAME = 3
    DIFFERENT = 4
    NEAR = 5


class Phone(IntEnum):
    """How two records' numbers compare; different numbers say little."""

    SAME_MOBILE = 1
    SAME = 2
    OF_TWO = 4
    SWITCHBOARD = 5
    DIFFERENT = 6
    NEAR = 7


NAMES = ("given", "surname")
SWAPPED_SURELY = (Likeness.SAME, Likeness.NEAR)
"""One record's given name is the other's surname: at least one of both names shows it so clearly."""
SWAPPED_ALIKE = (*SWAPPED_SURELY, Likeness.SOUNDS, Likeness.ALIKE)
"""What the other of both shows at least."""
SAME_PHONE = (Phone.SAME_MOBILE, Phone.SAME, Phone.OF_TWO, Phone.SWITCHBOARD)
COLLEAGUES = (Employer.SAME, Employer.SAME_NAME, Employer.NEAR)


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
    likeness = pairs.likeness("mailbox", mailbox_likeness, comparable)
    handles = pairs.likeness("handle", handle_likeness, comparable)
    return first_of(
        (same & (office | (names > 2)), Mailbox.SHARED),
        (same & (names == 2), Mailbox.OF_TWO),
        (same & (fits == FITS_GIVEN).any(axis=1) & (pairs.shared("surname") == NOTHING), Mailbox.OF_GIVEN),
        (same, Mailbox.SAME),
        (comparable & one_company & (likeness == Likeness.ENDING), Mailbox.NUMBERED),
        (comparable & one_company & (fits > 0).all(axis=1), Mailbox.SAME_PATTERN),
        (comparable & (likeness == Likeness.NEAR), Mailbox.NEAR),
        (comparable & (handles == Likeness.SAME), Mailbox.SAME_LETTERS),
        (comparable & (handles == Likeness.ALIKE), Mailbox.ALIKE),
        (comparable & one_company, Mailbox.ONE_COMPANY),
        (comparable & (likeness == Likeness.PART) & (fits > 0).any(axis=1), Mailbox.SAME_NAME),
        (comparable & (likeness == Likeness.PART), Mailbox.SAME_LOCAL),
        (comparable & private.all(axis=1), Mailbox.TWO_PRIVATE),
        (comparable & private.any(axis=1), Mailbox.PRIVATE_AND_WORK),
        (comparable, Mailbox.TWO_COMPANIES),
    )


def surnames(pairs: Pairs, _: Seen) -> Levels:
    """Surnames, also where one record has given name and surname the other way round."""
    levels = pairs.likeness("surname", surname_likeness)
    is_one = _are_swapped(pairs, levels) | _are_turned(pairs, levels)
    levels = np.where(is_one, np.int8(Likeness.SAME), levels).astype(np.int8)
    return legible(pairs, "script_of_name", levels)


def given_names(pairs: Pairs, _: Seen) -> Levels:
    """Given names, also where one record has given name and surname the other way round."""
    levels = pairs.likeness("given", given_likeness)
    is_one = _are_swapped(pairs, levels) | _are_turned(pairs, levels)
    levels = np.where(is_one, np.int8(Likeness.PART), levels).astype(np.int8)
    return legible(pairs, "script_of_name", levels)


def generations(pairs: Pairs, seen: Seen) -> Levels:
    """Senior and junior: only worth a look where the names agree."""
    one, other = pairs.firsts("generation")
    named = seen["surname"] != 0
    return first_of(
        (named & (one != NOTHING) & (other != NOTHING) & (one != other), Likeness.DIFFERENT),
        (named & ((one != NOTHING) ^ (other != NOTHING)), Likeness.ONE_SIDED),
    )


def employers(pairs: Pairs, _: Seen) -> Levels:
    """The company as it was resolved, else its name, or its mail or web domain."""
    resolved, named, domain = (pairs.shared(name) != NOTHING for name in EMPLOYER)
    both = {name: pairs.both_know(name) for name in EMPLOYER}
    same = resolved | domain | (named & ~both["company_id"])
    known = both["company_id"] | both["company"] | both["domain"]
    likeness = pairs.likeness("company", company_alike, known & ~same & ~named & both["company"])
    hidden = (legible(pairs, "script_of_company", likeness) != likeness) & ~both["company_id"] & ~both["domain"]
    return first_of(
        (same, Employer.SAME),
        (named & ~both["domain"], Employer.SAME_NAME),
        (likeness == Likeness.NEAR, Employer.NEAR),
        (~named & known & ~hidden, Employer.DIFFERENT),
    )


NEAR_COMPANIES = (Likeness.SAME, Likeness.SPACED, Likeness.NEAR, Likeness.PART, Likeness.ABBREVIATED, Likeness.ACRONYM)


def company_alike(one: str, other: str) -> int:
    """Whether two company names are nearly one."""
    is_near = company_likeness(one, other) in NEAR_COMPANIES
    return Likeness.NEAR if is_near else Likeness.DIFFERENT


def phones(pairs: Pairs, _: Seen) -> Levels:
    """A number that both have, by how many given names use it."""
    mobile = pairs.shared("phone", marked="mobile")
    shared = np.where(mobile != NOTHING, mobile, pairs.shared("phone"))
    same, names = shared != NOTHING, pairs.known.facts["names_at_phone"].at(shared)
    both = pairs.both_know("phone")
    likeness = pairs.likeness("phone", key_likeness, both & ~same)
    return first_of(
        (same & (names > 2), Phone.SWITCHBOARD),
        (same & (names == 2), Phone.OF_TWO),
        (mobile != NOTHING, Phone.SAME_MOBILE),
        (same, Phone.SAME),
        (likeness == Likeness.NEAR, Phone.NEAR),
        (both, Phone.DIFFERENT),
    )


def colleagues(_: Pairs, seen: Seen) -> Levels:
    """1 for colleagues, who have their place in common."""
    return np.isin(seen["employer"], COLLEAGUES).astype(np.int8)


def employer_told(_: Pairs, seen: Seen) -> Levels:
    """1 where mailboxes are at two companies, 2 where one mailbox says the company."""
    return first_context(seen["mailbox"] == Mailbox.TWO_COMPANIES, seen["mailbox"] == Mailbox.SAME)


def postal_code_told(pairs: Pairs, seen: Seen) -> Levels:
    """1 for colleagues, 2 where the street says the postal code, 3 where streets differ."""
    return first_context(
        colleagues(pairs, seen) > 0,
        np.isin(seen["street"], (Likeness.SAME, Likeness.NEAR, Likeness.PART)),
        seen["street"] == Likeness.DIFFERENT,
    )


def city_told(pairs: Pairs, seen: Seen) -> Levels:
    """1 for colleagues, 2 where the postal code says the city, 3 where it nearly does, 4 where the street is one,
    5 where the address differs, 6 where the companies do.
    """
    by_street = np.isin(seen["street"], (Likeness.SAME, Likeness.NEAR))
    return first_context(
        colleagues(pairs, seen) > 0,
        seen["postal_code"] == Likeness.SAME,
        np.isin(seen["postal_code"], (Likeness.NEAR, Likeness.PART)),
        by_street,
        (seen["postal_code"] == Likeness.DIFFERENT) | (seen["street"] == Likeness.DIFFERENT),
        seen["employer"] == Employer.DIFFERENT,
    )


def region_told(_: Pairs, seen: Seen) -> Levels:
    """1 where city, address or company say the region, 2 where cities differ."""
    by_place = np.isin(seen["city"], (Likeness.SAME, Likeness.NEAR)) | np.isin(seen["employer"], COLLEAGUES)
    by_place |= np.isin(seen["postal_code"], (Likeness.SAME, Likeness.NEAR)) | (seen["street"] == Likeness.SAME)
    return first_context(by_place, seen["city"] == Likeness.DIFFERENT)


def country_told(pairs: Pairs, seen: Seen) -> Levels:
    """1 where region, city, address or company say the country, 2 where the names do: most are of one country's."""
    by_place = (region_told(pairs, seen) == 1) | (seen["region"] == Likeness.SAME)
    differ = [np.isin(seen[name], (0, Likeness.DIFFERENT)) for name in NAMES]
    return first_context(by_place, ~np.logical_or.reduce(differ))


def phone_shared_anyway(_: Pairs, seen: Seen) -> Levels:
    """1 for colleagues, 2 for people at one address, 3 for neighbours, as far as is known, 4 where company or address
    differ.
    """
    differ = (seen["street"] == Likeness.DIFFERENT) | (seen["employer"] == Employer.DIFFERENT)
    home = np.isin(seen["street"], (Likeness.SAME, Likeness.NEAR))
    return first_context(np.isin(seen["employer"], COLLEAGUES), home, _are_neighbours(seen), differ)


def _are_neighbours(seen: Seen) -> Flags:
    """Whether the postal code is one and no more of the address is known."""
    found: Flags = (seen["postal_code"] == Likeness.SAME) & (seen["street"] == 0)
    return found


def household(_: Pairs, seen: Seen) -> Levels:
    """1 for people at one private address, number or mailbox; 2 for neighbours, as far as is known."""
    colleagues = np.isin(seen["employer"], (Employer.SAME, Employer.SAME_NAME))
    home = np.isin(seen["street"], (Likeness.SAME, Likeness.NEAR)) | np.isin(seen["phone"], SAME_PHONE)
    neighbours = _are_neighbours(seen) & ~colleagues
    return first_context((home & ~colleagues) | (seen["mailbox"] == Mailbox.OF_TWO), neighbours)


def relatives(pairs: Pairs, seen: Seen) -> Levels:
    """The same, and 3 for colleagues: relatives work for one company, and namesakes more often than by chance."""
    at_home = household(pairs, seen)
    return np.where((at_home == 0) & np.isin(seen["employer"], COLLEAGUES), np.int8(3), at_home).astype(np.int8)


def siblings(pairs: Pairs, seen: Seen) -> Levels:
    """1 for namesakes of one household."""
    named = np.isin(seen["surname"], (Likeness.SAME, Likeness.PART, Likeness.NEAR, Likeness.ALIKE))
    return (named & (household(pairs, seen) > 0)).astype(np.int8)


def given_told(_: Pairs, seen: Seen) -> Levels:
    """1 for namesakes: given names and surnames that go together are found together more often than by chance; 2 for
    colleagues, 3 for people of one place: they are of one country, and mostly of one language.
    """
    places = [np.isin(seen[name], (Likeness.SAME, Likeness.NEAR)) for name in ("street", "postal_code", "city")]
    places.append(seen["region"] == Likeness.SAME)
    return first_context(
        seen["surname"] == Likeness.SAME, np.isin(seen["employer"], COLLEAGUES), np.logical_or.reduce(places)
    )


def mailbox_users(pairs: Pairs) -> Ints:
    """How few use the mailbox that both have; else how rare the letters before the @ are."""
    shared = pairs.shared("mailbox")
    letters = pairs.known.rarity["handle"].at(pairs.one.first("handle"))
    return np.where(
        shared == NOTHING, letters, rarity_by_users(pairs, pairs.known.facts["names_at_mailbox"].at(shared))
    )


def phone_users(pairs: Pairs) -> Ints:
    """How few use the number that both have."""
    return rarity_by_users(pairs, pairs.known.facts["names_at_phone"].at(pairs.shared("phone")))


def surname_rarity(pairs: Pairs) -> Ints:
    """The less rare of the two surnames (they may agree by spelling only)."""
    return np.minimum(*map(pairs.known.rarity["surname"].at, pairs.firsts("surname")))


def given_rarity(pairs: Pairs) -> Ints:
    """The less rare of the two given names; of names that only begin alike the first."""
    rarity = np.minimum(*map(pairs.known.rarity["given"].at, pairs.firsts("given")))
    (one, other), (first, other_first) = pairs.firsts("given"), pairs.firsts("first_given")
    of_first = pairs.known.rarity["first_given"].at(first)
    return np.where((one != other) & (first == other_first), np.minimum(rarity, of_first), rarity)


def employer_rarity(pairs: Pairs) -> Ints:
    """How few persons the company has in these records, by whatever it agrees in that is most common; else 0."""
    none = np.iinfo(np.int64).max
    found = np.full(len(pairs.one_no), none, dtype=np.int64)
    for name in EMPLOYER:
        shared = pairs.shared(name)
        rarity = pairs.known.rarity[name].at(shared)
        found = np.where(shared != NOTHING, np.minimum(found, rarity), found)
    return np.where(found == none, 0, found)


def _are_swapped(pairs: Pairs, levels: Levels) -> Flags:
    """Where the names differ as they stand: whether given name and surname have changed places."""
    swapped = np.flatnonzero(levels == Likeness.DIFFERENT)
    crossings = ("given", "surname"), ("surname", "given")
    for mine, theirs in crossings:
        swapped = swapped[pairs.at(swapped).may_be_alike(mine, theirs)]
    crossed = [pairs.at(swapped).crossed_likeness(mine, theirs, surname_likeness) for mine, theirs in crossings]
    sure, alike = (np.isin(crossed, shown) for shown in (SWAPPED_SURELY, SWAPPED_ALIKE))
    found = np.zeros(len(levels), dtype=np.bool_)
    found[swapped] = sure.any(axis=0) & alike.all(axis=0)
    return found


def _are_turned(pairs: Pairs, levels: Levels) -> Flags:
    """Where the names differ as they stand: whether they are one name of three words or more, divided otherwise."""
    shared, more = pairs.shared_words(NAMES)
    at = np.flatnonzero((levels == Likeness.DIFFERENT) & (shared >= LEAST_SHARED) & (more > LEAST_SHARED))
    found = np.zeros(len(levels), dtype=np.bool_)
    if pairs.unread is not None:
        pairs.unread.mark(at, np.ones(len(at), dtype=np.bool_))
        return found
    one, other = (zip(*(side.text(name, at) for name in NAMES), strict=True) for side in (pairs.one, pairs.other))
    found[at] = [are_one_name(mine, theirs) for mine, theirs in zip(one, other, strict=True)]
    return found
