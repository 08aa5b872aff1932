"""What becomes a touch of a deal's path, as recorded and as restated."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.audited import audited
from tests.stories.story import read_stories, record_id

BEGUN = """
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12  type=Webinar
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
"""
STORIES = {
    "the response that made the lead is the only touch": (
        BEGUN + "2024-05-20  convert  L1  C1 A1 O1  by=R7\n2024-09-01  close  O1  won  by=R7",
        ["Webinar"],
        ["Webinar"],
    ),
    "a lead without a response is a touch by its source": (
        """
2024-05-02 10:05  lead        L1  ada@acme.example  source="Paid Search"  by=I1  owner=R7
2024-05-09 10:00  touchpoint  ada@acme.example  Webinar 12  type=Webinar
2024-05-20        convert     L1  C1 A1 O1  by=R7
2024-09-01        close       O1  won  by=R7
""",
        ["Paid Search", "Webinar"],
        ["Paid Search", "Webinar"],
    ),
    "a response that came after the opportunity is none": (
        """
2024-05-02 10:05  lead        L1  ada@acme.example  source="Cold Call"  by=R7  owner=R7
2024-05-20        convert     L1  C1 A1 O1  by=R7
2024-05-29 10:00  touchpoint  ada@acme.example  Webinar 12  type=Webinar
2024-09-01        close       O1  won  by=R7
""",
        ["Cold Call"],
        ["Cold Call"],
    ),
    "a source that says nothing is a touch only where there is no other": (
        """
2024-05-02 10:05  lead        L1  ada@acme.example  source=Other  by=R7  owner=R7
2024-05-20        convert     L1  C1 A1 O1  by=R7
2024-09-01        close       O1  won  by=R7
""",
        ["Other"],
        ["Other"],
    ),
    "a source overwritten with prospecting is restated": (
        BEGUN
        + """
2024-05-20        convert     L1  C1 A1 O1  by=R7
2024-06-20        change      O1  lead_source: Webinar -> Cold Call  by=R7
2024-09-01        close       O1  won  by=R7
""",
        ["Webinar", "Cold Call"],
        ["Webinar"],
    ),
    "closed and made again: the touches of the closed half count": (
        BEGUN
        + """
2024-05-05        convert     L1  C1 A1 O1  by=R7
2024-06-01        close       O1  no_opportunity  by=R7
2024-06-09 16:20  opportunity O2  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O2  won  by=R7
""",
        ["Webinar", "Sales Prospecting"],
        ["Webinar"],
    ),
    "a lead left, and the opportunity made by hand: the lead is part of the deal": (
        BEGUN
        + """
2024-05-20        disqualify  L1  by=R7
2024-05-25        account     A1  Acme  by=R7
2024-05-25        contact     C1  ada@acme.example  account=A1  by=R7
2024-05-26        opportunity O1  account=A1  contacts=C1  source="Sales Prospecting"  by=R7
2024-09-01        close       O1  won  by=R7
""",
        ["Webinar", "Sales Prospecting"],
        ["Webinar"],
    ),
}


@pytest.mark.parametrize("named", STORIES)
def test_the_path_of_the_won_deal(named: str, tmp_path: Path) -> None:
    text, recorded, restated = STORIES[named]
    told = tmp_path / "one.story"
    told.write_text(f"story: {named}\n{text}", encoding="utf-8")
    (story,) = read_stories(told)
    won = "O2" if "O2" in text else "O1"
    with audited(story, tmp_path) as audit:
        touches = audit.outcome.engine.arrow("path_touches").to_pylist()
        credits_ = audit.attribution
    of_deal = [row for row in touches if row["opportunity_id"] == record_id(won)]
    for view, expected in (("recorded", recorded), ("restated", restated)):
        found = sorted((row for row in of_deal if row["view"] in (view, "both")), key=lambda row: row["touched_at"])
        assert [row["source"] for row in found] == expected
    assert set(credits_["source"]) == {*recorded, *restated}


def test_a_recreated_chain_is_one_deal_and_its_closed_half_is_a_lost_one_only_as_recorded(tmp_path: Path) -> None:
    text, *_ = STORIES["closed and made again: the touches of the closed half count"]
    told = tmp_path / "one.story"
    told.write_text(f"story: a chain\n{text}", encoding="utf-8")
    (story,) = read_stories(told)
    with audited(story, tmp_path) as audit:
        deals = {
            (row["view"], row["opportunity_id"]): row for row in audit.outcome.engine.arrow("path_deals").to_pylist()
        }
    first, second = record_id("O1"), record_id("O2")
    assert set(deals) == {("recorded", first), ("recorded", second), ("restated", second)}
    assert deals["restated", second]["made_at"] == deals["recorded", first]["created_at"]
    assert deals["recorded", second]["lead_at"] is None
    assert deals["restated", second]["lead_at"] is not None
