"""What an amount may come to when some of its parts are not sure: expectation and 5-95 % interval.

Each part is there where a number, drawn evenly for the thing that decides it, falls between its bounds. Parts whose
bounds are estimated from the same records share that error: in each draw all have the same bounds, from a Dirichlet
distribution.

With few parts and no such rate the distribution is worked out whole, in whole numbers: all sums and their weights.
Else each thing has draws of its own from a fixed seed made of its key: the order of parts changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, groupby, pairwise

import numpy as np
import numpy.typing as npt

WHOLE = 10_000
"""A probability of one: probabilities are whole ten-thousandths, as certainties are rounded to four decimals."""
LOW, HIGH = 5, 95
"""Percentiles of the interval."""
MOST_EXACT = 12
"""Things that decide, up to which all sums are worked out: 4,096 at most where each has two ways."""
DRAWS = 500
AT_ONCE = 2_000
"""Parts whose draws are in memory at one time: some 10 MB."""
STEP = np.uint64(0x9E3779B97F4A7C15)
MIXES = ((np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)), (np.uint64(27), np.uint64(0x94D049BB133111EB)))
LAST_SHIFT = np.uint64(31)
"""The constants of SplitMix64."""
LARGEST = 2**62
"""Largest sum, in cents, that fits a machine's whole number."""
Drawn = npt.NDArray[np.int64]


