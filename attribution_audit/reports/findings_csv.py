"""findings.csv: the findings for a spreadsheet, as RFC 4180 has it (UTF-8, comma, CRLF). Equal findings, equal bytes.

A text cell that a spreadsheet would take for a formula is preceded by `'`: one whose first visible character is
`=`, `+`, `-` or `@` in any width, or which begins with a tab or a line break. Numbers stay numbers, so a negative
amount keeps its bare minus. Without CRLF, cells with a lone carriage return would go out unquoted.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from attribution_audit.reports.cells import cell
from attribution_audit.reports.report import Outcome

BATCH_ROWS = 1_000


@dataclass(frozen=True)
class FindingsCsv:
    """Every finding with every column, ordered by finding_id."""

    name: str = "findings.csv"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write a header and one line a finding."""
        findings = outcome.findings
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(findings.column_names)
            for batch in findings.to_batches(BATCH_ROWS):
                columns = [[cell(value) for value in column.to_pylist()] for column in batch.columns]
                writer.writerows(zip(*columns, strict=True))
