"""How two company records compare, comparison by comparison; what each outcome weighs stands in `companies.py`."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from attribution_audit.matching.agreement import first_context, first_of, legible, rarity_by_users, text_likeness
from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.company_likeness import company_likeness
from attribution_audit.matching.compare import Seen
from attribution_audit.matching.identifiers import identifier_likeness
from attribution_audit.matching.likeness import Likeness, errors
from attribution_audit.matching.pairs import Levels, Pairs
from attribution_audit.matching.phones import key_likeness
from attribution_audit.matching.wordlists import words

CHAIN_TOWNS = 4
"""Towns in which accounts of one name stand from which it is taken for a chain: each town's company is its own."""


class Name(IntEnum):
    """How two company names compare."""

    SAME = 1
    PART = 3
    ACRONYM = 4
    NEAR = 5
    DIFFERENT = 6
    BRANCH = 7
    ALIKE = 8
    SPACED = 9
    ABBREVIATED = 10
    EXTENDED = 11


class Domain(IntEnum):
    """How two records' domains compare, by how many different company names use the shared one."""

    OF_ONE = 1
    OF_FEW = 2
    OF_SOME = 3
    NEAR = 4
    SAME_LABEL = 5
    DIFFERENT = 6


class Town(IntEnum):
    """How two records' towns compare."""

    SAME = 1
    DIFFERENT = 2
    PERSONS_DIFFER = 3
    NEAR = 4


class Doubt(IntEnum):
    """Why a shared name may not be one company."""

    CHAIN = 1
    HOMONYM = 2
    AMBIGUOUS = 3


NAMES = {
    Likeness.SAME: Name.SAME,
    Likeness.PART: Name.PART,
    Likeness.INITIAL: Name.ACRONYM,
    Likeness.NEAR: Name.NEAR,
    Likeness.SPACED: Name.SPACED,
    Likeness.ABBREVIATED: Name.ABBREVIATED,
    Likeness.ALIKE: Name.ALIKE,
}
"""Likenesses of names; any other is different."""
UNSURE = (Likeness.NEAR, Likeness.ALIKE, Likeness.ABBREVIATED)
"""Likenesses that common words alone can bring about."""


def names(pairs: Pairs, seen: Seen) -> Levels:
    """Company names, any of both sides' names; one that only adds a town to the other is a branch or a franchise."""
    towns, weak = pairs.known.towns, pairs.known.common
    common = weak | words("generic_company_words")

    def judge(left: str, right: str) -> int:
        likeness = company_likeness(left, right, weak)
        beside = set(left.split()) ^ set(right.split())
        if likeness == Likeness.PART and beside <= words("generic_company_words"):
            return Name.EXTENDED
        if likeness == Likeness.PART and beside <= towns:
            return Name.BRANCH
        if likeness in UNSURE and not _alike_without(common, left, right):
            return Name.ALIKE if _slipped_beside(common, left, right) else Name.DIFFERENT
        return NAMES.get(likeness, Name.DIFFERENT)

    shared = pairs.shared("company") != NOTHING
    levels = np.where(shared, np.int8(Name.SAME), pairs.likeness("brand", judge, ~shared))
    levels = np.where((levels == Name.BRANCH) & _at_one_place(seen), np.int8(Name.PART), levels).astype(np.int8)
    levels[_naming_their_town(pairs, np.flatnonzero(levels == Name.BRANCH))] = Name.EXTENDED
    return legible(pairs, "script_of_company", levels, (Name.ALIKE, Name.DIFFERENT))


def _at_one_address(seen: Seen) -> Flags:
    """Whether street, postal code or number agree, or the town where no more is known."""
    found: Flags = np.isin(seen["street"], (Likeness.SAME, Likeness.NEAR)) | (seen["phone"] == Likeness.SAME)
    found |= seen["postal_code"] == Likeness.SAME
    found |= (seen["town"] == Town.SAME) & (seen["street"] == 0) & (seen["postal_code"] == 0)
    return found


def _naming_their_town(pairs: Pairs, at: Ints) -> Ints:
    """Of the pairs at some places those whose names differ by the town that one of them stands in."""
    sides = (pairs.one, pairs.other)
    texts = [side.text(feature, at) for feature in ("brand", "city") for side in sides]
    return np.array(
        [
            place
            for place, one, other, town, other_town in zip(at.tolist(), *texts, strict=True)
            if set(one.split()) ^ set(other.split()) <= {*town.split(), *other_town.split()}
        ],
        dtype=np.int64,
    )


def _rests(common: frozenset[str], left: str, right: str) -> tuple[str, str]:
    """Both names without the common words that both bear."""
    shared = common.intersection(left.split(), right.split())
    one, other = (" ".join(word for word in name.split() if word not in shared) for name in (left, right))
    return one, other


def _alike_without(common: frozenset[str], left: str, right: str) -> bool:
    """Whether names are alike also without the common words that both bear (Pätz Roofing, Fath Roofing are not)."""
    one, other = _rests(common, left, right)
    return one == left or bool(one and other and company_likeness(one, other) != Likeness.DIFFERENT)


def _slipped_beside(common: frozenset[str], left: str, right: str) -> bool:
    """Whether one typing error in a short word is all that parts the rests (Pro Foods, Por Foods)."""
    one, other = _rests(common, left, right)
    return bool(one and other) and errors(one, other, 1) == 1


def _at_one_place(seen: Seen) -> Flags:
    """Whether town, address or number agree."""
    found: Flags = np.isin(seen["town"], (Town.SAME, Town.NEAR)) & (seen["street"] != Likeness.DIFFERENT)
    found |= np.isin(seen["street"], (Likeness.SAME, Likeness.NEAR)) | (seen["phone"] == Likeness.SAME)
    found |= seen["postal_code"] == Likeness.SAME
    return found


