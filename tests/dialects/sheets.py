"""Rows as CSV files."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from tests.dialects.companies import Row, Tables


def sheet(rows: Sequence[Row], *, line_end: str = "\n", quoting: int = csv.QUOTE_ALL) -> str:
    """Rows as the text of one CSV file; all have the columns of the first."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), quoting=quoting, lineterminator=line_end)  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def write_sheets(
    tables: Tables, folder: Path, *, encoding: str = "utf-8", line_end: str = "\n", quoting: int = csv.QUOTE_ALL
) -> Path:
    """One CSV file an object that has rows, named after it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        if rows:
            text = sheet(rows, line_end=line_end, quoting=quoting)
            (folder / f"{name}.csv").write_bytes(text.encode(encoding))
    return folder
