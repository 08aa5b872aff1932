"""The restated totals as a table: one row a grouping, name and figure."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa

VALUE = pa.decimal128(38, 2)
COLUMNS = {
    "recorded": "reported",
    "restated": "restated",
    "earned": "earned",
    "certain": "certain",
    "probable": "probable",
    "possible": "possible",
    "expected": "expected",
    "low": "low",
    "high": "high",
}
"""Column -> part of an entry of the summary."""
FIGURES = {"leads": "count", "opportunities": "count", "won": "count", "won_amount": "currency"}
RESTATEMENT_SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("grouped_by", "name", "currency", "figure")),
        *((name, VALUE) for name in COLUMNS),
        ("unit", pa.string()),
    ]
)


def restatement_table(
    shown_by: Mapping[str, Mapping[str, Mapping[str, Mapping[str, Any]]]], currency: str | None
) -> pa.Table:
    """The rows of what the summary shows; money in `currency`, `expected` of won amounts alone."""
    rows = [
        {"grouped_by": by, "name": name, "currency": currency, "figure": figure, **_values(entry, figure), "unit": unit}
        for by, entries in sorted(shown_by.items())
        for name, entry in entries.items()
        for figure, unit in FIGURES.items()
    ]
    return pa.Table.from_pylist(rows, RESTATEMENT_SCHEMA)


def _values(entry: Mapping[str, Mapping[str, Any]], figure: str) -> dict[str, Decimal | None]:
    return {
        column: Decimal(str(entry[part][figure])) if figure in entry[part] else None for column, part in COLUMNS.items()
    }
