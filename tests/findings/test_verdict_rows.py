"""Rows of Verdict.csv: what is no decision is set aside with a reason, and decisions on nothing are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from attribution_audit.limits import own_file_limits
from attribution_audit.readers import Reading
from tests.stories.audited import audited
from tests.stories.story import Story, read_stories

HERE = Path(__file__).parent.parent / "stories"
EMPTY = Reading("Salesforce", {}, frozenset(), {}, datetime(2025, 1, 1), None, {}, {}, {}, "")
GOOD = {
    "FindingId": "0123456789ABCDEF",
    "Verdict": " Dismissed ",
    "ReviewerId": "x@us.example",
    "DecidedAt": "2024-10-01T10:00:00Z",
    "Reason": "=1+1",
    "Reply": "",
}
BAD = {
    "no whole id of a finding, of 16 characters": {"FindingId": "1.23E+15"},
    "a verdict is confirmed, dismissed or unsure": {"Verdict": "guilty"},
    "no reviewer": {"ReviewerId": ""},
    "no readable time of the decision": {"DecidedAt": "soon"},
}


@pytest.fixture
def story() -> Story:
    return read_stories(HERE / "source_blanked.story")[0]


def test_bad_rows_are_set_aside_and_good_ones_on_no_finding_are_told(story: Story, tmp_path: Path) -> None:
    story.tables["Verdict"] = [GOOD, *(GOOD | wrong for wrong in BAD.values())]
    with audited(story, tmp_path) as audit:
        rows = next(rows for file, rows in audit.summary["rows"].items() if file.startswith("Verdict"))
        limits = [one["reason"] for one in audit.summary["could_not_run"] if one["check"] == "verdicts"]
        counted = audit.summary["verdicts"]
    assert (rows["read"], rows["used"], rows["quarantined"]) == (5, 1, 4)
    assert rows["reasons"] == dict.fromkeys(BAD, 1)
    assert counted == {"confirmed": 0, "dismissed": 0, "unsure": 0, "unknown": 1}
    left_out, unknown = limits
    assert left_out.startswith("rows of Verdict that do not count: 4 of 5; ")
    assert all(f"{reason} (1 of them)" in left_out for reason in BAD)
    assert unknown == "Verdict.csv decides on finding '0123456789abcdef', which this audit does not make"


def test_an_approval_that_cannot_be_read_is_told_with_the_check_that_hangs_on_it(story: Story, tmp_path: Path) -> None:
    unread = {"RecordId": "nobody", "OldValue": "", "NewValue": "", "ApprovedById": "I1", "ApprovedDate": "soon"}
    story.tables["SourceApproval"] = [unread]
    with audited(story, tmp_path) as audit:
        first = audit.summary["could_not_run"][0]
    assert first["check"] == "approved_change"
    assert first["reason"].startswith("rows of SourceApproval that say too little: 1 of 1; ApprovedDate")


def test_a_second_file_of_verdicts_that_nobody_read_is_told() -> None:
    reading = replace(EMPTY, unread=("notes.csv", "verdict_3d26.csv", "Verdict.docx", "2025/Verdict_old.xlsx"))
    assert own_file_limits(reading) == [
        ("verdicts", "verdict_3d26.csv was not read, only Verdict.csv is: put its rows there"),
        ("verdicts", "2025/Verdict_old.xlsx was not read, only Verdict.csv is: put its rows there"),
    ]
