"""A CSV file row by row, for what the engine cannot take: every row is read or quarantined, none is lost."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TextIO

import pyarrow as pa

from attribution_audit.readers.layout import LARGEST_CELL, Layout, open_text

CHUNK_ROWS = 50_000
OPEN_QUOTE = "the file ends inside a quoted cell"
BROKEN_QUOTE = "a quote inside a cell is not doubled"


class Record(NamedTuple):
    """One record of a CSV file: its cells, its text, and what is wrong with its quotes."""

    cells: list[str]
    raw: str
    broken: str | None


@dataclass(frozen=True)
class BadRow:
    """A row that could not be used: `row` as a spreadsheet counts records (the first after the header is 2)."""

    row: int
    reason: str
    raw: str


@dataclass(frozen=True)
class Rows:
    """The good rows of one file as text, and the bad ones."""

    table: pa.Table
    bad: tuple[BadRow, ...]


def read_rows(layout: Layout, positions: Mapping[str, int | None], before: int = 0) -> Rows:
    """Read the columns at `positions`; a column at None is null in every row.

    The good rows are numbered on from the `before` rows of the object's earlier files.
    """
    schema = raw_schema(positions)
    chunks, good, bad = [], [], []
    for row, record in enumerate(records(layout), start=2):
        if reason := problem(record, layout):
            bad.append(BadRow(row, reason, record.raw.rstrip("\r\n")))
            continue
        good.append((before + row, record.cells))
        if len(good) == CHUNK_ROWS:
            chunks.append(_chunk(good, positions, schema))
            good = []
    chunks.append(_chunk(good, positions, schema))
    return Rows(pa.Table.from_batches(chunks, schema), tuple(bad))


def raw_schema(columns: Iterable[str]) -> pa.Schema:
    """The columns of a raw table: all text, and the row's number."""
    return pa.schema([*((column, pa.string()) for column in columns), ("row", pa.int64())])


def records(layout: Layout) -> Iterator[Record]:
    """Each record after the header; blank lines are no records.

    Records are where the csv module sees them. It reads strictly first, to notice broken quotes, and such a record
    again as it does by default.
    """
    csv.field_size_limit(LARGEST_CELL)
    with open_text(layout.path) as stream:
        lines = _Lines(stream)
        strict = csv.reader(lines, delimiter=layout.delimiter, strict=True)
        lenient = csv.reader(lines, delimiter=layout.delimiter)
        next((cells for cells in lenient if cells), None)
        while True:
            lines.taken.clear()
            broken = None
            try:
                cells = next(strict, None)
            except csv.Error as error:
                broken = OPEN_QUOTE if "unexpected end" in str(error) else BROKEN_QUOTE
                lines.rewind()
                cells = next(lenient)
            if cells is None:
                return
            if cells:
                yield Record(cells, "".join(lines.taken), broken)


class _Lines:
    """The lines of a stream, those of the present record kept in `taken`."""

    def __init__(self, stream: TextIO) -> None:
        self.taken: list[str] = []
        self._stream, self._again = stream, deque[str]()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._stream)
        self.taken.append(line)
        return line

    def rewind(self) -> None:
        """Give the lines of the present record once more."""
        self._again.extend(self.taken)
        self.taken.clear()


def problem(record: Record, layout: Layout) -> str | None:
    """Why a record cannot be used, or None."""
    if "\0" in record.raw:
        return "contains a NUL character"
    if record.broken is None and len(record.cells) not in layout.widths:
        return f"{len(record.cells)} cells where the header has {len(layout.header)}"
    return record.broken


def _chunk(rows: list[tuple[int, list[str]]], positions: Mapping[str, int | None], schema: pa.Schema) -> pa.RecordBatch:
    columns: list[pa.Array] = []
    for position in positions.values():
        if position is None:
            columns.append(pa.nulls(len(rows), pa.string()))
        else:
            columns.append(
                pa.array([cells[position] if position < len(cells) else "" for _, cells in rows], pa.string())
            )
    columns.append(pa.array([row for row, _ in rows], pa.int64()))
    return pa.record_batch(columns, schema=schema)
