"""What stages and statuses are proposed for: by the CRM's flags first, then by their names."""

from __future__ import annotations

from typing import Any

import pytest

from attribution_audit.drafting.stages import propose_stages
from attribution_audit.drafting.statuses import propose_statuses
from attribution_audit.policy import load_policy

STANDARD = load_policy(None).policy


def stage(value: str, records: int = 10, closed: int = 10, won: int = 0, flagged: int | None = None) -> dict[str, Any]:
    counts = {"records": records, "closed": closed, "won": won, "mentions": 1}
    return {"value": value, **counts, "flagged": records if flagged is None else flagged}


def status(value: str, records: int = 100, converted: int = 0) -> dict[str, Any]:
    return {"value": value, "records": records, "converted": converted, "mentions": 1}


@pytest.mark.parametrize(
    ("row", "list_name"),
    [
        (stage("Signed", won=10), "won"),
        (stage("8-Closed Lost"), "lost"),
        (stage("Went Silent"), "lost"),
        (stage("Closed - No Opportunity"), "no_opportunity"),
        (stage("9-Unqualified"), "no_opportunity"),
        (stage("Sin oportunidad"), "no_opportunity"),
        (stage("Closed: not qualified"), "no_opportunity"),
        (stage("10-Duplicate"), None),
        (stage("Negotiation", closed=0), None),
        (stage("Closed Lost", closed=4), None),
        (stage("Closed Won", won=4), None),
        (stage("Unqualified", closed=0), None),
        (stage("Closed Won", closed=0, flagged=0), "won"),
        (stage("Sem oportunidade", closed=0, flagged=0), "no_opportunity"),
        (stage("Duplicate", records=0, closed=0), None),
        (stage("Anything", closed=0, flagged=0), None),
    ],
    ids=lambda value: value["value"] if isinstance(value, dict) else value,
)
def test_stages(row: dict[str, Any], list_name: str | None) -> None:
    (proposal,) = propose_stages([row], STANDARD.stages)
    assert proposal.list_name == list_name


def test_a_duplicate_is_said_to_be_no_missing_opportunity() -> None:
    (proposal,) = propose_stages([stage("10-Duplicate")], STANDARD.stages)
    assert "a duplicate is cleaned up, that is not 'no opportunity'" in proposal.why


def test_spellings_of_one_stage_are_decided_together() -> None:
    proposals = propose_stages([stage("Closed Won", won=10), stage("closed won")], STANDARD.stages)
    assert [one.list_name for one in proposals] == [None, None]
    assert "20 of 20 are flagged as closed, 10 as won: decide" in proposals[0].why


@pytest.mark.parametrize(
    ("row", "list_name"),
    [
        (status("Disqualified"), "disqualified"),
        (status("Closed_Not Converted"), "disqualified"),
        (status("Junk / Spam"), "disqualified"),
        (status("Sin oportunidad"), "disqualified"),
        (status("Disqualified", converted=1), "disqualified"),
        (status("Disqualified", converted=40), None),
        (status("Not Disqualified"), None),
        (status("Duplicate"), None),
        (status("Nurture"), None),
        (status("Qualified", converted=100), None),
    ],
    ids=lambda value: f"{value['value']} {value['converted']}" if isinstance(value, dict) else value,
)
def test_statuses(row: dict[str, Any], list_name: str | None) -> None:
    (proposal,) = propose_statuses([row], STANDARD.statuses)
    assert proposal.list_name == list_name


def test_the_share_converted_is_told() -> None:
    (proposal,) = propose_statuses([status("Working", records=1000, converted=125)], STANDARD.statuses)
    assert proposal.seen == "1,000 leads, 12% converted"
