"""Do the sources of linked leads and opportunities agree more often than chance would make them?

Cohen's kappa: the agreement beyond that of two columns of the same values put together at random, as a share of what
chance leaves open (Cohen 1960, Educational and Psychological Measurement 20:37). Whether it is more than chance is told
by the exact mean and variance of the number of agreements over all ways to pair the two columns (the permutation
variance; to a factor (n - 1)/n that of Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72:323).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

FEWEST_PAIRS = 30
"""Fewer linked pairs than this say nothing either way."""
CLEARLY = 3.0
"""Standard deviations above chance that count as more than chance: one time in 700. Four comparisons are looked at."""
SLIGHT = 0.2
"""Kappa below which agreement is slight at most (Landis and Koch 1977): true of the columns, of no use for one pair."""
MODERATE = 0.4
"""Kappa that the pairs must be many enough to show, before they are said to be unrelated (Landis and Koch 1977)."""
UNIFORM = 0.85
"""Agreement by chance from which on kappa says little: nearly all bear one value (Feinstein and Cicchetti 1990)."""
FEWEST_OTHERS = 5
"""Pairs off the commonest value that each side must have before agreement on it is told from agreement on anything."""


class Relation(StrEnum):
    """What the agreement of two columns shows."""

    RELATED = "related"
    HARDLY_RELATED = "hardly_related"
    """More than chance, and so little more that a single difference says nothing."""
    UNRELATED = "unrelated"
    TOO_UNIFORM = "too_uniform"
    """Nearly all bear one value, so that they would agree anyway."""
    TOO_FEW = "too_few"


@dataclass(frozen=True)
class Margin:
    """One value: how many leads and how many opportunities of the pairs bear it, and how many pairs on both sides."""

    leads: int
    opportunities: int
    both: int


@dataclass(frozen=True)
class Agreement:
    """The agreement of linked pairs. `by_chance` is the expected number of agreeing pairs, to the nearest."""

    linked_by: str
    """`conversion` (the ids it left) or `person` (the latest earlier lead of anybody in the opportunity)."""
    compares: str
    """`source` (the value) or `category` (by the policy)."""
    pairs: int
    agreeing: int
    by_chance: int
    kappa: float | None
    """None where both sides bear one value only."""
    deviations: float | None
    """Standard deviations above what chance gives."""
    relation: Relation


def agreement(linked_by: str, compares: str, margins: Sequence[Margin]) -> Agreement:
    """The agreement of two columns from how often each value stands in each."""
    pairs = sum(margin.leads for margin in margins)
    agreeing = sum(margin.both for margin in margins)
    chance = sum(margin.leads * margin.opportunities for margin in margins)  # times `pairs`: still whole
    square = pairs * pairs
    kappa = (pairs * agreeing - chance) / (square - chance) if chance < square else None
    spread = _deviation(margins, pairs, chance)
    deviations = (agreeing - chance / pairs) / spread if spread else None
    return Agreement(
        linked_by=linked_by,
        compares=compares,
        pairs=pairs,
        agreeing=agreeing,
        by_chance=round(chance / pairs) if pairs else 0,
        kappa=None if kappa is None else round(kappa, 4),
        deviations=None if deviations is None else round(deviations, 2),
        relation=_relation(margins, pairs, chance, kappa, deviations),
    )


def _deviation(margins: Sequence[Margin], pairs: int, chance: int) -> float:
    """Standard deviation of the number of agreeing pairs over all permutations of one column."""
    if pairs < 2:
        return 0.0
    both_sums = sum(one.leads * one.opportunities * (one.leads + one.opportunities) for one in margins)
    variance = pairs * pairs * chance - pairs * both_sums + chance * chance
    return sqrt(variance / (pairs * pairs * (pairs - 1)))


def _relation(
    margins: Sequence[Margin], pairs: int, chance: int, kappa: float | None, deviations: float | None
) -> Relation:
    if pairs < FEWEST_PAIRS:
        return Relation.TOO_FEW
    others = min(pairs - max(one.leads for one in margins), pairs - max(one.opportunities for one in margins))
    if kappa is None or deviations is None or others < FEWEST_OTHERS:
        return Relation.TOO_UNIFORM
    if deviations >= CLEARLY:
        return Relation.RELATED if kappa >= SLIGHT else Relation.HARDLY_RELATED
    if chance >= UNIFORM * pairs * pairs:
        return Relation.TOO_UNIFORM
    would_show = MODERATE * (pairs - chance / pairs) >= CLEARLY * _deviation(margins, pairs, chance)
    return Relation.UNRELATED if would_show else Relation.TOO_FEW
