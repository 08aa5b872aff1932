"""What a key figure is: a name, a unit, and one number for a group in one view of the totals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.restatement.totals import RANGE, Figures, Totals

DIGITS = 6
KPI_SCHEMA = pa.schema(
    [
        ("figure", pa.string()),
        ("period", pa.string()),
        ("group", pa.string()),
        ("recorded", pa.float64()),
        ("restated", pa.float64()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("n", pa.int64()),
        ("unit", pa.string()),
        ("reason", pa.string()),
    ]
)


@dataclass(frozen=True)
class Kpi:
    """One figure. `value` gives it for one category within a view, None where it cannot be told; `count` is its n."""

    figure: str
    unit: str
    reason_if_none: str
    value: Callable[[Figures, dict[str, Figures]], Decimal | None]
    count: Callable[[Figures], int]


def measure(kpis: Sequence[Kpi], by_category: Totals) -> pa.Table:
    """One row a figure and category, over the whole export; a figure that cannot be told is null with a reason,
    never 0.
    """
    groups = sorted({name for view in by_category.values() for name in view})
    rows = [_row(kpi, group, by_category) for kpi in kpis for group in groups]
    return pa.Table.from_pylist(rows, KPI_SCHEMA)


def _row(kpi: Kpi, group: str, by_category: Totals) -> dict[str, Any]:
    values = {
        view: kpi.value(figures.get(group, Figures()), figures)
        for view, figures in by_category.items()
        if view != "earned"
    }
    ranged = [number for view in RANGE if (number := values[view]) is not None]
    missing = values["reported"] is None or values["restated"] is None
    return {
        "figure": kpi.figure,
        "period": "all",
        "group": group,
        "recorded": _number(values["reported"]),
        "restated": _number(values["restated"]),
        "low": _number(min(ranged, default=None)),
        "high": _number(max(ranged, default=None)),
        "n": kpi.count(by_category["reported"].get(group, Figures())),
        "unit": kpi.unit,
        "reason": kpi.reason_if_none if missing else None,
    }


def _number(value: Decimal | None) -> float | None:
    return None if value is None else round(float(value), DIGITS)
