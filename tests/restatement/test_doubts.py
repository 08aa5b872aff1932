"""How far sources are believed that no finding is about."""

from __future__ import annotations

import pytest

from attribution_audit.restatement.doubts import Doubts, doubts

SOURCES = {
    "Web": "marketing",
    "Webinar": "marketing",
    "Cold Call": "sales",
    "Sales Prospecting": "sales",
    "": "unknown",
}


def told(*seen: tuple[str, str, str, int]) -> Doubts:
    """From source, way it was made, witness and deals."""
    return doubts(
        {"source": source, "category": SOURCES[source], "made_by": made_by, "deals": deals, "witness": witness}
        | {"witness_category": SOURCES[witness]}
        for source, made_by, witness, deals in seen
    )


SEEN = told(
    ("Cold Call", "hand", "Cold Call", 50),
    ("Cold Call", "hand", "Sales Prospecting", 50),
    ("Cold Call", "lead", "Cold Call", 100),
    ("Web", "lead", "Web", 90),
    ("Web", "lead", "Cold Call", 10),
)


def test_of_few_witnesses_nothing_is_concluded() -> None:
    few = told(("Web", "lead", "Cold Call", 9))
    assert few.of_record("006", ("Web", "marketing"), "lead") is None


def test_what_was_chosen_by_hand_is_doubted_as_often_as_witnesses_disagree() -> None:
    doubt = SEEN.of_record("006", ("Cold Call", "sales"), "hand")
    assert doubt is not None
    # (50 + 1) of 110 within the category and (0 + 1) of 110 outside, in thirtieths
    assert doubt.rate.counts == (14, 1, 15)
    assert doubt.near == ("Sales Prospecting", "sales")


def test_a_conversion_carries_sources_over() -> None:
    doubt = SEEN.of_record("006", ("Cold Call", "sales"), "lead")
    assert doubt is not None
    assert doubt.rate.counts == (1, 1, 58)


def test_another_category_is_named_as_often_as_witnesses_name_one() -> None:
    doubt = SEEN.of_record("006", ("Web", "marketing"), "lead")
    assert doubt is not None
    # (10 + 1) of 140, in sixtieths
    assert doubt.rate.counts == (1, 5, 54)
    assert doubt.far == ("Cold Call", "sales")
    assert doubt.near is None


@pytest.mark.parametrize("basis", ["habit", "touchpoint", "conversion"])
def test_an_estimate_may_be_as_recorded_after_all(basis: str) -> None:
    doubt = SEEN.of_estimate("006", basis, ("Web", "marketing"), "hand", ("", "unknown"))
    assert doubt.near == ("", "unknown")
    assert doubt.far == ("Cold Call", "sales")
    assert sum(doubt.rate.counts) <= 60
