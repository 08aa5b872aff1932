"""How often are units called out where nothing happened? python -m tests.accuracy.false_calls [COMPANIES]

Made-up counts: rates of units differ by a gamma or a lognormal distribution, and some units may have many times as
many. With no such unit, the share of companies with anybody called out is the false-discovery rate, before direction
is asked for.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import product

import numpy as np

from attribution_audit.patterns.beta_binomial import Counts, Floats, at_least
from attribution_audit.patterns.false_discovery import q_values
from attribution_audit.patterns.ordinary_units import ordinary
from attribution_audit.patterns.owner_patterns import FALSE_DISCOVERIES, LEAST_EXPECTED, LEAST_FOUND

OCCASIONS, TIMES = (20, 200), 15.0
"""Fewest and most occasions of a unit; how many times as many a unit has that stands out."""


@dataclass(frozen=True)
class Setting:
    """One sort of company: units, mean count of a unit, how rates differ, and the share of units far above."""

    units: int
    mean: float
    shape: str
    spread: float
    above: float = 0.0


def company(dice: np.random.Generator, of: Setting) -> tuple[Counts, Counts, Floats, Floats]:
    """Counts, occasions and expected counts of units, and whether each is far above."""
    occasions = dice.integers(*OCCASIONS, of.units)
    sigma = np.sqrt(np.log1p(of.spread))
    rates = {
        "alike": lambda: np.ones(of.units),
        "gamma": lambda: dice.gamma(1 / of.spread, of.spread, of.units),
        "lognormal": lambda: np.exp(dice.normal(-(sigma**2) / 2, sigma, of.units)),
    }[of.shape]()
    is_above = dice.random(of.units) < of.above
    share = of.mean / np.mean(OCCASIONS) * rates * np.where(is_above, TIMES, 1.0)
    found = dice.binomial(occasions, np.minimum(share, 0.9))
    expected = occasions * (found.sum() - found + 0.5) / (occasions.sum() - occasions + 1)
    return found, occasions, expected, is_above


def called(found: Counts, occasions: Counts, expected: Floats) -> Floats:
    """Which units would be called out if all moves went one way and a yardstick allowed the lower reference."""
    usual = ordinary(found, occasions, expected)
    level = usual.level if usual.is_two_groups else 1.0
    tails = at_least(found, occasions, np.maximum(expected * level, LEAST_EXPECTED), usual.spread)
    return (q_values(tails) <= FALSE_DISCOVERIES) & (found >= LEAST_FOUND)


def told(of: Setting, companies: int) -> str:
    """One line of figures."""
    dice = np.random.default_rng(20_260_630)
    made = [company(dice, of) for _ in range(companies)]
    calls = [(called(*one[:3]), one[3]) for one in made]
    right = sum(int((call & above).sum()) for call, above in calls)
    wrong = sum(int((call & ~above).sum()) for call, above in calls)
    there = sum(int(above.sum()) for _, above in calls)
    anybody = np.mean([bool((call & ~above).any()) for call, above in calls])
    return (
        f"{of}: companies with a wrong call {anybody:.3f}, wrong of all calls {wrong / max(right + wrong, 1):.3f}, "
        f"found of those far above {right / there if there else float('nan'):.3f}"
    )


def main() -> None:
    """Print a line a setting."""
    companies = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    shapes = (("alike", 0.0), ("gamma", 0.25), ("gamma", 1.0), ("lognormal", 1.0))
    for (shape, spread), mean, units in product(shapes, (0.3, 3.0), (12, 100)):
        print(told(Setting(units, mean, shape, spread), companies), flush=True)
    for above, mean in product((0.02, 0.2, 0.4), (0.3, 2.0)):
        print(told(Setting(100, mean, "gamma", 0.25, above), companies), flush=True)


if __name__ == "__main__":
    main()