@dataclass(frozen=True, order=True)
class Rate:
    """How often each way was seen, as counts of records, last that nothing changes; its draws hang on `name`."""

    name: str
    counts: tuple[int, ...]

    @property
    def bounds(self) -> tuple[int, ...]:
        """Ten-thousandths at which the ways begin and end, as the counts have them."""
        return tuple(reached * WHOLE // sum(self.counts) for reached in accumulate(self.counts, initial=0))


CERTAIN_RATE = Rate("", (1,))
"""Of parts whose bounds are given and not estimated."""


@dataclass(frozen=True, order=True)
class Part:
    """One uncertain part: `units` (cents, or a count) that are there where the number drawn for `key`, the finding or
    record that decides, is from `since` to below `until`, in ten-thousandths.
    """

    key: str
    rate: Rate
    since: int
    until: int
    units: int

    @property
    def chance(self) -> int:
        """Ten-thousandths with which it is there."""
        return self.until - self.since


def sure_of(key: str, units: int, chance: int) -> Part:
    """A part that is there with so many ten-thousandths, which are not in doubt themselves."""
    return Part(key, CERTAIN_RATE, 0, chance, units)


@dataclass(frozen=True)
class Range:
    """Expectation, and the 5th and 95th percentile, in the parts' units; the expectation rounded down."""

    expected: int
    low: int
    high: int


def range_of(sure: int, parts: Sequence[Part]) -> Range:
    """The range of `sure` units and the open parts; a point where nothing is open.

    >>> range_of(100, [sure_of("a", 10, 9_600), sure_of("b", -30, 500)])
    Range(expected=108, low=80, high=110)
    """
    opened = _joined(part for part in parts if 0 < part.chance < WHOLE)
    settled = sure + sum(part.units for part in parts if part.chance >= WHOLE)
    expected = settled + sum(part.units * part.chance for part in opened) // WHOLE
    if not opened:
        return Range(settled, settled, settled)
    is_exact = len({part.key for part in opened}) <= MOST_EXACT and {part.rate for part in opened} == {CERTAIN_RATE}
    low, high = _exact(opened) if is_exact else _drawn(opened)
    return Range(expected, settled + low, settled + high)


def _joined(parts: Iterable[Part]) -> list[Part]:
    """Parts that one thing decides in the same way, as one part; in the order of their keys."""
    units: dict[tuple[str, Rate, int, int], int] = {}
    for part in parts:
        decided_by = (part.key, part.rate, part.since, part.until)
        units[decided_by] = units.get(decided_by, 0) + part.units
    return [Part(*decided_by, amount) for decided_by, amount in sorted(units.items()) if amount]


def _exact(parts: Sequence[Part]) -> tuple[int, int]:
    """Percentiles by convolution: the least sum that at least so many of a hundred do not exceed."""
    weights = {0: 1}
    for _, of_one in groupby(parts, key=lambda part: part.key):
        grown: dict[int, int] = {}
        for more, likely in _ways(list(of_one)):
            for units, weight in weights.items():
                grown[units + more] = grown.get(units + more, 0) + weight * likely
        weights = grown
    whole, reached = sum(weights.values()), 0
    found: list[int] = []
    for units in sorted(weights):
        reached += weights[units]
        while len(found) < 2 and reached * 100 >= (LOW, HIGH)[len(found)] * whole:
            found.append(units)
    return found[0], found[1]


def _ways(parts: Sequence[Part]) -> list[tuple[int, int]]:
    """Units that one thing brings, and with how many ten-thousandths."""
    edges = sorted({0, WHOLE, *(edge for part in parts for edge in (part.since, part.until))})
    return [
        (sum(part.units for part in parts if part.since <= since < part.until), until - since)
        for since, until in pairwise(edges)
    ]


def _drawn(parts: Sequence[Part]) -> tuple[int, int]:
    """Percentiles of so many draws."""
    is_small = sum(abs(part.units) for part in parts) < LARGEST
    sums = np.zeros(DRAWS, dtype=np.int64 if is_small else object)
    for rate, of_rate in groupby(sorted(parts, key=lambda part: (part.rate, part)), key=lambda part: part.rate):
        sharing = list(of_rate)
        for first in range(0, len(sharing), AT_ONCE):
            some = sharing[first : first + AT_ONCE]
            units = np.array([part.units for part in some], dtype=sums.dtype)
            sums = sums + units @ _are_there(some, rate).astype(sums.dtype)
    ordered = np.sort(sums)
    return int(ordered[DRAWS * LOW // 100 - 1]), int(ordered[DRAWS * HIGH // 100 - 1])


def _are_there(parts: Sequence[Part], rate: Rate) -> npt.NDArray[np.bool_]:
    """For each part, in which draws it is there; the same in whatever sum it stands."""
    placed = _placed(_numbers([part.key for part in parts], DRAWS), rate)
    since, until = (np.array(ends)[:, None] for ends in zip(*((part.since, part.until) for part in parts), strict=True))
    there: npt.NDArray[np.bool_] = (since <= placed) & (placed < until)
    return there


def _placed(numbers: Drawn, rate: Rate) -> Drawn:
    """Where numbers stand between the ways' bounds, if each draw has bounds of its own."""
    drawn, means = _bounds(rate), rate.bounds
    placed = np.zeros_like(numbers)
    for place, (since, until) in enumerate(pairwise(means)):
        low, high = drawn[place], drawn[place + 1]
        within = (low <= numbers) & (numbers < high)
        stretched = since + (numbers - low) * (until - since) // np.maximum(high - low, 1)
        placed = np.where(within, stretched, placed)
    return placed


@cache
def _bounds(rate: Rate) -> Drawn:
    """The ways' bounds of each draw, one row a bound.

    Of n - 1 numbers drawn evenly and put in order, those at whole places cut off parts that are distributed by
    Dirichlet with whole parameters (David and Nagaraja, "Order Statistics", 3rd ed., section 6.4).
    """
    whole = sum(rate.counts)
    ordered = np.sort(_numbers([f"{rate.name} {place}" for place in range(1, whole)], DRAWS), axis=0)
    edges = np.vstack([np.zeros((1, DRAWS), np.int64), ordered, np.full((1, DRAWS), WHOLE, np.int64)])
    bounds: Drawn = edges[list(accumulate(rate.counts, initial=0))]
    return bounds


def _numbers(keys: Sequence[str], draws: int) -> Drawn:
    """For each key so many numbers from 0 to below 10,000, drawn evenly.

    SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), begun at a hash
    of the key.
    """
    seeds = [int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") for key in keys]
    state = np.array(seeds, dtype=np.uint64)[:, None] + STEP * np.arange(1, draws + 1, dtype=np.uint64)[None, :]
    for shift, factor in MIXES:
        state = (state ^ (state >> shift)) * factor
    numbers: Drawn = ((state ^ (state >> LAST_SHIFT)) % np.uint64(WHOLE)).astype(np.int64)
    return numbers
