"""Do the sources of leads and of the opportunities made from them agree more often than chance would make them?

The number of pairs whose two sources are of one category is held against its exact mean and variance over all ways to
deal the later sources out anew within strata (the permutation variance; to a factor (n - 1)/n that of Fleiss, Cohen and
Everitt 1969, Psychological Bulletin 72:323).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from attribution_audit.findings.shuffling import Count, strata

FEWEST_PAIRS = 30
"""Fewer pairs than this say nothing either way."""
CLEARLY = 3.0
"""Standard deviations above chance that count as more than chance: one time in 700."""
WOULD_SHOW = 0.4
"""Share of what chance leaves open that the pairs must be many enough to show, before they are said to be unrelated:
moderate agreement (Landis and Koch 1977, Biometrics 33:159).
"""
DIGITS = 2


@dataclass(frozen=True)
class Agreement:
    """How many pairs have sources of one category, and how many would by chance, with its standard deviation."""

    pairs: int
    agreeing: int
    by_chance: float
    spread: float

    @property
    def is_better_than_chance(self) -> bool:
        """Whether sources agree clearly oftener than if they were dealt out anew."""
        return self.pairs >= FEWEST_PAIRS and self.agreeing - self.by_chance > CLEARLY * self.spread

    @property
    def is_no_better_than_chance(self) -> bool:
        """Whether the sources say nothing about each other, and the pairs are enough to say so."""
        would_show = WOULD_SHOW * (self.pairs - self.by_chance) > CLEARLY * self.spread
        return self.pairs >= FEWEST_PAIRS and would_show and not self.is_better_than_chance


def agreement(counts: Sequence[Count]) -> Agreement:
    """The agreement of some pairs, stratum by stratum."""
    groups = strata(counts).values()
    dealt = [_dealt(group) for group in groups]
    return Agreement(
        pairs=sum(one.pairs for one in counts),
        agreeing=sum(one.pairs for one in counts if one.before == one.after),
        by_chance=round(fsum(mean for mean, _ in dealt), DIGITS),
        spread=round(sqrt(fsum(variance for _, variance in dealt)), DIGITS),
    )


def _dealt(group: Sequence[Count]) -> tuple[float, float]:
    """Mean and variance of the number of agreeing pairs of one stratum over all ways to deal the later sources out."""
    earlier, later = Counter[str](), Counter[str]()
    for one in group:
        earlier[one.before] += one.pairs
        later[one.after] += one.pairs
    pairs = earlier.total()
    if pairs < 2:
        return float(sum(earlier[name] for name in later)), 0.0
    products = sum(earlier[name] * later[name] for name in earlier)
    sums = sum(earlier[name] * later[name] * (earlier[name] + later[name]) for name in earlier)
    variance = pairs * pairs * products - pairs * sums + products * products
    return products / pairs, variance / (pairs * pairs * (pairs - 1))
