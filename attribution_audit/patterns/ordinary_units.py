"""What is ordinary here? The level and the spread of units of which nothing is the matter, told without knowing which
they are.

Two accounts of the counts are held against each other. In the first all units are of one kind. In the second some are
far above the others (the two-groups model: Efron 2008, Statistical Science 23:1; Jones and Spiegelhalter 2011, Annals
of Applied Statistics 5:1). The second is taken only where it is very strongly the better one (Bayesian information
criterion, Kass and Raftery 1995, JASA 90:773); otherwise units that differ by themselves would be taken for two
groups.

In the first account the tenth of units that lie highest count as "so many or more" (censored likelihood), so that a
few far above cannot widen the spread behind which they would hide: the purpose of Spiegelhalter's winsorising,
without its bias.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import minimize

from attribution_audit.patterns.beta_binomial import Counts, Floats, fewer, log_probability

CENSORED = 0.10
"""Share of units, the highest, of which only "so many or more" is used. Spiegelhalter 2005 winsorises as many."""
LEAST_SPREAD = 0.10
"""Rates of ordinary people differ by a third of themselves at least, whatever the counts say: few counts say little."""
USUAL_SPREAD = 0.3
"""Where counts are too few to tell, rates are taken to differ by about half of themselves; what counts tell outweighs
it.
"""
LEVELS, SPREADS = (0.001, 20.0), (LEAST_SPREAD, 25.0)
APART = 3.0
"""A second group lies at three times the level of the first, or higher."""
MOST_APART = 0.6
"""Share of units that can be in the upper group; if most are, they are what is ordinary, and a yardstick must tell."""
VERY_STRONG = 10.0
"""By how much the criterion must be better. "Very strong" in Kass and Raftery's table."""
FEWEST_UNITS, UNKNOWN_SPREAD = 5, 0.5
"""With fewer units nobody can tell a spread; rates are then taken to differ by seven tenths of themselves."""
ONE_GROUP_STARTS = ((1.0, 0.2), (0.7, 1.0))
TWO_GROUP_STARTS = ((0.9, 0.2, 8.0, 0.2, 0.03), (0.4, 0.3, 5.0, 0.3, 0.2), (0.1, 0.3, 20.0, 0.3, 0.4))
"""Where the search for the best account begins: level, spread, and how far above, spread and share of the second
group.
"""
CLOSE_ENOUGH = 1e-7
"""Costs are told to within a ten-millionth of themselves, far closer than the criterion asks."""
NOT_SURE = 2.0
"""The spread is taken higher than it looks by this over the root of the number of units, about one standard error of
it: limits that forget that the spread is an estimate call out too many.
"""
UNLIKELY = 1e-300


@dataclass(frozen=True)
class Ordinary:
    """The units of which nothing is the matter. `level` multiplies what is expected; `spread` is theirs."""

    level: float
    spread: float
    is_two_groups: bool
    """Whether a group of units lies far above them."""


def ordinary(found: Counts, occasions: Counts, expected: Floats) -> Ordinary:
    """Fit both accounts to units with occasions; one unit an item."""
    if found.sum() == 0:
        return Ordinary(1.0, LEAST_SPREAD, is_two_groups=False)
    if len(found) < FEWEST_UNITS:
        return Ordinary(1.0, UNKNOWN_SPREAD, is_two_groups=False)
    lone = _one_group(found, occasions, expected)
    seen = log_probability(found, occasions, expected * lone.level, lone.spread)
    single = _leaning(lone.spread) - float(np.sum(seen))
    two, cost = _two_groups(found, occasions, expected)
    better = 2 * (single - cost) - 3 * np.log(len(found))
    usual = two if better > VERY_STRONG else lone
    return replace(usual, spread=usual.spread * (1 + NOT_SURE / np.sqrt(len(found))))


def _one_group(found: Counts, occasions: Counts, expected: Floats) -> Ordinary:
    excess = (found - expected) / np.sqrt(expected)
    bound = np.quantile(excess, 1 - CENSORED)
    reached = np.maximum(np.ceil(expected + bound * np.sqrt(expected)), 1).astype(np.int64)
    is_high = (excess > bound) & (found >= reached)
    high = reached[is_high], occasions[is_high], expected[is_high]
    rest = found[~is_high], occasions[~is_high], expected[~is_high]

    def cost(point: Floats) -> float:
        level, spread = np.exp(point)
        seen = np.sum(log_probability(rest[0], rest[1], rest[2] * level, spread))
        more = 1 - fewer(high[0], high[1], high[2] * level, spread)
        return _leaning(spread) - float(seen + np.sum(np.log(np.maximum(more, UNLIKELY))))

    point, _ = _lowest(cost, ONE_GROUP_STARTS, (LEVELS, SPREADS))
    level, spread = np.exp(point)
    return Ordinary(float(level), float(spread), is_two_groups=False)


def _two_groups(found: Counts, occasions: Counts, expected: Floats) -> tuple[Ordinary, float]:
    def cost(point: Floats) -> float:
        level, spread, above, upper_spread, share = np.exp(point)
        lower = np.log1p(-share) + log_probability(found, occasions, expected * level, spread)
        upper = np.log(share) + log_probability(found, occasions, expected * level * above, upper_spread)
        return _leaning(spread) - float(np.sum(np.logaddexp(lower, upper)))

    point, lowest = _lowest(cost, TWO_GROUP_STARTS, (LEVELS, SPREADS, (APART, 1000.0), SPREADS, (0.001, MOST_APART)))
    level, spread, *_ = np.exp(point)
    return Ordinary(float(level), float(spread), is_two_groups=True), lowest


def _leaning(spread: float) -> float:
    return float(np.log(spread / USUAL_SPREAD) ** 2 / 2)


def _lowest(
    cost: Callable[[Floats], float], starts: Sequence[Sequence[float]], bounds: Sequence[tuple[float, float]]
) -> tuple[Floats, float]:
    """The logarithms of the numbers of lowest cost, and that cost, from several starts inside the bounds."""
    inside = np.log(np.array(bounds))
    found = [
        minimize(cost, np.log(np.array(start)), method="L-BFGS-B", bounds=inside, tol=CLOSE_ENOUGH) for start in starts
    ]
    best = min(found, key=lambda result: float(result.fun))
    return best.x, float(best.fun)
