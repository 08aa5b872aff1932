"""The timeline of a dossier as lanes: time runs downwards, a dot is a thing on one record, an arrow a hand-off."""

from __future__ import annotations

from datetime import datetime

from attribution_audit.dossiers.dossier import Dossier
from attribution_audit.dossiers.drawing import INK, LINE, MARGIN, QUIET, RULE, Drawing
from attribution_audit.dossiers.sentences import event_in_words
from attribution_audit.reports.events import LANES, Event
from attribution_audit.reports.figures import moment, number_of

STEP, FIRST = 56, MARGIN + 28
"""Pixels from lane to lane, and of the first one."""
WORDS = FIRST + STEP * len(LANES) - 8
"""Where the words begin."""
LANE_NAMES = {"Touchpoint": "Response", "Opportunity": "Opp."}
"""Lanes whose name is too long to stand above one."""
COLOURS = {
    "Touchpoint": "#0f766e",
    "Lead": "#1d4ed8",
    "Contact": "#7c3aed",
    "Account": "#a16207",
    "Opportunity": "#c2410c",
}
LONG_DAYS = 2
"""Days between two events from which the picture says how many."""


def draw_lanes(drawing: Drawing, dossier: Dossier) -> None:
    """Put the timeline at the end of a drawing."""
    top = drawing.at + LINE
    for lane in LANES:
        drawing.put(LANE_NAMES.get(lane, lane), _x(lane), top, "quiet", "middle")
    drawing.at = top + 6
    under = len(drawing.parts)
    before: datetime | None = None
    for event in dossier.events:
        _draw_gap(drawing, before, event.at)
        _draw_event(drawing, event, dossier)
        before = event.at
    foot = drawing.at
    lines = (f'<line x1="{_x(lane)}" x2="{_x(lane)}" y1="{top + 6}" y2="{foot}" stroke="{RULE}"/>' for lane in LANES)
    drawing.parts[under:under] = lines
    if dossier.left_out:
        drawing.text(f"{number_of(dossier.left_out, 'further hand-off')} left out.", left=WORDS, look="quiet")


def _draw_gap(drawing: Drawing, before: datetime | None, at: datetime) -> None:
    days = 0 if before is None else (at - before).days
    drawing.at += 6
    if days >= LONG_DAYS:
        drawing.text(f"{days:,} days later", left=WORDS, look="quiet")


def _draw_event(drawing: Drawing, event: Event, dossier: Dossier) -> None:
    middle = drawing.at + LINE - 9
    drawing.text(moment(event.at), left=WORDS, look="quiet")
    first, *below = event_in_words(event, dossier)
    drawing.text(first, left=WORDS, look="bold" if event.is_handoff else "")
    for line in below:
        drawing.text(line, left=WORDS, look="quiet")
    if event.earlier and event.later and event.earlier != event.later:
        _draw_arrow(drawing, event.earlier, event.later, middle)
    for lane in event.lanes:
        drawing.draw(f'<circle cx="{_x(lane)}" cy="{middle}" r="5" fill="{COLOURS[lane]}" stroke="#fff"/>')
    if not event.lanes:
        drawing.draw(f'<circle cx="{WORDS - 14}" cy="{middle}" r="3" fill="none" stroke="{QUIET}"/>')
    elif event.is_handoff and event.earlier == event.later:
        drawing.draw(f'<circle cx="{_x(event.lanes[0])}" cy="{middle}" r="9" fill="none" stroke="{INK}"/>')


def _draw_arrow(drawing: Drawing, earlier: str, later: str, middle: int) -> None:
    start, end = _x(earlier), _x(later)
    way = 1 if end > start else -1
    tip = end - 7 * way
    drawing.draw(f'<line x1="{start}" x2="{tip - 6 * way}" y1="{middle}" y2="{middle}" stroke="{INK}"/>')
    points = f"{tip},{middle} {tip - 7 * way},{middle - 4} {tip - 7 * way},{middle + 4}"
    drawing.draw(f'<polygon points="{points}" fill="{INK}"/>')


def _x(lane: str) -> int:
    return FIRST + STEP * LANES.index(lane)
