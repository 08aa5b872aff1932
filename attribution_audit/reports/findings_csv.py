"""findings.csv: the findings for a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attribution_audit.reports.csv_file import write_csv
from attribution_audit.reports.report import Outcome


@dataclass(frozen=True)
class FindingsCsv:
    """Every finding with every column, ordered by finding_id."""

    name: str = "findings.csv"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write a header and one line a finding."""
        write_csv(outcome.findings, path)
