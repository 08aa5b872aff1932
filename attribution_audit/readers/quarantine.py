"""What of a file could not be used: each row with its number, its reason and its text."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence

import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.readers.arrival import Arrival
from attribution_audit.readers.raw_rows import picked_rows
from attribution_audit.readers.reading import RowCount
from attribution_audit.readers.rows import BadRow

FIRST_ROW = 2
"""As a spreadsheet counts: the header is 1."""
SCHEMA = pa.schema([("file", pa.string()), ("row", pa.int64()), ("reason", pa.string()), ("raw", pa.string())])


def left_out(arrival: Arrival, reasons: Mapping[int, str], engine: Engine) -> tuple[BadRow, ...]:
    """All rows of a file that are not used: those that could not be read, and those that failed a check.

    `reasons` goes by the row of the object's raw table, in which the rows of several files are numbered on.
    """
    columns, before = arrival.columns, arrival.rows_before
    own = {row for row in reasons if before + FIRST_ROW <= row < before + FIRST_ROW + arrival.rows}
    failed = (
        BadRow(row - before, reasons[row], _as_csv([cells[column] for column in columns]))
        for row, cells in picked_rows(engine, arrival.spec, own)
    )
    return tuple(sorted((*arrival.bad, *failed), key=lambda bad: bad.row))


def row_count(read: int, bad: Sequence[BadRow], unreadable_values: Mapping[str, int]) -> RowCount:
    """The count of one file of which `read` rows were read and `bad` ones left out."""
    reasons = dict(sorted(Counter(row.reason for row in bad).items()))
    return RowCount(read, read - len(bad), len(bad), reasons, unreadable_values)


def quarantine_table(bad: Mapping[str, Sequence[BadRow]]) -> pa.Table:
    """File -> its bad rows, as one table."""
    rows = [(file, each.row, each.reason, each.raw) for file in sorted(bad) for each in bad[file]]
    columns = [[row[at] for row in rows] for at in range(len(SCHEMA))]
    return pa.Table.from_arrays(
        [pa.array(column, kind.type) for column, kind in zip(columns, SCHEMA, strict=True)], schema=SCHEMA
    )


def _as_csv(cells: Sequence[str | None]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()
