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
from operator import add

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
LARGEST = 2**53
"""Sums below, in cents, are whole numbers that a float holds exactly, so that they may be multiplied as matrices."""
Drawn = npt.NDArray[np.int32]


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
    """One uncertain part: `units` (such as cents and a count) that are there where the number drawn for `key`, the
    finding or record that decides, is from `since` to below `until`, in ten-thousandths.
    """

    key: str
    rate: Rate
    since: int
    until: int
    units: tuple[int, ...]

    @property
    def chance(self) -> int:
        """Ten-thousandths with which it is there."""
        return self.until - self.since


def sure_of(key: str, units: int, chance: int) -> Part:
    """A part of one unit that is there with so many ten-thousandths, which are not in doubt themselves."""
    return Part(key, CERTAIN_RATE, 0, chance, (units,))


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
    (found,) = ranges_of((sure,), parts)
    return found


def ranges_of(sure: Sequence[int], parts: Sequence[Part]) -> list[Range]:
    """The range of each unit, of which so many are `sure`: what is drawn is drawn once for all of them."""
    opened = _joined(part for part in parts if 0 < part.chance < WHOLE)
    settled = [of + sum(part.units[unit] for part in parts if part.chance >= WHOLE) for unit, of in enumerate(sure)]
    if not opened:
        return [Range(of, of, of) for of in settled]
    is_exact = len({part.key for part in opened}) <= MOST_EXACT and {part.rate for part in opened} == {CERTAIN_RATE}
    ends = [_exact(opened, unit) for unit in range(len(settled))] if is_exact else _drawn(opened)
    return [
        Range(of + sum(part.units[unit] * part.chance for part in opened) // WHOLE, of + low, of + high)
        for unit, (of, (low, high)) in enumerate(zip(settled, ends, strict=True))
    ]


def _joined(parts: Iterable[Part]) -> list[Part]:
    """Parts that one thing decides in the same way, as one part; in the order of their keys."""
    units: dict[tuple[str, Rate, int, int], tuple[int, ...]] = {}
    for part in parts:
        decided_by = (part.key, part.rate, part.since, part.until)
        before = units.get(decided_by)
        units[decided_by] = part.units if before is None else tuple(map(add, before, part.units))
    return [Part(*decided_by, units[decided_by]) for decided_by in sorted(units) if any(units[decided_by])]


def _exact(parts: Sequence[Part], unit: int) -> tuple[int, int]:
    """Percentiles by convolution: the least sum that at least so many of a hundred do not exceed."""
    weights = {0: 1}
    for _, of_one in groupby(parts, key=lambda part: part.key):
        grown: dict[int, int] = {}
        for more, likely in _ways(list(of_one), unit):
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


def _ways(parts: Sequence[Part], unit: int) -> list[tuple[int, int]]:
    """Units that one thing brings, and with how many ten-thousandths."""
    edges = sorted({0, WHOLE, *(edge for part in parts for edge in (part.since, part.until))})
    return [
        (sum(part.units[unit] for part in parts if part.since <= since < part.until), until - since)
        for since, until in pairwise(edges)
    ]


def _drawn(parts: Sequence[Part]) -> list[tuple[int, int]]:
    """Percentiles of so many draws, for each unit."""
    units = len(parts[0].units)
    is_small = all(sum(abs(part.units[unit]) for part in parts) < LARGEST for unit in range(units))
    sums = np.zeros((units, DRAWS), dtype=np.float64 if is_small else object)
    by_rate: dict[Rate, list[Part]] = {}
    for part in parts:
        by_rate.setdefault(part.rate, []).append(part)
    for rate, sharing in by_rate.items():
        for first in range(0, len(sharing), AT_ONCE):
            some = sharing[first : first + AT_ONCE]
            brought = np.array([part.units for part in some], dtype=sums.dtype).T
            sums += brought @ _are_there(some, rate).astype(sums.dtype)
    ordered = np.sort(sums, axis=1)
    low, high = (ordered[:, DRAWS * percent // 100 - 1].tolist() for percent in (LOW, HIGH))
    return [(int(least), int(most)) for least, most in zip(low, high, strict=True)]


def _are_there(parts: Sequence[Part], rate: Rate) -> npt.NDArray[np.bool_]:
    """For each part, in which draws it is there; the same in whatever sum it stands."""
    placed = _placed(_numbers([part.key for part in parts], DRAWS), rate)
    since, until = (
        np.array(ends, dtype=np.int32)[:, None]
        for ends in zip(*((part.since, part.until) for part in parts), strict=True)
    )
    there: npt.NDArray[np.bool_] = (since <= placed) & (placed < until)
    return there


def _placed(numbers: Drawn, rate: Rate) -> Drawn:
    """Where numbers stand between the ways' bounds, if each draw has bounds of its own."""
    if rate == CERTAIN_RATE:
        return numbers
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
    edges = np.vstack([np.zeros((1, DRAWS), np.int32), ordered, np.full((1, DRAWS), WHOLE, np.int32)])
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
    numbers: Drawn = ((state ^ (state >> LAST_SHIFT)) % np.uint64(WHOLE)).astype(np.int32)
    return numbers
