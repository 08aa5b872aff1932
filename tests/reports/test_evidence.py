from __future__ import annotations

import json

import pytest

from attribution_audit.reports.evidence import Evidence, read_evidence


def test_facts_come_by_date_and_undated_ones_last() -> None:
    told = [{"fact": "c"}, {"fact": "b", "at": "2024-02-01T00:00:00Z"}, {"fact": "a", "at": "2023-12-31T00:00:00Z"}]
    assert [fact.fact for fact in read_evidence(json.dumps(told)).facts] == ["a", "b", "c"]


def test_explanations_keep_the_order_in_which_they_were_tried() -> None:
    told = [{"explanation": "merge", "at": "2024-02-01T00:00:00Z"}, {"explanation": "approved_change"}]
    assert [tried.explanation for tried in read_evidence(json.dumps(told)).explanations] == ["merge", "approved_change"]


def test_what_speaks_for_the_person_stands_first_and_what_is_ruled_out_by_itself() -> None:
    rulings = ("ruled_out", "not_checkable", "lowers", "ruled_out", "fits")
    told = [{"explanation": f"{place}", "ruling": ruling} for place, ruling in enumerate(rulings)]
    evidence = read_evidence(json.dumps(told))
    assert [one.explanation for one in evidence.standing] == ["4", "2", "1"]
    assert [one.explanation for one in evidence.ruled_out] == ["0", "3"]


@pytest.mark.parametrize("text", [None, "", "[]", "null"])
def test_no_evidence(text: str | None) -> None:
    assert read_evidence(text) == Evidence((), ())


@pytest.mark.parametrize(
    "text", ["{", "[1, 2]", '"text"', '{"fact": "one"}', '[{"at": null, "other": [1]}]', '[{"at": 5}]']
)
def test_odd_evidence_is_shown_and_not_refused(text: str) -> None:
    assert read_evidence(text).facts


def test_a_blank_value_is_not_a_missing_one() -> None:
    blanked, unknown = read_evidence('[{"before": "Web", "after": ""}, {"before": null, "after": null}]').facts
    assert (blanked.after, unknown.after) == ("", None)
    assert blanked.is_change
    assert not unknown.is_change
