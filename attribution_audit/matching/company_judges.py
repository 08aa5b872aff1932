"""How two company records compare, comparison by comparison; what each outcome weighs stands in `companies.py`."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from attribution_audit.matching.agreement import Agreement, Seen, first_of
from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.company_names import company_likeness
from attribution_audit.matching.pairs import Levels, Pairs
from attribution_audit.matching.person_names import Likeness

CHAIN_TOWNS = 3
"""Towns in which accounts of one name stand from which it is taken for a chain: each town's company is its own."""


class Name(IntEnum):
    """How two company names compare."""

    SAME = 1
    PART = 3
    ACRONYM = 4
    NEAR = 5
    DIFFERENT = 6
    BRANCH = 7


class Domain(IntEnum):
    """How two records' domains compare, by how many different company names use the shared one."""

    OF_ONE = 1
    OF_FEW = 2
    OF_SOME = 3
    SAME_LABEL = 5
    DIFFERENT = 6


class Town(IntEnum):
    """How two records' towns compare."""

    SAME = 1
    DIFFERENT = 2
    PERSONS_DIFFER = 3


class Doubt(IntEnum):
    """Why a shared name may not be one company."""

    CHAIN = 1
    HOMONYM = 2
    AMBIGUOUS = 3


def names(pairs: Pairs, _: Seen) -> Levels:
    """Company names; one that only adds a town to the other is a branch or a franchise."""
    towns = pairs.known.towns

    def judge(left: str, right: str) -> int:
        likeness = company_likeness(left, right)
        is_branch = likeness == Likeness.PART and (set(left.split()) ^ set(right.split())) <= towns
        return Name.BRANCH if is_branch else likeness

    levels = pairs.likeness("company", judge)
    same_town = pairs.shared("city") != NOTHING
    return np.where((levels == Name.BRANCH) & same_town, np.int8(Name.PART), levels).astype(np.int8)


def name_rarity(pairs: Pairs) -> Ints:
    """The less rare of the two names."""
    rarity: Ints = pairs.fact("worth_of_name").min(axis=1)
    return rarity


def domains(pairs: Pairs, _: Seen) -> Levels:
    """Web and mail domains."""
    shared = pairs.shared("domain")
    same, users = shared != NOTHING, pairs.known.facts["names_at_domain"].at(shared)
    return first_of(
        (same & (users > 3), Domain.OF_SOME),
        (same & (users > 1), Domain.OF_FEW),
        (same, Domain.OF_ONE),
        (pairs.shared("label") != NOTHING, Domain.SAME_LABEL),
        (pairs.both_know("domain"), Domain.DIFFERENT),
    )


def towns(pairs: Pairs, _: Seen) -> Levels:
    """Towns; a mention's town is that of the person who typed it and says less."""
    same = pairs.shared("city") != NOTHING
    sites = (pairs.fact("is_site") > 0).all(axis=1)
    known = pairs.both_know("city")
    return first_of((same, Town.SAME), (known & sites, Town.DIFFERENT), (known, Town.PERSONS_DIFFER))


def doubts(pairs: Pairs, seen: Seen) -> Levels:
    """Chains, homonyms, and names that are more than one company here."""
    firsts = pairs.firsts("company")
    name_towns, name_labels = (
        np.maximum(*map(pairs.known.facts[fact].at, firsts)) for fact in ("towns_of_name", "labels_of_name")
    )
    same_name = np.isin(seen["name"], (0, Name.SAME))
    same_town = seen["town"] == Town.SAME
    same_domain = np.isin(seen["domain"], (Domain.OF_ONE, Domain.OF_FEW, Domain.OF_SOME))
    is_homonym = (seen["domain"] == Domain.DIFFERENT) & (seen["town"] == Town.DIFFERENT)
    return first_of(
        (same_name & (name_towns >= CHAIN_TOWNS) & ~same_town, Doubt.CHAIN),
        (is_homonym, Doubt.HOMONYM),
        (~same_domain & ~same_town & ((name_labels > 1) | (name_towns > 1)), Doubt.AMBIGUOUS),
    )


def phones(pairs: Pairs, _: Seen) -> Levels:
    """A number that both have; one that several companies give is a service's."""
    shared = pairs.shared("phone")
    alone: Flags = pairs.known.facts["names_at_phone"].at(shared) <= 1
    return first_of(((shared != NOTHING) & alone, Agreement.SAME), (shared != NOTHING, Agreement.ONE_SIDED))
