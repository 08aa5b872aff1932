"""findings.csv: the findings for a spreadsheet, as RFC 4180 has it (UTF-8, comma, CRLF). Equal findings, equal bytes.

A text cell that a spreadsheet would take for a formula is preceded by `'`: one whose first visible character is
`=`, `+`, `-` or `@` in any width, or which begins with a tab or a line break. Numbers stay numbers, so a negative
amount keeps its bare minus. Without CRLF, cells with a lone carriage return would go out unquoted.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from attribution_audit.records.spreadsheet import guarded
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


def cell(value: Any) -> str:
    """One value as it stands in the file: times in ISO 8601 UTC, null as nothing, text guarded."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        at = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return at.isoformat(timespec="microseconds" if at.microsecond else "seconds").replace("+00:00", "Z")
    return guarded(value) if isinstance(value, str) else str(value)
