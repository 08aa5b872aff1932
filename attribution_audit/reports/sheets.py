"""The sheets of the workbook: for each its columns and rows, as values with their own types."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from attribution_audit.reports.pay_rows import pay_rows
from attribution_audit.reports.report import Outcome
from attribution_audit.reports.words import TIERS, check_in_words, kind_in_words

Rows = tuple[list[str], list[list[Any]]]
"""Columns, and rows of values in their order."""
NOT_IN_A_CELL = "evidence"
"""The column of findings that no cell has room for; it stands in findings.csv."""


def summary_rows(outcome: Outcome) -> Rows:
    """What was found, of what, by which policy and program."""
    summary = outcome.summary
    return ["what", "value"], [
        ["Moment of the export (UTC)", _moment(summary.get("as_of"))],
        ["Currency", summary.get("currency")],
        *_found(summary.get("findings") or {}),
        *[[f"Could not run: {check_in_words(str(one.get('check')))}", one.get("reason")] for one in _limits(summary)],
        ["Policy", outcome.policy_name],
        *[[name.replace("_", " ").capitalize(), value] for name, value in sorted(outcome.provenance.items())],
    ]


def _found(findings: Mapping[str, Any]) -> Iterator[list[Any]]:
    for tier, meaning in TIERS.items():
        yield [f"Findings at {tier}", (findings.get("by_tier") or {}).get(tier)]
        yield ["", meaning]
    for kind, tiers in sorted((findings.get("by_kind") or {}).items()):
        yield [kind_in_words(kind), sum(tiers.values())]


def _limits(summary: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [one for one in summary.get("could_not_run") or () if isinstance(one, dict)]


def finding_rows(outcome: Outcome) -> Rows:
    """Every finding with every column but its evidence."""
    table = outcome.findings.drop_columns([NOT_IN_A_CELL])
    return table.column_names, [list(row.values()) for row in table.to_pylist()]


def quality_rows(outcome: Outcome) -> Rows:
    """Each file: rows read, used and left out; and below it each reason, with how many rows."""
    columns = ["file", "read", "used", "quarantined", "reason", "rows"]
    rows: list[list[Any]] = []
    for file, told in sorted((outcome.summary.get("rows") or {}).items()):
        rows.append([file, told.get("read"), told.get("used"), told.get("quarantined"), None, None])
        reasons = {**(told.get("reasons") or {}), **_unreadable(told)}
        rows += [[file, None, None, None, reason, number] for reason, number in sorted(reasons.items())]
    return columns, rows


def _unreadable(told: Mapping[str, Any]) -> dict[str, Any]:
    values = told.get("unreadable_values") or {}
    return {f"value of {column} that cannot be read; the row was used": number for column, number in values.items()}


def _of_engine(table: str, *order: str) -> Callable[[Outcome], Rows]:
    """The rows of one of the engine's tables that are few by nature, in the order of some columns."""

    def rows(outcome: Outcome) -> Rows:
        made = outcome.engine.arrow(table).sort_by([(column, "ascending") for column in order])
        return made.column_names, [list(row.values()) for row in made.to_pylist()]

    return rows


def _moment(text: Any) -> Any:
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        return text


SHEETS: tuple[tuple[str, Callable[[Outcome], Rows]], ...] = (
    ("Summary", summary_rows),
    ("Restatement", _of_engine("restatement", "grouped_by", "name", "figure")),
    ("Pay list", lambda outcome: pay_rows(outcome, "pay_list")),
    ("Control totals", lambda outcome: pay_rows(outcome, "pay_list_totals")),
    ("Findings", finding_rows),
    ("Key figures", _of_engine("kpis", "figure", "period", "group")),
    ("Data quality", quality_rows),
)
"""Title -> rows. A further sheet is one line here."""
