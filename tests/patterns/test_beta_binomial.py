"""Limits and tails against values worked by hand or published."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.patterns.beta_binomial import at_least, fewer, limits, log_probability


def one(number: float, kind: type = np.int64) -> np.ndarray:
    return np.array([number], dtype=kind)


def test_evenly_spread_shares_make_all_counts_equally_likely() -> None:
    """Of 4 occasions with a share anywhere between 0 and 1 (beta 1, 1), each count has a chance of 1/5."""
    counts = np.arange(5)
    chances = np.exp(log_probability(counts, np.full(5, 4), np.full(5, 2.0), spread=1 / 3))
    assert chances == pytest.approx([0.2] * 5)


def test_beta_2_2_by_hand() -> None:
    """Of 2 occasions: 3/10, 4/10, 3/10. Mean 1/2 and variance 1/20 of the share are a spread of 1/5."""
    chances = np.exp(log_probability(np.arange(3), np.full(3, 2), np.full(3, 1.0), spread=1 / 5))
    assert chances == pytest.approx([0.3, 0.4, 0.3])


def test_without_spread_it_is_the_binomial() -> None:
    """The tail of the textbook's fair coin: 8 heads or more of 10 in 56 of 1,024 throws."""
    assert at_least(one(8), one(10), one(5.0, float), spread=0.0)[0] == pytest.approx(56 / 1024)
    low, high = limits(one(10), one(5.0, float), spread=0.0, inside=0.95)
    assert (low[0], high[0]) == (2, 8)


def test_a_far_tail_is_added_up_and_not_left_over() -> None:
    tail = at_least(one(60), one(100), one(2.0, float), spread=0.0)[0]
    assert 0 < tail < 1e-60


@given(
    st.lists(st.tuples(st.integers(1, 300), st.floats(0.01, 0.9)), min_size=1, max_size=6),
    st.floats(0.0, 4.0),
    st.sampled_from([0.95, 0.998]),
)
def test_no_tail_beyond_the_limits_is_larger_than_it_may_be(
    units: list[tuple[int, float]], spread: float, inside: float
) -> None:
    occasions = np.array([number for number, _ in units])
    expected = np.array([number * share for number, share in units])
    low, high = limits(occasions, expected, spread, inside)
    tail = (1 - inside) / 2 + 1e-9
    assert np.all(low <= high)
    assert np.all(fewer(low, occasions, expected, spread) <= tail)
    assert np.all(1 - fewer(high + 1, occasions, expected, spread) <= tail)


@given(st.integers(5, 60), st.floats(0.05, 30.0))
def test_more_spread_makes_a_high_count_less_surprising(number: int, expected: float) -> None:
    found = max(number, int(3 * expected) + 5)
    tails = [at_least(one(found), one(10 * found), one(expected, float), spread)[0] for spread in (0.0, 0.3, 1.0)]
    assert tails[0] <= tails[1] + 1e-12
    assert tails[1] <= tails[2] + 1e-12
