"""paylist.csv and paylist_totals.csv: the pay list for a payroll run, as RFC 4180 has it. Equal lists, equal bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attribution_audit.reports.csv_file import write_rows
from attribution_audit.reports.pay_rows import pay_rows
from attribution_audit.reports.report import Outcome


@dataclass(frozen=True)
class PayListCsv:
    """One table about the pay list; text that a spreadsheet would run is guarded."""

    table: str
    name: str

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write a header and one line a row."""
        write_rows(*pay_rows(outcome, self.table), path)
