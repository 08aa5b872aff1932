"""Moves both ways are noise; moves one way are not. And what the company would show if nobody gained."""

from __future__ import annotations

import pytest

from attribution_audit.patterns.direction import one_way
from attribution_audit.patterns.yardsticks import Measured, Yardstick, yardstick

NOTHING = Measured(
    away=0,
    toward=0,
    own_records=0,
    other_records=0,
    unpaid_found=0,
    unpaid_expected=0,
    before_found=0,
    before_expected=0,
)


def test_moves_both_ways_are_no_pattern() -> None:
    assert one_way(away=9, toward=8, own_records=100, other_records=100) > 0.4
    assert one_way(away=9, toward=0, own_records=100, other_records=100) == pytest.approx(2**-9)
    assert one_way(away=0, toward=0, own_records=100, other_records=100) == 1.0
    assert one_way(away=9, toward=0, own_records=100, other_records=0) == 1.0


def test_the_first_yardstick_that_has_enough_is_used() -> None:
    both_ways = Measured(100, 20, 1000, 1000, 0, 0, 0, 0)
    assert yardstick(both_ways) == Yardstick("moves the other way", 0.2)
    unpaid = Measured(100, 2, 1000, 1000, 4.5, 10.0, 3.0, 30.0)
    assert yardstick(unpaid) == Yardstick("owners who gain nothing", 0.5)
    before = Measured(0, 0, 1000, 1000, 0, 1.0, 5.5, 30.0)
    assert yardstick(before) == Yardstick("before the first change of rules", 0.2)
    assert yardstick(NOTHING) == Yardstick("", 1.0)


def test_no_yardstick_lies_above_what_is_found() -> None:
    assert yardstick(Measured(10, 50, 1000, 1000, 0, 0, 0, 0)).share == 1.0
