"""A column that the export does not have is not a column of blanks, and nobody is named for what it would have said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

import attribution_audit as aa
from tests.stories.audited import frames, policy
from tests.stories.story import Story, read_stories, record_id

LEAD_DISQUALIFIED = """
story: the lead is disqualified and the opportunity made by hand for the same person
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        disqualify  L1  by=S1
2024-05-25        account     A1  Acme  by=R7
2024-05-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O1  won  by=R7
"""
BOUGHT_AGAIN = """
story: a customer buys again
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  won  by=R7
2024-06-20        opportunity O2  account=A1  contacts=C1  source="Cold Call"  by=R7
2024-09-01        close       O2  won  by=R7
"""
CONVERTED = """
story: a lead is converted into an opportunity under another source
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-20        convert     L1  C1 A1 O1  by=R7  source="Cold Call"
2024-09-01        close       O1  won  by=R7
"""


def told(text: str, folder: Path) -> Story:
    path = folder / "one.story"
    path.write_text(text, encoding="utf-8")
    return read_stories(path)[0]


def audited(
    story: Story, tables: dict[str, pd.DataFrame], folder: Path
) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    with aa.audit(tables, policy=policy(story, folder), threads=1) as audit:
        return audit.outcome.findings.to_pylist(), audit.summary["could_not_run"]


def test_who_modified_a_lead_last_is_not_said_to_have_disqualified_it(tmp_path: Path) -> None:
    story = told(LEAD_DISQUALIFIED, tmp_path)
    tables = frames(story)
    del tables["LeadHistory"]
    tables["Lead"]["LastModifiedById"] = record_id("R7")
    (finding,), _ = audited(story, tables, tmp_path)
    assert "disqualified by an unknown user, on 2024-05-20 at the latest" in finding["explanation"]
    assert '"explanation": "closed_by_others", "ruling": "not_checkable"' in finding["evidence"]


def test_a_lead_that_operations_modified_last_may_have_been_swept(tmp_path: Path) -> None:
    story = told(LEAD_DISQUALIFIED, tmp_path)
    tables = frames(story)
    del tables["LeadHistory"]
    tables["Lead"]["LastModifiedById"] = record_id("S1")
    (finding,), _ = audited(story, tables, tmp_path)
    assert '"explanation": "closed_by_others", "ruling": "fits"' in finding["evidence"]
    assert finding["tier"] == "note"


def test_without_the_flags_the_policy_says_which_stages_are_won(tmp_path: Path) -> None:
    story = told(BOUGHT_AGAIN, tmp_path)
    tables = frames(story)
    tables["Opportunity"] = tables["Opportunity"].drop(columns=["IsWon", "IsClosed"])
    findings, _ = audited(story, tables, tmp_path)
    assert findings == []


def test_without_the_link_from_lead_to_opportunity_no_conversion_is_called_bypassed(tmp_path: Path) -> None:
    story = told(CONVERTED, tmp_path)
    tables = frames(story)
    tables["Lead"] = tables["Lead"].drop(columns=["ConvertedOpportunityId"])
    findings, limits = audited(story, tables, tmp_path)
    assert findings == []
    assert "conversion_bypassed" in {limit["check"] for limit in limits if "ConvertedOpportunityId" in limit["reason"]}
