"""Certainty is what the evidence of labelled findings weighs, and doubt never makes surer."""

from __future__ import annotations

import pytest

from attribution_audit.detectors import DETECTORS
from attribution_audit.findings.certainty import Calibration, Profile, Weights, calibration, profile
from attribution_audit.findings.explanation import Ruled
from attribution_audit.vocabulary import Grade, Kind, Ruling
from tests.accuracy.weights import fitted

MADE = Calibration({"kind": Weights(4_000, {"lowers merge": -3_000, "no gain": 0})})


def test_weights_are_added_up_to_odds() -> None:
    assert MADE.certainty(Profile("kind")) == round(16 / 17, 4)
    assert MADE.certainty(Profile("kind", ("lowers merge",))) == round(2 / 3, 4)


def test_a_doubt_that_nobody_counted_counts() -> None:
    assert MADE.certainty(Profile("kind", ("lowers eclipse",))) < MADE.certainty(Profile("kind", ("no gain",)))
    assert MADE.certainty(Profile("kind", ("fits eclipse",))) < 0.5


def test_a_class_never_seen_is_even_at_best() -> None:
    assert MADE.certainty(Profile("else")) == 0.5
    assert MADE.certainty(Profile("else", ("lowers merge",))) < 0.5


def test_every_kind_has_been_counted() -> None:
    assert {str(detector.kind) for detector in DETECTORS} <= set(calibration().classes)


def test_no_shipped_doubt_makes_surer() -> None:
    assert all(weight <= 0 for weights in calibration().classes.values() for weight in weights.doubts.values())


def test_what_is_ruled_out_or_not_checkable_is_no_doubt() -> None:
    rulings = [ruled("merge", Ruling.RULED_OUT), ruled("sales_first", Ruling.NOT_CHECKABLE)]
    assert profile(Kind.SOURCE_BLANKED, rulings, True).doubts == ()


def test_deals_alike_in_nothing_but_their_people_are_told() -> None:
    unlike = [ruled("other_amount", Ruling.LOWERS), ruled("other_product", Ruling.NOT_CHECKABLE)]
    assert "people only" in profile(Kind.OPPORTUNITY_RECREATED, unlike, True).doubts
    alike = [ruled("other_amount", Ruling.LOWERS), ruled("other_product", Ruling.RULED_OUT)]
    assert "people only" not in profile(Kind.OPPORTUNITY_RECREATED, alike, True).doubts


@pytest.mark.parametrize(
    ("grade", "is_tracked", "counted_as"),
    [
        (Grade.CONTRADICTION, True, "source_contradicted"),
        (Grade.CONTRADICTION, False, "source_contradicted of untracked"),
        (Grade.SNAPSHOTS, True, "source_contradicted of snapshots"),
    ],
)
def test_findings_that_show_less_are_counted_apart(grade: Grade, is_tracked: bool, counted_as: str) -> None:
    assert profile(Kind.SOURCE_CONTRADICTED, [], True, grade, is_tracked=is_tracked).counted_as == counted_as


def test_weights_are_those_that_the_counts_came_from() -> None:
    """Sixteen right for one wrong without a doubt, as many right as wrong with it: four bits less."""
    plain, doubted = Profile("kind"), Profile("kind", ("lowers merge",))
    cases = [(plain, True)] * 16_000 + [(plain, False)] * 1_000 + [(doubted, True)] * 5_000 + [(doubted, False)] * 5_000
    weights = fitted(cases)["kind"]
    assert weights.base == pytest.approx(4_000, abs=20)
    assert weights.doubts["lowers merge"] == pytest.approx(-4_000, abs=40)


def test_a_doubt_seen_with_right_findings_only_takes_nothing_away_and_adds_nothing() -> None:
    cases = [(Profile("kind"), False)] * 50 + [(Profile("kind", ("lowers merge",)), True)] * 5_000
    assert fitted(cases)["kind"].doubts["lowers merge"] == 0


def test_few_cases_move_a_weight_little() -> None:
    cases = [(Profile("kind"), True)] * 1_000 + [(Profile("kind", ("fits merge",)), True)] * 3
    assert fitted(cases)["kind"].doubts["fits merge"] < -2_000


def test_a_class_without_a_wrong_finding_is_not_certain() -> None:
    assert fitted([(Profile("kind"), True)] * 98)["kind"].base == pytest.approx(6_629, abs=2)


def ruled(explanation: str, ruling: Ruling) -> Ruled:
    return Ruled(explanation, ruling, None, None, "")
