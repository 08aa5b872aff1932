"""When did what happen? One row a month and a family of kinds, or a kind: how many, how often, and whether the rate
changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pyarrow as pa

from attribution_audit.patterns.change_points import Change, changes
from attribution_audit.patterns.rates import exact_interval
from attribution_audit.patterns.series import Series
from attribution_audit.policy import Policy

DIGITS = 6
TIMELINE = pa.schema(
    [
        ("month", pa.string()),
        ("family", pa.string()),
        ("kind", pa.string()),
        ("occasions", pa.int64()),
        ("found", pa.int64()),
        *((name, pa.float64()) for name in ("exposure", "rate", "low_95", "high_95", "level")),
        ("is_change", pa.bool_()),
        ("change_earliest", pa.string()),
        ("change_latest", pa.string()),
        ("policy_change", pa.string()),
    ]
)
"""`kind` is empty for a family as a whole. `occasions` were handed over in the month; `rate`, its interval and
`level` (the rate of the stretch between two changes) are findings per 100 of `exposure`. `policy_change` says what
the policy names for it.
"""

Row = dict[str, Any]


def timeline(series: Sequence[Series], policy: Policy) -> pa.Table:
    """All rows, by family, kind and month."""
    marks = policy_marks(policy)
    return pa.Table.from_pylist([row for one in series for row in _rows(one, marks)], TIMELINE)


def policy_marks(policy: Policy) -> dict[str, str]:
    """Month -> what the policy says changed in it; several are joined by semicolons."""
    marks: dict[str, str] = {}
    for change in sorted(policy.policy_changes, key=lambda change: (change.happened_on, change.what)):
        month = f"{change.happened_on:%Y-%m}"
        marks[month] = f"{marks[month]}; {change.what}" if month in marks else change.what
    return marks


def _rows(series: Series, marks: Mapping[str, str]) -> list[Row]:
    found = changes(series.found, series.exposure)
    at = {change.at: change for change in found}
    levels = _levels(series, found)
    return [_row(series, place, at.get(place), levels[place], marks) for place in range(len(series.months))]


def _row(series: Series, place: int, change: Change | None, level: float | None, marks: Mapping[str, str]) -> Row:
    number, exposure = int(series.found[place]), float(series.exposure[place])
    low, high = exact_interval(number, exposure) if exposure > 0 else (None, None)
    return {
        "month": series.months[place],
        "family": series.family,
        "kind": series.kind,
        "occasions": int(series.occasions[place]),
        "found": number,
        "exposure": round(exposure, DIGITS),
        "rate": _per_hundred(number / exposure if exposure > 0 else None),
        "low_95": _per_hundred(low),
        "high_95": _per_hundred(high),
        "level": _per_hundred(level),
        "is_change": change is not None,
        "change_earliest": series.months[change.earliest] if change else None,
        "change_latest": series.months[change.latest] if change else None,
        "policy_change": marks.get(series.months[place]),
    }


def _levels(series: Series, found: Sequence[Change]) -> list[float | None]:
    """For each month the rate of the stretch in which it lies."""
    edges = [0, *(change.at for change in found), len(series.months)]
    levels: list[float | None] = []
    for start, end in pairwise(edges):
        exposure = float(series.exposure[start:end].sum())
        level = float(series.found[start:end].sum()) / exposure if exposure > 0 else None
        levels += [level] * (end - start)
    return levels


def _per_hundred(rate: float | None) -> float | None:
    return None if rate is None else round(100 * rate, DIGITS)
