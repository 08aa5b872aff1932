"""Changes of rates: where one was planted, where there is none, and how often the interval holds the month."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.patterns.change_points import changes
from attribution_audit.patterns.rates import exact_interval, fell

MONTHS, AT = 18, 9


def test_a_plain_step_is_dated_to_its_month() -> None:
    found = np.array([20.0] * AT + [4.0] * (MONTHS - AT))
    (change,) = changes(found, np.full(MONTHS, 100.0))
    assert (change.at, change.earliest, change.latest) == (AT, AT, AT)


def test_two_steps_are_two_changes() -> None:
    found = np.array([5.0] * 6 + [30.0] * 6 + [5.0] * 6)
    assert [change.at for change in changes(found, np.full(MONTHS, 200.0))] == [6, 12]


def test_more_hand_overs_are_no_change_of_rate() -> None:
    exposure = np.linspace(50, 500, MONTHS)
    assert changes(np.round(exposure * 0.1), exposure) == []


def test_nothing_and_too_little() -> None:
    assert changes(np.zeros(MONTHS), np.full(MONTHS, 50.0)) == []
    assert changes(np.array([1.0, 9.0, 2.0]), np.full(3, 50.0)) == []
    assert changes(np.array([3.0, 3.0]), np.zeros(2)) == []


def test_the_interval_holds_the_month_as_often_as_it_says() -> None:
    dice, held, dated = np.random.default_rng(5), 0, 0
    for _ in range(300):
        found = dice.poisson([8.0] * AT + [3.0] * (MONTHS - AT)).astype(float)
        for change in changes(found, np.full(MONTHS, 100.0))[:1]:
            dated += 1
            held += change.earliest <= AT <= change.latest
    assert dated > 200
    assert held / dated >= 0.93


@pytest.mark.parametrize("scattered", [False, True])
def test_one_steady_company_in_twenty_at_most_has_a_change(scattered: bool) -> None:
    dice, told = np.random.default_rng(11), 0
    for _ in range(300):
        rates = 6.0 * (dice.gamma(8.0, 1 / 8.0, MONTHS) if scattered else np.ones(MONTHS))
        told += bool(changes(dice.poisson(rates).astype(float), np.full(MONTHS, 100.0)))
    assert told / 300 <= 0.05


@given(st.lists(st.integers(0, 40), min_size=4, max_size=30), st.integers(1, 50))
def test_changes_lie_in_order_inside_their_intervals(found: list[int], exposure: int) -> None:
    made = changes(np.array(found, dtype=float), np.full(len(found), float(exposure)))
    assert all(0 < change.earliest <= change.at <= change.latest < len(found) for change in made)
    assert [change.at for change in made] == sorted({change.at for change in made})


def test_garwoods_table() -> None:
    """Exact limits of a Poisson mean at 95 %, as published tables have them: 0, 1 and 5 events."""
    assert exact_interval(0, 1.0) == pytest.approx((0.0, 3.689), abs=0.001)
    assert exact_interval(1, 1.0) == pytest.approx((0.0253, 5.572), abs=0.001)
    assert exact_interval(5, 2.0) == pytest.approx((1.6235 / 2, 11.668 / 2), abs=0.001)


def test_counts_before_and_after() -> None:
    assert fell(before=10, exposure_before=1.0, after=0, exposure_after=1.0) == pytest.approx(2**-10)
    assert fell(before=0, exposure_before=1.0, after=10, exposure_after=1.0) == 1.0
