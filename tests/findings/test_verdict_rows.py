"""Rows of Verdict.csv: what is no decision is set aside with a reason, and decisions on nothing are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.audited import audited
from tests.stories.story import Story, read_stories

HERE = Path(__file__).parent.parent / "stories"
GOOD = {
    "FindingId": "0123456789ABCDEF",
    "Verdict": " Dismissed ",
    "ReviewerId": "x@us.example",
    "DecidedAt": "2024-10-01T10:00:00Z",
    "Reason": "=1+1",
    "Reply": "",
}
BAD = {
    "no id of a finding": {"FindingId": "1.23E+15"},
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
    assert limits == ["Verdict.csv decides on finding '0123456789abcdef', which this audit does not make"]
