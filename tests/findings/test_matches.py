"""A finding that rests on two records being one person or company says which, how surely, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attribution_audit import audit
from attribution_audit.findings.explanations import EXPLANATIONS
from attribution_audit.simulation import simulate
from attribution_audit.vocabulary import RECREATIONS
from tests.stories.audited import audited
from tests.stories.story import read_stories, record_id

STORIES = Path(__file__).parents[1] / "stories"
RESTS_ON_A_MATCH = tuple(map(str, RECREATIONS))
Told = dict[str, dict[str, Any]]


def told(file: str, title: str, folder: Path) -> tuple[Told, Told]:
    """The facts and the explanations of the one finding of a story."""
    (story,) = (one for one in read_stories(STORIES / f"{file}.story") if one.title.startswith(title))
    with audited(story, folder) as done:
        (row,) = done.outcome.findings.to_pylist()
    parts = json.loads(row["evidence"])
    facts = {part["fact"]: part for part in parts if "fact" in part}
    return facts, {part["explanation"]: part for part in parts if "explanation" in part}


def test_one_contact_and_one_account_leave_no_match_to_doubt(tmp_path: Path) -> None:
    facts, tried = told("opportunity_recreated", "closed as no opportunity and made again under prospecting", tmp_path)
    assert facts["one_person"]["text"] == (f"Both sides stand on Contact {record_id('C1')}: nothing had to be matched.")
    assert facts["one_company"]["record_id"] == facts["one_company"]["other_id"] == record_id("A1")
    assert facts["one_person"]["match_weight"] is None
    assert {tried[name]["ruling"] for name in ("another_person", "another_company")} == {"ruled_out"}


def test_two_contacts_that_are_taken_as_one_person_are_named_with_weight_and_reason(tmp_path: Path) -> None:
    facts, tried = told("opportunity_recreated", "through another account and contact", tmp_path)
    person = facts["one_person"]
    assert person["other_id"] == record_id("C2")
    assert person["match_weight"] > 10
    assert 0.999 < person["match_probability"] <= 1
    assert person["reason"].startswith("same e-mail address, ")
    assert person["reason"] in person["text"]
    assert person["at"] == "2024-06-08T00:00:00Z"  # since then there are two
    assert tried["another_person"]["because"].startswith(person["text"])
    assert "Domain acme.example stands on both sides" in tried["another_company"]["because"]


def test_no_address_of_a_lead_stands_in_a_finding(tmp_path: Path) -> None:
    facts, tried = told("opportunity_recreated", "through another account and contact", tmp_path)
    assert "@" not in json.dumps([facts, tried])


def test_the_crms_own_conversion_is_no_match(tmp_path: Path) -> None:
    facts, tried = told("conversion_bypassed", "converted without an opportunity, which is then made", tmp_path)
    assert "by what the CRM itself says" in facts["one_person"]["text"]
    assert facts["one_company"]["text"].startswith("Both sides stand on Account")
    assert tried["another_person"]["ruling"] == "ruled_out"


def test_a_weak_link_lowers(tmp_path: Path) -> None:
    facts, tried = told("opportunity_recreated", "a namesake", tmp_path)
    assert facts["one_person"]["match_weight"] < 10
    assert tried["another_person"]["ruling"] == "lowers"


def test_companies_that_are_not_linked_are_named_too(tmp_path: Path) -> None:
    facts, tried = told("opportunity_recreated", "it cannot be told whether the other account", tmp_path)
    company = facts["apart_company"]
    assert (company["record_id"], company["other_id"]) == (record_id("A1"), record_id("A2"))
    assert company["match_weight"] is None
    assert tried["another_company"]["ruling"] == "not_checkable"


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    export = simulate(2000, 2, "story").write(tmp_path_factory.mktemp("company") / "export", dialect="api")
    with audit(export, policy=export / "policy.toml") as done:
        return [row | {"told": json.loads(row["evidence"])} for row in done.outcome.findings.to_pylist()]


def test_every_recreation_says_by_what_two_records_are_one(findings: list[dict[str, Any]]) -> None:
    recreations = [row for row in findings if row["kind"] in RESTS_ON_A_MATCH]
    assert len(recreations) > 20
    for row in recreations:
        facts = {part["fact"]: part for part in row["told"] if "fact" in part}
        shared = facts.get("one_person") or facts["one_company"]
        assert shared["at"] is not None
        assert shared["match_weight"] is not None or shared["record_id"] == shared["other_id"]


def test_nothing_is_held_while_it_may_be_somebody_else(findings: list[dict[str, Any]]) -> None:
    held = [row for row in findings if row["kind"] in RESTS_ON_A_MATCH and row["tier"] == "hold"]
    assert held
    for row in held:
        rulings = {part["explanation"]: part["ruling"] for part in row["told"] if "explanation" in part}
        assert rulings["another_person"] == rulings["another_company"] == "ruled_out"


def test_kinds_that_rest_on_no_match_are_not_asked_about_it() -> None:
    for one in EXPLANATIONS:
        if one.name in ("another_person", "another_company"):
            assert tuple(map(str, one.kinds)) == RESTS_ON_A_MATCH
