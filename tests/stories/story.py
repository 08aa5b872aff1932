"""Stories in the field's notation, compiled to the tables of a Salesforce export.

One line is one dated event; indented text after `#` is a remark. Names are short: L lead, C contact, A account, O
opportunity; R sales, S steward, I integration, M marketing, X anybody else, Q a queue.

    2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12  type=Webinar
    2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
    2024-05-09        change      L1  lead_source: Webinar ->   by=R7
    2024-05-10        convert     L1  C1 A1 O1  by=R7
    2024-06-01        close       O1  no_opportunity  by=R7
    finds   source_blanked on L1
    notes   source_overwritten on O1
    doubts  source_overwritten on O1      # found, and never held
    finds nothing

Many of one kind stand in one line; each comes a second after the one before:

    2024-05-09 09:31  each        100-109  change L{n} lead_source: Cold Call -> Other  by=R7
    notes   source_overwritten on L100-L109
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

from .record_names import OBJECTS, PARTS, checked, record_id, span
from .tables import Story
from .telling import Teller

__all__ = ["OBJECTS", "PARTS", "Story", "checked", "read_stories", "record_id"]


def read_stories(path: Path) -> list[Story]:
    """All stories of one file."""
    stories: list[Story] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        text = re.sub(r"(^|\s)#.*", "", line).strip()
        if not text:
            continue
        if text.startswith("story:"):
            stories.append(Story(text.removeprefix("story:").strip()))
            continue
        try:
            _tell(stories[-1], text, number)
        except (KeyError, IndexError, ValueError, StopIteration) as error:
            raise ValueError(f"{path.name}:{number}: {line!r} cannot be told: {error!r}") from error
    return stories


def _tell(story: Story, text: str, number: int) -> None:
    if text == "finds nothing":
        return
    if match := re.fullmatch(r"(finds|notes|holds|reviews|doubts)\s+(\w+) on ([\w-]+)", text):
        story.found += [(match[1], match[2], name) for name in span(match[3])]
        return
    if text.startswith("without "):
        story.without = tuple(text.split()[1:])
        return
    if text == "no plan":
        story.plan = False
        return
    if text == "service levels":
        story.levels = True
        return
    stamp, rest = re.fullmatch(r"(\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?)\s+(.*)", text).groups()  # type: ignore[union-attr]
    at = datetime.fromisoformat(stamp)
    if not rest.startswith("each "):
        _happen(story, at, rest, number)
        return
    _, names, event = rest.split(None, 2)
    for seconds, name in enumerate(span(names)):
        _happen(story, at + timedelta(seconds=seconds), event.replace("{n}", name), number)


def _happen(story: Story, at: datetime, told: str, number: int) -> None:
    event, arguments = told.split(None, 1)
    Teller(story, at.strftime("%Y-%m-%d %H:%M:%S"), number).tell(event, arguments)
