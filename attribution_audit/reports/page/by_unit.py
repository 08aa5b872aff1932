"""Findings by team, or by person where the policy allows it: a funnel plot, and who is called out, by code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from attribution_audit.reports.codes import Codes

WIDTH, HEIGHT = 1000, 300
ROOM = 1.1
MOST_ROWS = 20
"""Units in the report's table; more stand in owner_patterns.parquet."""
BOUNDS = ("low_95", "high_95", "low_998", "high_998")


@dataclass(frozen=True)
class Point:
    """One unit in the plot."""

    x: int
    y: int
    is_called_out: bool


@dataclass(frozen=True)
class ByUnit:
    """The plot's parts: points, limits as paths by name, the height of a ratio of 1, and rows for the table."""

    by_person: bool
    tested: int
    called_out: int
    points: Sequence[Point]
    bounds: Mapping[str, str]
    even: int
    most_expected: float
    highest: float
    rows: Sequence[Mapping[str, Any]]
    left_out: int
    company: Mapping[str, Any] | None


def by_unit(patterns: Mapping[str, Any] | None, codes: Codes) -> ByUnit | None:
    """The part `patterns` of the summary as a drawing and a table; nothing where there is no unit."""
    units = (patterns or {}).get("units") or []
    if patterns is None or not units:
        return None
    tested = [row for row in units if not row["reason"]]
    lines = patterns["funnel"]
    most = max((line["expected"] for line in lines), default=1.0)
    highest = ROOM * max([row["ratio"] or 0.0 for row in tested] + [1.5])
    called = {row["unit_id"] for row in patterns["called_out"]}
    return ByUnit(
        by_person=units[0]["unit_type"] == "user",
        tested=patterns["tested"],
        called_out=len(called),
        points=[
            Point(round(WIDTH * row["expected"] / most), _y(row["ratio"], highest), row["unit_id"] in called)
            for row in tested
        ],
        bounds={name: _path(lines, name, most, highest) for name in BOUNDS},
        even=_y(1.0, highest),
        most_expected=most,
        highest=highest,
        rows=[
            {**row, "code": _code(row, codes), "is_called_out": row["unit_id"] in called} for row in units[:MOST_ROWS]
        ],
        left_out=max(0, len(units) - MOST_ROWS) + patterns["units_left_out"],
        company=next(iter(patterns["company"]), None),
    )


def _code(row: Mapping[str, Any], codes: Codes) -> str:
    """A person's code; a team by its id, or as that of its manager."""
    if row["unit_type"] in ("user", "manager"):
        return ("Team of " if row["unit_type"] == "manager" else "") + codes.of(row["unit_id"])
    return str(row["unit_id"]) or "No team"


def _path(lines: Sequence[Mapping[str, float]], name: str, most: float, highest: float) -> str:
    steps = [f"{round(WIDTH * line['expected'] / most)} {_y(min(line[name], highest), highest)}" for line in lines]
    return "M" + "L".join(steps) if steps else ""


def _y(ratio: float, highest: float) -> int:
    return round(HEIGHT * (1 - ratio / highest))
