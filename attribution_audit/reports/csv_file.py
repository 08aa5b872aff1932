"""A table as a CSV file for a spreadsheet, as RFC 4180 has it (UTF-8, comma, CRLF). Equal tables, equal bytes.

A text cell that a spreadsheet would take for a formula is preceded by `'`: one whose first visible character is
`=`, `+`, `-` or `@` in any width, or which begins with a tab or a line break. Numbers stay numbers, so a negative
amount keeps its bare minus. Without CRLF, cells with a lone carriage return would go out unquoted.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa

from attribution_audit.records.spreadsheet import guarded

BATCH_ROWS = 1_000


def write_csv(table: pa.Table, path: Path) -> None:
    """Write a header and one line a row of a table."""
    write_rows(table.column_names, _rows(table), path)


def write_rows(columns: Sequence[str], rows: Iterable[Iterable[Any]], path: Path) -> None:
    """Write a header and one line a row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([cell(value) for value in row] for row in rows)


def cell(value: Any) -> str:
    """One value as it stands in the file: times in ISO 8601 UTC, null as nothing, decimals without an exponent, text
    guarded.
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        at = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return at.isoformat(timespec="microseconds" if at.microsecond else "seconds").replace("+00:00", "Z")
    if isinstance(value, Decimal):
        return f"{value:f}"
    return guarded(value) if isinstance(value, str) else str(value)


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    for batch in table.to_batches(BATCH_ROWS):
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
