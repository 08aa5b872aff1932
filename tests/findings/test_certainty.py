"""Certainty is a share of counted cases, and few cases never give certainty."""

from __future__ import annotations

from attribution_audit.detectors import DETECTORS
from attribution_audit.findings.certainty import Calibration, calibration

COUNTS = Calibration(
    {
        "kind/stands/gain": (98, 0),
        "kind/stands/no gain": (1, 1),
        "kind/lowered/merge/gain": (9, 9),
        "kind/lowered/sales_first/gain": (98, 0),
    },
    least=20,
)


def test_a_share_is_taken_with_one_right_and_one_wrong_added() -> None:
    assert COUNTS.certainty("kind/stands/gain") == 0.99


def test_a_rare_profile_that_stands_falls_back_to_all_that_stand() -> None:
    assert COUNTS.certainty("kind/stands/no gain") == round(100 / 102, 4)


def test_more_doubt_never_makes_surer() -> None:
    assert COUNTS.certainty("kind/lowered/merge+sales_first/gain") == COUNTS.certainty("kind/lowered/merge/gain") == 0.5


def test_nothing_counted_is_even() -> None:
    assert COUNTS.certainty("else/stands/gain") == 0.5
    assert COUNTS.certainty("else/lowered/merge/gain") == 0.5


def test_every_kind_has_been_counted() -> None:
    kinds = {name.split("/")[0] for name in calibration().profiles}
    assert {str(detector.kind) for detector in DETECTORS} <= kinds
