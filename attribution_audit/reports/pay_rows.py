"""The rows of the pay list and of its totals, in the order in which people read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attribution_audit.reports.report import Outcome

TO_PAY_FIRST = ("open", "unknown", "paid")
"""States in the order of the list."""
BY = {
    "pay_list": ("payee_id", "opportunity_id", "paid_on", "payout_line_id", "amount", "currency"),
    "pay_list_totals": ("payee_id", "currency"),
}
"""Table -> the columns that its rows stand in order of, after the state; a blank stands last."""


def pay_rows(outcome: Outcome, table: str) -> tuple[list[str], list[list[Any]]]:
    """Columns and rows of `pay_list` or `pay_list_totals`."""
    made = outcome.engine.arrow(table)
    rows = sorted(made.to_pylist(), key=lambda row: _order(row, BY[table]))
    return made.column_names, [[row[name] for name in made.column_names] for row in rows]


def _order(row: Mapping[str, Any], columns: tuple[str, ...]) -> tuple[Any, ...]:
    state = row.get("state")
    place = TO_PAY_FIRST.index(state) if state in TO_PAY_FIRST else len(TO_PAY_FIRST)
    return place, *((row[name] is None, row[name] if row[name] is not None else 0) for name in columns)
