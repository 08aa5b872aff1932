"""paylist.csv and paylist_totals.csv: the pay list for a payroll run, as RFC 4180 has it. Equal lists, equal bytes."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from attribution_audit.reports.cells import cell
from attribution_audit.reports.pay_rows import pay_rows
from attribution_audit.reports.report import Outcome


@dataclass(frozen=True)
class PayListCsv:
    """One table about the pay list; text that a spreadsheet would run is guarded."""

    table: str
    name: str

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write a header and one line a row."""
        columns, rows = pay_rows(outcome, self.table)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(columns)
            writer.writerows([cell(value) for value in row] for row in rows)
