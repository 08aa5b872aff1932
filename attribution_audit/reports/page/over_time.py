"""Rates by month as a line for each family of kinds, with the dates on which the company changed its rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

WIDTH, HEIGHT = 1000, 220
"""Units of the drawing; it is stretched to whatever width the page has, lines keep theirs."""
ROOM = 1.08
"""The highest rate stays this far below the upper edge."""


@dataclass(frozen=True)
class Line:
    """One family's rates: the points of its line, the level of each stretch as a path, and its rows for the table."""

    family: str
    points: str
    levels: str
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

    lines: Sequence[Line]
    marks: Sequence[Mark]
    months: Sequence[str]
    highest: float
    sentences: Sequence[str]


def over_time(timeline: Mapping[str, Any] | None) -> OverTime | None:
    """The part `timeline` of the summary as a drawing; nothing where no family has a rate."""
    by_family: Mapping[str, Sequence[Mapping[str, Any]]] = (timeline or {}).get("months") or {}
    rates = [row["rate"] for rows in by_family.values() for row in rows if row["rate"] is not None]
    if timeline is None or not rates or max(rates) <= 0:
        return None
    highest, rows = max(rates) * ROOM, next(iter(by_family.values()))
    marks = [
        Mark(_x(place, len(rows)), row["month"], row["policy_change"])
        for place, row in enumerate(rows)
        if row["policy_change"]
    ]
    return OverTime(
        lines=[_line(family, of_family, highest) for family, of_family in by_family.items()],
        marks=marks,
        months=[row["month"] for row in rows],
        highest=highest,
        sentences=[*(shift["sentence"] for shift in timeline["shifts"][:1]), *timeline["changes"]],
    )


def _line(family: str, rows: Sequence[Mapping[str, Any]], highest: float) -> Line:
    points = [
        f"{_x(place, len(rows))},{_y(row['rate'], highest)}"
        for place, row in enumerate(rows)
        if row["rate"] is not None
    ]
    return Line(family, " ".join(points), _levels(rows, highest), rows)


def _levels(rows: Sequence[Mapping[str, Any]], highest: float) -> str:
    """A horizontal stroke for each stretch between two changes."""
    edges = [0, *(place for place, row in enumerate(rows) if row["is_change"] and place), len(rows)]
    strokes = [
        f"M{_x(start, len(rows))} {_y(rows[start]['level'], highest)}H{_x(end - 1, len(rows))}"
        for start, end in pairwise(edges)
        if rows[start]["level"] is not None
    ]
    return "".join(strokes)


def _x(place: int, months: int) -> int:
    return round((place + 0.5) * WIDTH / max(months, 1))


def _y(rate: float, highest: float) -> int:
    return round(HEIGHT * (1 - rate / highest))
