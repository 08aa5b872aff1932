"""Comparisons that persons and companies share, and how judges say which case holds."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

import numpy as np
from rapidfuzz.distance import JaroWinkler

from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.compare import LEAST_OTHERS, MILLIBITS, Judge, Rarity, Seen
from attribution_audit.matching.likeness import Likeness, is_mistyped
from attribution_audit.matching.pairs import Levels, Likens, Pairs

ALIKE = 0.88
"""Jaro-Winkler similarity from which two texts are taken as damaged forms of one."""
UNLIKE = (Likeness.ALIKE, Likeness.DIFFERENT)
NEAR_LENGTH, NEAR_LENGTH_OF_TWO = 4, 9
"""Characters from which one, and two, typing errors leave a text recognisable."""


def alike_or_not(feature: str, likens: Likens | None = None, script: str | None = None) -> Judge:
    """A comparison of texts that are equal, nearly so, or not; `script` is the fact that tells how they are written."""
    judged = likens or text_likeness

    def judge(pairs: Pairs, _: Seen) -> Levels:
        levels = pairs.likeness(feature, judged)
        return levels if script is None else legible(pairs, script, levels)

    return judge


def legible(pairs: Pairs, script: str, levels: Levels, unlike: Sequence[int] = UNLIKE) -> Levels:
    """Levels without those `unlike` of texts in two scripts: nobody can tell that one is not the other's reading."""
    one, other = pairs.fact(script).T
    return np.where((one != other) & np.isin(levels, unlike), np.int8(Likeness.UNKNOWN), levels).astype(np.int8)


def same_or_not(feature: str) -> Judge:
    """A comparison of values that are equal or not."""

    def judge(pairs: Pairs, _: Seen) -> Levels:
        same = pairs.shared(feature) != NOTHING
        return first_of((same, Likeness.SAME), (pairs.both_know(feature), Likeness.DIFFERENT))

    return judge


def rarity_of(feature: str) -> Rarity:
    """How rare the shared value of a feature is, in millibits; of values that only agree in sense the less rare."""

    def rarity(pairs: Pairs) -> Ints:
        of = pairs.known.rarity[feature]
        shared = pairs.shared(feature)
        lesser: Ints = np.minimum(*map(of.at, pairs.firsts(feature)))
        return np.where(shared == NOTHING, lesser, of.at(shared))

    return rarity


def text_likeness(one: str, other: str) -> int:
    """How alike two texts are: equal, one or two typing errors apart, damaged, or different.

    >>> [Likeness(text_likeness("carnegie", other)).name for other in ("carnegie", "carnegei", "carngy", "kew")]
    ['SAME', 'NEAR', 'ALIKE', 'DIFFERENT']
    """
    if one == other:
        return Likeness.SAME
    if is_mistyped(one, other, NEAR_LENGTH, NEAR_LENGTH_OF_TWO):
        return Likeness.NEAR
    words = set(one.split()), set(other.split())
    if words[0] <= words[1] or words[1] <= words[0]:
        return Likeness.PART
    return Likeness.ALIKE if JaroWinkler.similarity(one, other) >= ALIKE else Likeness.DIFFERENT


def first_of(*cases: tuple[Flags, IntEnum]) -> Levels:
    """The level of the first case that holds, 0 where none does."""
    chosen = np.select([holds for holds, _ in cases], [np.int8(level) for _, level in cases], default=np.int8(0))
    return chosen.astype(np.int8)


def first_context(*holds: Flags) -> Levels:
    """The number of the first context that holds, 0 where none does."""
    numbers = [np.int8(number) for number in range(1, len(holds) + 1)]
    return np.select(list(holds), numbers, default=np.int8(0)).astype(np.int8)


def rarity_by_users(pairs: Pairs, users: Ints) -> Ints:
    """Millibits of a value by how many different ones use it."""
    share = max(pairs.known.records / 2, LEAST_OTHERS) / np.maximum(users - 0.5, 0.5)
    millibits: Ints = np.rint(np.log2(share) * MILLIBITS).astype(np.int64)
    return millibits
