"""Rates by month, a panel for each family of kinds, with the dates on which the company changed its rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

WIDTH, HEIGHT = 1000, 120
"""Units of one panel; it is stretched to whatever width the page has, lines keep theirs."""
BAR = 0.7
"""Part of a month's width that its bar takes."""
ROOM = 1.08
"""The highest rate stays this far below the upper edge."""


@dataclass(frozen=True)
class Panel:
    """One family's rates: its bars and the level of each stretch as paths, its highest rate, its rows for the table."""

    family: str
    bars: str
    levels: str
    highest: float
    rows: Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Mark:
    """A date of the policy, at its place across."""

    x: int
    month: str
    what: str


@dataclass(frozen=True)
class OverTime:
    """The chart's parts; rates are per 100 records handed over."""

    panels: Sequence[Panel]
    marks: Sequence[Mark]
    months: Sequence[str]
    has_gaps: bool
    sentences: Sequence[str]


def over_time(timeline: Mapping[str, Any] | None) -> OverTime | None:
    """The part `timeline` of the summary as a drawing; nothing where no family has a rate."""
    by_family: Mapping[str, Sequence[Mapping[str, Any]]] = (timeline or {}).get("months") or {}
    rates = [row["rate"] for rows in by_family.values() for row in rows if row["rate"] is not None]
    if timeline is None or not rates or max(rates) <= 0:
        return None
    rows = next(iter(by_family.values()))
    marks = [
        Mark(_x(place, len(rows)), row["month"], row["policy_change"])
        for place, row in enumerate(rows)
        if row["policy_change"]
    ]
    return OverTime(
        panels=[panel for family, of_family in by_family.items() if (panel := _panel(family, of_family))],
        marks=marks,
        months=[row["month"] for row in rows],
        has_gaps=any(row["rate"] is None for of_family in by_family.values() for row in of_family),
        sentences=[*(shift["sentence"] for shift in timeline["shifts"][:1]), *timeline["changes"]],
    )


def _panel(family: str, rows: Sequence[Mapping[str, Any]]) -> Panel | None:
    """A panel with a scale of its own; nothing for a family that was never found."""
    highest = max((row["rate"] for row in rows if row["rate"] is not None), default=0) * ROOM
    if not highest:
        return None
    half = round(WIDTH / len(rows) * BAR / 2)
    bars = [
        f"M{_x(place, len(rows)) - half} {HEIGHT}V{_y(row['rate'], highest)}h{2 * half}V{HEIGHT}Z"
        for place, row in enumerate(rows)
        if row["rate"]
    ]
    return Panel(family, "".join(bars), _levels(rows, highest), highest, rows)


def _levels(rows: Sequence[Mapping[str, Any]], highest: float) -> str:
    """A horizontal stroke for each stretch between two changes, as wide as its months."""
    edges = [0, *(place for place, row in enumerate(rows) if row["is_change"] and place), len(rows)]
    strokes = [
        f"M{_edge(start, len(rows))} {_y(min(rows[start]['level'], highest), highest)}H{_edge(end, len(rows))}"
        for start, end in pairwise(edges)
        if rows[start]["level"] is not None
    ]
    return "".join(strokes)


def _x(place: int, months: int) -> int:
    return round((place + 0.5) * WIDTH / max(months, 1))


def _edge(place: int, months: int) -> int:
    return round(place * WIDTH / max(months, 1))


def _y(rate: float, highest: float) -> int:
    return round(HEIGHT * (1 - rate / highest))
