"""In which months did a rate change, and how sure is the month?

Counts of a month are Poisson around a rate times its exposure, and the rate is constant between changes. The best set
of changes is found exactly, by dynamic programming over all sets (optimal partitioning: Jackson et al. 2005, IEEE
Signal Processing Letters 12:105, which PELT prunes: Killick, Fearnhead and Eckley 2012, JASA 107:1590; ten years of
months need no pruning). Each change must lower the deviance by three times the logarithm of the number of months
(modified Bayesian information criterion: Zhang and Siegmund 2007, Biometrics 63:22), and by more where the months
scatter more than Poisson counts do.

The interval of a change holds the months that keep 95 % of the likelihood, the others' best rates taken for each
(after Worsley 1986, Biometrika 73:91).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attribution_audit.patterns.beta_binomial import Floats

LEAST_MONTHS = 2
"""A rate that held for a single month is an event, not a change of rate."""
FOR_A_CHANGE = 3.0
"""Times the logarithm of the number of months: what a change must bring."""
SURE = 0.95
SETTLED, OF_SETTLED = 0.9, 0.623
"""Of the months' scatter the tenth that is largest is left out, for there the changes are. What is left of the
squares of a standard normal variable has this mean.
"""


@dataclass(frozen=True)
class Change:
    """Places of months: the first with the new rate, and the first and last of its interval."""

    at: int
    earliest: int
    latest: int


def changes(found: Floats, exposure: Floats) -> list[Change]:
    """The changes of the rate found / exposure, in order. Months without exposure tell nothing."""
    told = np.flatnonzero(exposure > 0)
    if len(told) < 2 * LEAST_MONTHS or not found[told].sum():
        return []
    costs, unit = poisson_costs(found[told], exposure[told]), scatter(found[told], exposure[told])
    return [
        Change(int(told[at]), *(int(told[place]) for place in interval(costs, before, at, after, unit)))
        for before, at, after in around(partition(costs, unit), len(told))
    ]


def around(starts: Sequence[int], end: int) -> list[tuple[int, int, int]]:
    """Each start with the one before it (or 0) and the one after it (or `end`)."""
    edges = [0, *starts, end]
    return list(zip(edges, starts, edges[2:], strict=False))


def poisson_costs(found: Floats, exposure: Floats) -> Floats:
    """Minus twice the log likelihood, up to what is the same for all, of one rate from each month up to before each."""
    sums = [np.concatenate([[0.0], np.cumsum(values)]) for values in (found, exposure)]
    number, total = (one[np.newaxis, :] - one[:, np.newaxis] for one in sums)
    rate = np.where(number > 0, number / np.where(total > 0, total, 1.0), 1.0)
    costs: Floats = -2 * (number * np.log(np.where(number > 0, rate, 1.0)) - np.where(number > 0, number, 0.0))
    return costs


def partition(costs: Floats, unit: float) -> list[int]:
    """The places at which the best set of stretches begins, the first stretch left out. `unit` scales the penalty."""
    months = len(costs) - 1
    penalty = FOR_A_CHANGE * np.log(months) * unit
    best, last = np.full(months + 1, np.inf), np.zeros(months + 1, dtype=np.int64)
    best[0] = -penalty
    for end in range(LEAST_MONTHS, months + 1):
        begun = np.arange(0, end - LEAST_MONTHS + 1)
        totals = best[begun] + costs[begun, end] + penalty
        last[end] = begun[int(np.argmin(totals))]
        best[end] = totals.min()
    starts, place = [], int(last[months])
    while place > 0:
        starts.append(place)
        place = int(last[place])
    return starts[::-1]


def interval(costs: Floats, before: int, at: int, after: int, unit: float) -> tuple[int, int]:
    """The first and last month of the smallest set that keeps SURE of the likelihood of one change between two
    others.
    """
    places = np.arange(before + 1, after)
    deviance = (costs[before, places] + costs[places, after] - costs[before, at] - costs[at, after]) / unit
    likelihood = np.exp(-(deviance - deviance.min()) / 2)
    order = np.argsort(-likelihood, kind="stable")
    kept = int(np.searchsorted(np.cumsum(likelihood[order]), SURE * likelihood.sum())) + 1
    among = np.append(places[order[:kept]], at)
    return int(among.min()), int(among.max())


def scatter(found: Floats, exposure: Floats) -> float:
    """How much more neighbouring months differ than Poisson counts would, at least 1: their squared differences over
    what is expected of these, given the sum of both, the largest tenth left out.
    """
    pair, share = found[:-1] + found[1:], exposure[1:] / (exposure[:-1] + exposure[1:])
    told = pair > 0
    if not told.any():
        return 1.0
    squares = np.sort((found[1:] - share * pair)[told] ** 2 / (share * (1 - share) * pair)[told])
    kept = squares[: max(int(np.ceil(SETTLED * len(squares))), 1)]
    return max(float(np.mean(kept)) / OF_SETTLED, 1.0)
