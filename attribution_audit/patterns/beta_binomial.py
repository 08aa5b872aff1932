"""How many of a unit's occasions a finding may lie on if nothing but chance and ordinary differences between units
are at work.

The count of a unit with `occasions` and `expected` is taken as beta-binomial: every unit has a rate of its own, which
varies around what its leads would have given anyone. `spread` is that variance, relative to the square of the rate: 0
is the plain binomial, 0.1 means that rates differ by a third of themselves. Limits are exact tail probabilities of
this distribution, not normal approximations: with few expected events those are badly off (Spiegelhalter 2005,
Statistics in Medicine 24:1185; BMC Medical Research Methodology 2012, 12:98).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaln, gammaln

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

HIGHEST_SHARE = 0.95
"""An expected share of all occasions is never taken to be higher: a distribution needs some room."""
NO_SPREAD = 1e-6
"""A spread below this is the plain binomial."""
CANCELLED = 1e-6
"""Below this, one less a sum has lost too many digits, and the tail is added up itself."""
ROUNDING = 1e-12
LEAST_TOTAL = 1e-3
"""Smallest sum of the two parameters of the beta distribution."""


def parameters(occasions: Counts, expected: Floats, spread: float) -> tuple[Floats, Floats, Floats]:
    """Mean share of occasions, and the two parameters of the beta distribution around it."""
    share = np.clip(expected / np.maximum(occasions, 1), 1e-12, HIGHEST_SHARE)
    total = np.maximum((1 - share) / (share * max(spread, NO_SPREAD)) - 1, LEAST_TOTAL)
    return share, share * total, (1 - share) * total


def log_probability(found: Counts, occasions: Counts, expected: Floats, spread: float) -> Floats:
    """Natural logarithm of the probability of each unit's count."""
    share, alpha, beta = parameters(occasions, expected, spread)
    ways = gammaln(occasions + 1) - gammaln(found + 1) - gammaln(occasions - found + 1)
    if spread < NO_SPREAD:
        plain: Floats = ways + found * np.log(share) + (occasions - found) * np.log1p(-share)
        return plain
    chance: Floats = ways + betaln(found + alpha, occasions - found + beta) - betaln(alpha, beta)
    return chance


def fewer(counts: Counts, occasions: Counts, expected: Floats, spread: float) -> Floats:
    """Probability of fewer than `counts`, added up count by count."""
    places = np.arange(max(int(counts.max(initial=0)), 1), dtype=np.int64)[np.newaxis, :]
    columns = (occasions[:, np.newaxis], expected[:, np.newaxis])
    chances = np.exp(log_probability(np.minimum(places, columns[0]), *columns, spread))
    added: Floats = np.sum(np.where(places < counts[:, np.newaxis], chances, 0.0), axis=1)
    return np.clip(added, 0.0, 1.0)


def at_least(found: Counts, occasions: Counts, expected: Floats, spread: float) -> Floats:
    """Probability of a count as high as each unit's, or higher.

    >>> at_least(np.array([2]), np.array([4]), np.array([2.0]), spread=1 / 3).round(4).tolist()
    [0.6]
    """
    chance = 1 - fewer(found, occasions, expected, spread)
    for place in np.flatnonzero(chance < CANCELLED):
        counts = np.arange(found[place], occasions[place] + 1, dtype=np.int64)
        alike = np.full(len(counts), occasions[place]), np.full(len(counts), expected[place])
        chance[place] = np.sum(np.exp(log_probability(counts, *alike, spread)))
    return chance


def limits(occasions: Counts, expected: Floats, spread: float, inside: float) -> tuple[Counts, Counts]:
    """The lowest and the highest count that are not extreme: each tail beyond them has at most (1 - inside) / 2.

    >>> low, high = limits(np.array([100]), np.array([10.0]), spread=0.0, inside=0.95)
    >>> int(low[0]), int(high[0])
    (5, 16)
    """
    tail = (1 - inside) / 2
    found = [
        _limits_of_one(int(number), float(mean), spread, tail) for number, mean in zip(occasions, expected, strict=True)
    ]
    low, high = np.array(found, dtype=np.int64).reshape(-1, 2).T
    return low, high


def _limits_of_one(occasions: int, expected: float, spread: float, tail: float) -> tuple[int, int]:
    counts = np.arange(occasions + 1, dtype=np.int64)
    alike = np.full(len(counts), occasions), np.full(len(counts), expected)
    up_to = np.cumsum(np.exp(log_probability(counts, *alike, spread)))
    low, high = np.searchsorted(up_to, [tail, 1 - tail - ROUNDING])
    return int(min(low, occasions)), int(min(high, occasions))