def name_rarity(pairs: Pairs) -> Ints:
    """The less rare of the two names."""
    rarity: Ints = pairs.fact("worth_of_name").min(axis=1)
    return rarity


def domains(pairs: Pairs, _: Seen) -> Levels:
    """Web and mail domains."""
    shared = pairs.shared("domain")
    both = pairs.both_know("domain")
    likeness = pairs.likeness("domain", identifier_likeness, both & (shared == NOTHING))
    same, users = shared != NOTHING, pairs.known.facts["names_at_domain"].at(shared)
    return first_of(
        (same & (users > 3), Domain.OF_SOME),
        (same & (users > 1), Domain.OF_FEW),
        (same, Domain.OF_ONE),
        (pairs.shared("label") != NOTHING, Domain.SAME_LABEL),
        (likeness == Likeness.NEAR, Domain.NEAR),
        (both, Domain.DIFFERENT),
    )


def one_domain(_: Pairs, seen: Seen) -> Levels:
    """1 where the domain agrees: companies of one group have names alike."""
    return np.isin(seen["domain"], (Domain.OF_ONE, Domain.OF_FEW, Domain.OF_SOME)).astype(np.int8)


def domain_users(pairs: Pairs) -> Ints:
    """How few companies use the domain that both have."""
    return rarity_by_users(pairs, pairs.known.facts["names_at_domain"].at(pairs.shared("domain")))


def postal_code_told(_: Pairs, seen: Seen) -> Levels:
    """1 where the street says the postal code, 2 where streets differ."""
    by_street = np.isin(seen["street"], (Likeness.SAME, Likeness.NEAR, Likeness.PART))
    return first_context(by_street, seen["street"] == Likeness.DIFFERENT)


def town_told(pairs: Pairs, seen: Seen) -> Levels:
    """1 where the postal code says the town, 2 where the postal area nearly does, 3 where the street is one, 4 where
    the address differs, 5 where the domain is one.
    """
    return first_context(
        seen["postal_code"] == Likeness.SAME,
        np.isin(seen["postal_code"], (Likeness.NEAR, Likeness.PART)),
        np.isin(seen["street"], (Likeness.SAME, Likeness.NEAR)),
        (seen["postal_code"] == Likeness.DIFFERENT) | (seen["street"] == Likeness.DIFFERENT),
        one_domain(pairs, seen) > 0,
    )


def region_told(_: Pairs, seen: Seen) -> Levels:
    """1 where town or postal code say the region."""
    return first_context(np.isin(seen["town"], (Town.SAME, Town.NEAR)) | (seen["postal_code"] == Likeness.SAME))


def country_told(pairs: Pairs, seen: Seen) -> Levels:
    """The same, and 2 where names agree: their words are of one language."""
    return first_context(region_told(pairs, seen) > 0, ~np.isin(seen["name"], (0, Name.DIFFERENT, Name.ACRONYM)))


def towns(pairs: Pairs, _: Seen) -> Levels:
    """Towns; a mention's town is that of the person who typed it and says less."""
    same = pairs.shared("city") != NOTHING
    sites = (pairs.fact("is_site") > 0).all(axis=1)
    known = pairs.both_know("city")
    likeness = pairs.likeness("city", text_likeness, known & ~same)
    known &= legible(pairs, "script_of_city", likeness) == likeness
    return first_of(
        (same, Town.SAME),
        (np.isin(likeness, (Likeness.NEAR, Likeness.PART, Likeness.ALIKE)), Town.NEAR),
        (known & sites, Town.DIFFERENT),
        (known, Town.PERSONS_DIFFER),
    )


def doubts(pairs: Pairs, seen: Seen) -> Levels:
    """Chains, homonyms, and names that are more than one company here."""
    firsts = pairs.firsts("company")
    name_labels = np.maximum(*map(pairs.known.facts["labels_of_name"].at, firsts))
    name_towns = np.maximum(*map(pairs.known.facts["towns_of_brand"].at, pairs.firsts("brand")))
    same_name = np.isin(seen["name"], (0, Name.SAME, Name.SPACED))
    same_town = _at_one_place(seen)
    same_domain = np.isin(seen["domain"], (Domain.OF_ONE, Domain.OF_FEW, Domain.OF_SOME))
    is_homonym = (seen["domain"] == Domain.DIFFERENT) & (seen["town"] == Town.DIFFERENT)
    return first_of(
        (same_name & (name_towns >= CHAIN_TOWNS) & ~_at_one_address(seen), Doubt.CHAIN),
        (is_homonym, Doubt.HOMONYM),
        (~same_domain & ~same_town & ((name_labels > 1) | (name_towns > 2)), Doubt.AMBIGUOUS),
    )


def phones(pairs: Pairs, _: Seen) -> Levels:
    """A number that both have; one that several companies give is a service's."""
    shared = pairs.shared("phone")
    both = pairs.both_know("phone")
    alone: Flags = pairs.known.facts["names_at_phone"].at(shared) <= 1
    alone &= pairs.known.facts["towns_at_phone"].at(shared) < CHAIN_TOWNS
    likeness = pairs.likeness("phone", key_likeness, both & (shared == NOTHING))
    return first_of(
        ((shared != NOTHING) & alone, Likeness.SAME),
        (shared != NOTHING, Likeness.ONE_SIDED),
        (pairs.shared("phone_stem") != NOTHING, Likeness.ENDING),
        (likeness == Likeness.NEAR, Likeness.NEAR),
        (both, Likeness.DIFFERENT),
    )
