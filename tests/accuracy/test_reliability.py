"""The measures of calibration, held to what can be worked out by hand."""

from __future__ import annotations

import pytest

from .reliability import Case, brier, brier_skill, calibration_error, curve

FOUR_OF_FIVE = [Case(0.85, place < 4, "recreation") for place in range(5)]
SURE_AND_WRONG = [Case(1.0, False, "lost_source")]


def test_a_bin_says_how_many_were_right() -> None:
    (one,) = curve(FOUR_OF_FIVE)
    assert (one.findings, one.right) == (5, 0.8)
    assert calibration_error(FOUR_OF_FIVE) == pytest.approx(0.05)


def test_bins_are_weighed_by_their_findings() -> None:
    assert calibration_error([*FOUR_OF_FIVE, *SURE_AND_WRONG]) == pytest.approx((5 * 0.05 + 1) / 6)


def test_a_certainty_of_one_stands_in_the_last_bin() -> None:
    (one,) = curve([Case(0.95, True, ""), Case(1.0, True, "")])
    assert one.findings == 2


def test_brier_score_and_what_it_saves() -> None:
    assert brier(FOUR_OF_FIVE) == pytest.approx((4 * 0.15**2 + 0.85**2) / 5)
    always_the_base_rate = [Case(0.8, case.is_right, "") for case in FOUR_OF_FIVE]
    assert brier_skill(always_the_base_rate) == pytest.approx(0)
    assert brier_skill([Case(float(case.is_right), case.is_right, "") for case in FOUR_OF_FIVE]) == 1
    assert brier_skill(SURE_AND_WRONG) is None
