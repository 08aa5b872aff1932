"""What an amount may come to when some of its parts are not sure: expectation and 5-95 % interval.

Each part is there with its own probability, and none hangs on another. A bulk act is many findings that are right or
wrong together more often than that, so that intervals over bulk acts are rather too narrow.

With few open parts the distribution is worked out whole, in whole numbers: all sums and their weights. With many it is
drawn: each part has draws of its own from a fixed seed made of its key, so that the order of parts changes nothing, and
a part that comes or goes changes no other's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

WHOLE = 10_000
"""A probability of one: probabilities are whole ten-thousandths, as certainties are rounded to four decimals."""
LOW, HIGH = 5, 95
"""Percentiles of the interval."""
MOST_EXACT = 12
"""Open parts up to which all sums are worked out: 4,096 at most."""
DRAWS = 500
AT_ONCE = 2_000
"""Parts whose draws are in memory at one time: some 10 MB."""
STEP = np.uint64(0x9E3779B97F4A7C15)
MIXES = ((np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)), (np.uint64(27), np.uint64(0x94D049BB133111EB)))
LAST_SHIFT = np.uint64(31)
"""The constants of SplitMix64."""
LARGEST = 2**62
"""Largest sum, in cents, that fits a machine's whole number."""


@dataclass(frozen=True)
class Part:
    """One uncertain part: `units` (cents, or a count) that are there with `chance` ten-thousandths. `key` names what
    decides it: the finding or record.
    """

    key: str
    units: int
    chance: int


@dataclass(frozen=True)
class Range:
    """Expectation, and the 5th and 95th percentile, in the parts' units; the expectation rounded down."""

    expected: int
    low: int
    high: int


def range_of(sure: int, parts: Sequence[Part]) -> Range:
    """The range of `sure` units and the open parts; a point where nothing is open.

    >>> range_of(100, [Part("a", 10, 9_600), Part("b", -30, 500)])
    Range(expected=108, low=80, high=110)
    """
    opened = _joined(part for part in parts if 0 < part.chance < WHOLE)
    settled = sure + sum(part.units for part in parts if part.chance >= WHOLE)
    expected = settled + sum(part.units * part.chance for part in opened) // WHOLE
    if not opened:
        return Range(settled, settled, settled)
    low, high = _exact(opened) if len(opened) <= MOST_EXACT else _drawn(opened)
    return Range(expected, settled + low, settled + high)


def _joined(parts: Iterable[Part]) -> list[Part]:
    """Parts that one thing decides, as one part; in the order of their keys."""
    units: dict[tuple[str, int], int] = {}
    for part in parts:
        decided_by = (part.key, part.chance)
        units[decided_by] = units.get(decided_by, 0) + part.units
    return [Part(key, amount, chance) for (key, chance), amount in sorted(units.items()) if amount]


def _exact(parts: Sequence[Part]) -> tuple[int, int]:
    """Percentiles by convolution: the least sum that at least so many of a hundred do not exceed."""
    weights = {0: 1}
    for part in parts:
        grown: dict[int, int] = {}
        for units, weight in weights.items():
            grown[units] = grown.get(units, 0) + weight * (WHOLE - part.chance)
            grown[units + part.units] = grown.get(units + part.units, 0) + weight * part.chance
        weights = grown
    whole, reached = sum(weights.values()), 0
    found: list[int] = []
    for units in sorted(weights):
        reached += weights[units]
        while len(found) < 2 and reached * 100 >= (LOW, HIGH)[len(found)] * whole:
            found.append(units)
    return found[0], found[1]


def _drawn(parts: Sequence[Part]) -> tuple[int, int]:
    """Percentiles of so many draws."""
    is_small = sum(abs(part.units) for part in parts) < LARGEST
    sums = np.zeros(DRAWS, dtype=np.int64 if is_small else object)
    for first in range(0, len(parts), AT_ONCE):
        some = parts[first : first + AT_ONCE]
        units = np.array([part.units for part in some], dtype=sums.dtype)
        sums = sums + units @ _are_there(some).astype(sums.dtype)
    ordered = np.sort(sums)
    return int(ordered[DRAWS * LOW // 100 - 1]), int(ordered[DRAWS * HIGH // 100 - 1])


def _are_there(parts: Sequence[Part]) -> npt.NDArray[np.bool_]:
    """For each part, in which draws it is there; the same in whatever sum it stands.

    The draws are SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014),
    begun at a hash of the part's key.
    """
    seeds = [int.from_bytes(hashlib.sha256(part.key.encode()).digest()[:8], "big") for part in parts]
    chances = np.array([part.chance for part in parts], dtype=np.uint64)
    state = np.array(seeds, dtype=np.uint64)[:, None] + STEP * np.arange(1, DRAWS + 1, dtype=np.uint64)[None, :]
    for shift, factor in MIXES:
        state = (state ^ (state >> shift)) * factor
    drawn = (state ^ (state >> LAST_SHIFT)) % np.uint64(WHOLE)
    there: npt.NDArray[np.bool_] = drawn < chances[:, None]
    return there
