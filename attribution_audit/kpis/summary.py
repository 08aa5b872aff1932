"""What summary.json says of key figures: each over the whole export by category, and of everything by period."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from attribution_audit.kpis.kpi import Kpi

SHOWN = ("recorded", "restated", "low", "high", "n", "reason")


def kpi_summary(kpis: Sequence[Kpi], table: pa.Table) -> dict[str, Any]:
    """Figure -> its unit, formula, cohort and interval, and its values; sources, channels and teams are in kpis.csv."""
    said: dict[str, dict[str, Any]] = {kpi.figure: _head(kpi) for kpi in kpis}
    for row in table.to_pylist():
        values = {name: row[name] for name in SHOWN}
        if row["period"] == "all" and ": " not in row["group"]:
            said[row["figure"]]["groups"][row["group"]] = values
        elif row["group"] == "all":
            said[row["figure"]]["periods"][row["period"]] = values
    return said


def _head(kpi: Kpi) -> dict[str, Any]:
    told = {"unit": kpi.unit, "formula": kpi.formula, "cohort": kpi.cohort, "interval": kpi.interval}
    return {**told, "groups": {}, "periods": {}}
