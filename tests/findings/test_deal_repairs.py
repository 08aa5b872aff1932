"""What somebody did for marketing on the deal is told with what was done to its lead."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.stories.audited import audited
from tests.stories.story import read_stories

HERE = Path(__file__).parent.parent / "stories"
STORIES = {story.title: story for story in read_stories(HERE / "source_blanked.story")}


@pytest.mark.parametrize(
    ("title", "ruling", "says"),
    [
        ("the rep gives the deal its source back before it is won", "fits", "by the same user."),
        (
            "the rep gives the deal its source back only after it is won",
            "ruled_out",
            "by the same user, after the deal was won.",
        ),
    ],
)
def test_a_source_given_back_to_the_deal_is_a_fact_and_an_answer(
    title: str, ruling: str, says: str, tmp_path: Path
) -> None:
    with audited(STORIES[title], tmp_path) as audit:
        (found,) = audit.findings.to_dict("records")
    parts = json.loads(found["evidence"])
    (repair,) = [part for part in parts if part.get("fact") == "source_restored"]
    (answer,) = [part for part in parts if part.get("explanation") == "correction"]
    assert (
        repair["text"] == "The deal itself was given the lead source 'Webinar', of the category that the lead had lost."
    )
    assert repair["actor_id"] == found["actor_id"]
    assert answer["ruling"] == ruling
    assert answer["because"].endswith(says)
    assert answer["record_id"] == repair["record_id"]
