"""Small tables of numbers for a spreadsheet, as RFC 4180 has it (UTF-8, comma, CRLF). Equal tables, equal bytes."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from attribution_audit.records.spreadsheet import guarded
from attribution_audit.reports.report import Outcome


@dataclass(frozen=True)
class TableCsv:
    """One table of the engine that is small by nature, in the order of some columns."""

    table: str
    order: tuple[str, ...]

    @property
    def name(self) -> str:
        """The file is named as the table."""
        return f"{self.table}.csv"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write a header and one line a row."""
        rows = outcome.engine.arrow(self.table)
        ordered = rows.sort_by([(column, "ascending") for column in self.order])
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(rows.column_names)
            columns = [[_cell(value) for value in column.to_pylist()] for column in ordered.columns]
            writer.writerows(zip(*columns, strict=True))


def _cell(value: Any) -> str:
    """One value as it stands in the file: null as nothing, numbers without an exponent, text guarded."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return guarded(value) if isinstance(value, str) else str(value)


ENGINE_CSVS = (
    TableCsv("restatement", ("grouped_by", "name", "figure")),
    TableCsv("roi", ("grouped_by", "name", "currency", "figure")),
)
