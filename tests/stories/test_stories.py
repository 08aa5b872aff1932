"""Every story finds what it says and nothing else, at the tier it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.detectors import DETECTORS

from .audited import audited, named
from .story import Story, read_stories

FILES = sorted(Path(__file__).parent.glob("*.story"))
STORIES = [pytest.param(story, id=f"{path.stem}: {story.title}") for path in FILES for story in read_stories(path)]
TIERS = {"holds": {"hold"}, "reviews": {"review"}, "notes": {"note"}}
TIERS |= {"doubts": {"review", "note"}, "finds": {"hold", "review", "note"}}


@pytest.mark.parametrize("story", STORIES)
def test_story(story: Story, tmp_path: Path) -> None:
    with audited(story, tmp_path) as audit:
        found = named(story, audit)
    assert {(kind, name) for _, kind, name in found} == {(kind, name) for _, kind, name in story.found}
    for word, kind, name in story.found:
        tiers = {tier for tier, found_kind, found_name in found if (found_kind, found_name) == (kind, name)}
        assert tiers <= TIERS[word]


def test_every_detector_has_a_story_that_finds_and_one_that_does_not() -> None:
    for detector in DETECTORS:
        stories = read_stories(Path(__file__).parent / f"{detector.kind}.story")
        assert any(story.found for story in stories)
        assert any(not story.found for story in stories)
