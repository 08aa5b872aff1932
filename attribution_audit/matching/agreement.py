"""Comparisons that persons and companies share, and how judges say which case holds."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

import numpy as np
from rapidfuzz.distance import JaroWinkler

from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.compare import Judge, Rarity
from attribution_audit.matching.pairs import Levels, Pairs

NEAR_STREET = 0.92
"""Jaro-Winkler similarity from which two streets are one street typed differently."""
Seen = Mapping[str, Levels]


class Agreement(IntEnum):
    """How two values of a field with few surprises compare."""

    SAME = 1
    NEAR = 2
    ONE_SIDED = 3
    DIFFERENT = 4


def streets(pairs: Pairs, _: Seen) -> Levels:
    """Streets with their house numbers."""
    return pairs.likeness("street", _street)


def same_or_not(feature: str) -> Judge:
    """A comparison of values that are equal or not."""

    def judge(pairs: Pairs, _: Seen) -> Levels:
        same = pairs.shared(feature) != NOTHING
        return first_of((same, Agreement.SAME), (pairs.both_know(feature), Agreement.DIFFERENT))

    return judge


def rarity_of(feature: str) -> Rarity:
    """How rare the shared value of a feature is, in millibits."""

    def rarity(pairs: Pairs) -> Ints:
        return pairs.known.rarity[feature].at(pairs.shared(feature))

    return rarity


def _street(one: str, other: str) -> int:
    if one == other:
        return Agreement.SAME
    numbers = [[word for word in street.split() if any(map(str.isdigit, word))] for street in (one, other)]
    is_near = numbers[0] == numbers[1] and JaroWinkler.similarity(one, other) >= NEAR_STREET
    return Agreement.NEAR if is_near else Agreement.DIFFERENT


def first_of(*cases: tuple[Flags, IntEnum]) -> Levels:
    """The level of the first case that holds, 0 where none does."""
    chosen = np.select([holds for holds, _ in cases], [np.int8(level) for _, level in cases], default=np.int8(0))
    return chosen.astype(np.int8)
