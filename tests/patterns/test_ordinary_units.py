"""Level and spread of ordinary units, and how often a unit of companies in which nothing happened is called unusual."""

from __future__ import annotations

import numpy as np
import pytest

from attribution_audit.patterns.beta_binomial import at_least
from attribution_audit.patterns.false_discovery import q_values
from attribution_audit.patterns.ordinary_units import LEAST_SPREAD, UNKNOWN_SPREAD, ordinary

UNITS, COMPANIES = 40, 10


def company(dice: np.random.Generator, mean: float, spread: float, bad: int = 0) -> tuple[np.ndarray, ...]:
    """Counts of units whose rates differ by a gamma distribution; the first `bad` have twelve times as many."""
    occasions = dice.integers(40, 200, UNITS)
    rates = dice.gamma(1 / spread, spread, UNITS) if spread else np.ones(UNITS)
    rates[:bad] *= 12
    found = dice.binomial(occasions, np.minimum(mean / 120 * rates, 0.9))
    expected = occasions * (found.sum() - found + 0.5) / (occasions.sum() - occasions + 1)
    return found, occasions, expected


def unusual(found: np.ndarray, occasions: np.ndarray, expected: np.ndarray) -> np.ndarray:
    usual = ordinary(found, occasions, expected)
    level = usual.level if usual.is_two_groups else 1.0
    tails = at_least(found, occasions, np.maximum(expected * level, 0.5), usual.spread)
    return (q_values(tails) <= 0.05) & (found >= 3)


@pytest.mark.parametrize(("mean", "spread"), [(3.0, 0.0), (3.0, 0.5)])
def test_where_nothing_happened_one_company_in_ten_at_most_has_a_unit_called_out(mean: float, spread: float) -> None:
    """5 % is meant even before direction is asked for; `tests/accuracy/false_calls.py` counts it closely."""
    dice = np.random.default_rng(20_260_630)
    called = [bool(unusual(*company(dice, mean, spread)).any()) for _ in range(COMPANIES)]
    assert np.mean(called) <= 0.1


@pytest.mark.parametrize("bad", [1, 6])
def test_those_far_above_stand_out_however_many_they_are(bad: int) -> None:
    dice = np.random.default_rng(7)
    found = [unusual(*company(dice, 4.0, 0.1, bad)) for _ in range(2)]
    assert np.mean([one[:bad].mean() for one in found]) > 0.8
    assert sum(int(one[bad:].sum()) for one in found) <= 0.05 * sum(int(one.sum()) for one in found) + 1


def test_one_far_above_does_not_widen_the_spread_behind_which_it_would_hide() -> None:
    found, occasions, expected = company(np.random.default_rng(3), 5.0, 0.0)
    plain = ordinary(found, occasions, expected)
    found[0] = 60
    assert ordinary(found, occasions, expected).spread < plain.spread + 0.1


def test_few_units_and_nothing_found() -> None:
    few = np.array([3, 1, 0]), np.array([50, 50, 50]), np.array([1.0, 1.0, 1.0])
    assert ordinary(*few).spread == UNKNOWN_SPREAD
    none = np.zeros(9, dtype=np.int64), np.full(9, 50), np.full(9, 0.01)
    assert ordinary(*none).spread == LEAST_SPREAD
