"""Estimates of a figure with their intervals: each method says what it assumes."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy
from scipy.stats import CensoredData, binom, ecdf, norm, t

LEVEL = 0.95
"""How often an interval holds the figure, if the export is a sample of what could have happened."""
NORMAL = float(norm.ppf((1 + LEVEL) / 2))
Value = Decimal | float | int
Counts = Sequence[tuple[Decimal, int]]
"""Values, each with how often it is met."""


@dataclass(frozen=True)
class Estimate:
    """A figure, its 95 % interval where it has one, and of how many it was made."""

    value: Value
    n: int
    low: Value | None = None
    high: Value | None = None


def share(part: int, whole: int) -> Estimate:
    """`part` of `whole` as a ratio, with Wilson's interval (Wilson 1927).

    >>> share(5, 10).value
    0.5
    """
    rate, around = part / whole, NORMAL**2 / whole
    middle = (rate + around / 2) / (1 + around)
    half = NORMAL / (1 + around) * (rate * (1 - rate) / whole + around / whole / 4) ** 0.5
    return Estimate(rate, whole, max(middle - half, 0.0), min(middle + half, 1.0))


def shifted(estimate: Estimate, by: float) -> Estimate:
    """An estimate and its interval, so much higher."""
    value, low, high = (
        None if one is None else float(one) + by for one in (estimate.value, estimate.low, estimate.high)
    )
    return Estimate(value or 0.0, estimate.n, low, high)


def mean(counts: Counts) -> Estimate:
    """The mean with Student's interval; none of a single value. The sum is exact. Of values that are never
    negative, low is not either.
    """
    n = sum(times for _, times in counts)
    middle = sum((value * times for value, times in counts), Decimal(0)) / n
    if n == 1:
        return Estimate(middle, n)
    squares = sum((float(value - middle) ** 2 * times for value, times in counts), 0.0)
    half = float(t.ppf((1 + LEVEL) / 2, n - 1)) * (squares / (n - 1) / n) ** 0.5
    least = 0.0 if min(value for value, _ in counts) >= 0 else float("-inf")
    return Estimate(middle, n, max(float(middle) - half, least), float(middle) + half)


def quantile(counts: Counts, of: float) -> Estimate:
    """The value up to which a part `of` lies, with the exact interval of order statistics (binomial ranks)."""
    ordered = sorted(counts)
    n = sum(times for _, times in ordered)
    low, high = int(binom.ppf((1 - LEVEL) / 2, n, of)), int(binom.ppf((1 + LEVEL) / 2, n, of)) + 1
    half = n * of
    if half == int(half) and of == 1 / 2:
        middle = (_at(ordered, int(half)) + _at(ordered, int(half) + 1)) / 2
    else:
        middle = _at(ordered, int(half) + 1)
    if low < 1 or high > n:
        return Estimate(middle, n)
    return Estimate(middle, n, _at(ordered, low), _at(ordered, high))


def _at(ordered: Counts, rank: int) -> Decimal:
    """The value of a rank from 1 on."""
    passed = 0
    for value, times in ordered:
        passed += times
        if passed >= rank:
            return value
    return ordered[-1][0]


def part_of_amounts(part: Counts, whole: Counts) -> Estimate | None:
    """What share of an amount is a part's, with the normal interval of a ratio of totals (linearised; Cochran 1977,
    chapter 6). None where the whole is nothing.
    """
    total = sum((value * times for value, times in whole), Decimal(0))
    if not total:
        return None
    own = sum((value * times for value, times in part), Decimal(0))
    ratio = float(own / total)
    squares_own = sum(float(value) ** 2 * times for value, times in part)
    squares_all = sum(float(value) ** 2 * times for value, times in whole)
    spread = (squares_own * (1 - ratio) ** 2 + max(squares_all - squares_own, 0.0) * ratio**2) ** 0.5 / float(total)
    n = sum(times for _, times in whole)
    if not spread:
        return Estimate(ratio, n)
    half = NORMAL * spread
    return Estimate(ratio, n, max(ratio - half, 0.0), min(ratio + half, 1.0))


def time_until(answered: Counts, unanswered: Counts, of: float) -> Estimate | None:
    """The time by which a part `of` is answered, by Kaplan and Meier (1958) with log-log limits; None where it is not
    reached. What is not answered yet is censored: it counts for as long as it has waited.
    """
    curve, limits = _curve(answered, unanswered)
    middle, low, high = (_reached(one, of) for one in (curve, limits.high, limits.low))
    n = sum(times for _, times in (*answered, *unanswered))
    return None if middle is None else Estimate(middle, n, low, high)


def answered_within(answered: Counts, unanswered: Counts, hours: float) -> Estimate:
    """The share that is answered within so many hours, by Kaplan and Meier with log-log limits."""
    curve, limits = _curve(answered, unanswered)
    value, low, high = (float(one.evaluate(hours)) for one in (curve, limits.low, limits.high))
    n = sum(times for _, times in (*answered, *unanswered))
    known = numpy.isfinite([low, high]).all()  # not a number where nothing was answered so early
    return Estimate(value, n, low if known else None, high if known else None)


def _curve(answered: Counts, unanswered: Counts):  # type: ignore[no-untyped-def]  # scipy names no public type
    """The share answered by each time, and its limits: no numbers where nothing or everything is answered."""
    curve = ecdf(CensoredData(uncensored=_each(answered), right=_each(unanswered))).cdf
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        return curve, curve.confidence_interval(LEVEL, method="log-log")


def _each(counts: Counts) -> numpy.ndarray:
    values = numpy.array([float(value) for value, _ in counts])
    return numpy.repeat(values, [times for _, times in counts]) if len(values) else values


def _reached(curve, of: float) -> float | None:  # type: ignore[no-untyped-def]  # as above
    places = numpy.flatnonzero(numpy.nan_to_num(curve.probabilities) >= of)
    return float(curve.quantiles[places[0]]) if len(places) else None
