"""The rows of the pay list and of its totals, in the order in which people read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attribution_audit.reports.report import Outcome

TO_PAY_FIRST = ("open", "unknown", "paid")
"""States in the order of the list."""
BY = {
    "pay_list": ("state", "payee_id", "opportunity_id", "paid_on", "payout_line_id", "amount", "currency"),
    "pay_list_totals": ("payee_id", "currency", "state"),
}
"""Table -> the columns that its rows stand in order of; a blank stands last."""


def pay_rows(outcome: Outcome, table: str) -> tuple[list[str], list[list[Any]]]:
    """Columns and rows of `pay_list` or `pay_list_totals`."""
    made = outcome.engine.arrow(table)
    rows = sorted(made.to_pylist(), key=lambda row: _order(row, BY[table]))
    return made.column_names, [[row[name] for name in made.column_names] for row in rows]


def _order(row: Mapping[str, Any], columns: tuple[str, ...]) -> tuple[Any, ...]:
    values = ((name, row.get(name)) for name in columns)
    return tuple((value is None, 0 if value is None else _rank(name, value)) for name, value in values)


def _rank(name: str, value: Any) -> Any:
    if name != "state":
        return value
    return TO_PAY_FIRST.index(value) if value in TO_PAY_FIRST else len(TO_PAY_FIRST)
