"""Did one family of kinds fall when another rose? Told by the make-up of both together, month by month.

Of the findings of two families in a month, which share is of the first? That share does not hang on how many records
were handed over. Its change is dated as the changes of rates are (`change_points.py`), and it is a shift where the
share's change holds by Fisher's exact test, the first family's rate fell, and the other's rose, each by an exact test
of its own; over all pairs by Holm (1979, Scandinavian Journal of Statistics 6:65). Dates and rates only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from scipy.stats import fisher_exact

from attribution_audit.patterns.beta_binomial import Counts, Floats
from attribution_audit.patterns.change_points import LEAST_MONTHS, around, interval, partition
from attribution_audit.patterns.rates import fell
from attribution_audit.patterns.series import Series

UNLIKELY = 0.01
"""A shift is told where chance would make one this seldom, over all pairs."""


@dataclass(frozen=True)
class Shift:
    """One family, or kind, fell and another rose. Months are the first with the new make-up; rates are per 100."""

    fell: str
    rose: str
    month: str
    earliest: str
    latest: str
    fell_before: float
    fell_after: float
    rose_before: float
    rose_after: float
    p_value: float


def shifts(series: Sequence[Series]) -> list[Shift]:
    """The shifts between families, and between kinds of different families; the surest first."""
    made = []
    for chosen in ([one for one in series if not one.kind], [one for one in series if one.kind]):
        pairs = [pair for pair in permutations(chosen, 2) if pair[0].family != pair[1].family]
        found = [shift for one, other in pairs if (shift := _shift(one, other)) is not None]
        found.sort(key=lambda shift: (shift.p_value, shift.fell, shift.rose))
        for place, shift in enumerate(found):
            if shift.p_value * (len(pairs) - place) > UNLIKELY:
                break
            made.append(shift)
    return made


def _shift(one: Series, other: Series) -> Shift | None:
    """The change at which the share of `one` fell most, if both rates moved."""
    told = np.flatnonzero(one.found + other.found > 0).astype(np.int64)
    if len(told) < 2 * LEAST_MONTHS:
        return None
    costs = binomial_costs(one.found[told], other.found[told])
    found = around(partition(costs, 1.0), len(told))
    dated = [_dated(one, other, told, interval(costs, *places, 1.0), places[1]) for places in found]
    return min((shift for shift in dated if shift), key=lambda shift: (shift.p_value, shift.month), default=None)


def _dated(one: Series, other: Series, told: Counts, within: tuple[int, int], at: int) -> Shift | None:
    place = int(told[at])
    parts = [
        (
            int(of.found[:place].sum()),
            float(of.exposure[:place].sum()),
            int(of.found[place:].sum()),
            float(of.exposure[place:].sum()),
        )
        for of in (one, other)
    ]
    if min(part[position] for part in parts for position in (1, 3)) <= 0:
        return None
    (before, exposed, after, exposed_after), (rose_before, rose_exposed, rose_after, rose_exposed_after) = parts
    p_values = (
        _make_up(before, after, rose_before, rose_after),
        fell(before, exposed, after, exposed_after),
        fell(rose_after, rose_exposed_after, rose_before, rose_exposed),
    )
    months = one.months
    return Shift(
        fell=one.kind or one.family,
        rose=other.kind or other.family,
        month=months[place],
        earliest=months[int(told[within[0]])],
        latest=months[int(told[within[1]])],
        fell_before=100 * before / exposed,
        fell_after=100 * after / exposed_after,
        rose_before=100 * rose_before / rose_exposed,
        rose_after=100 * rose_after / rose_exposed_after,
        p_value=max(p_values),
    )


def _make_up(one_before: int, one_after: int, other_before: int, other_after: int) -> float:
    """Fisher's exact test that the share of the first is no higher before than after."""
    table = np.array([[one_before, one_after], [other_before, other_after]])
    return float(fisher_exact(table, alternative="greater").pvalue)


def binomial_costs(one: Floats, other: Floats) -> Floats:
    """Minus twice the log likelihood of one share of `one` in both, from each month up to before each."""
    sums = [np.concatenate([[0.0], np.cumsum(values)]) for values in (one, other)]
    first, second = (np.maximum(part[np.newaxis, :] - part[:, np.newaxis], 0.0) for part in sums)
    both = np.maximum(first + second, 1.0)
    logs = [np.log(np.where(part > 0, part / both, 1.0)) for part in (first, second)]
    costs: Floats = -2 * (first * logs[0] + second * logs[1])
    return costs
