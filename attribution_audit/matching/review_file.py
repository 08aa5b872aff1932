"""The review list: a CSV that a spreadsheet opens safely, and that is read again as answers.

It is written with a byte order mark, without which spreadsheets take UTF-8 for something else and spoil names and keys;
text cells are written as `records/spreadsheet.py` says. What a spreadsheet saves is read back whatever it made of it:
semicolons or tabs for commas, UTF-16 or the Windows code page for UTF-8.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.inputs import UnreadableRecords, text_column
from attribution_audit.records.spreadsheet import as_cell, from_cell

FIRST = ("key_a", "key_b", "match_weight", "match_probability", "reason", "answer")
"""The first columns of a review list; the compared columns of both records follow."""
BATCH_ROWS = 1_000
DELIMITERS = (",", ";", "\t")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def review_list(pairs: pa.Table, sides: tuple[pa.Table, pa.Table], key: str, columns: Sequence[str]) -> pa.Table:
    """One row a pair to look at: `FIRST`, `answer` empty, then each of `columns` as both records have it.

    `pairs` has key_a, key_b, match_weight, match_probability and reason; `sides` are the tables that key_a and key_b
    stand in. What `pairs` has beyond that is kept behind.
    """
    empty = pa.repeat("", pairs.num_rows)
    listed = {name: empty if name == "answer" else pairs[name] for name in FIRST}
    for column in columns:
        for end, table in zip(("a", "b"), sides, strict=True):
            listed[f"{column}_{end}"] = _looked_up(pairs[f"key_{end}"], text_column(table, key), table, column)
    more = {name: pairs[name] for name in pairs.column_names if name not in listed}
    return pa.table({**listed, **more})


def write_review(review: pa.Table, path: Path) -> None:
    """Write it as CSV (RFC 4180, UTF-8): keys and values are the same when they are read again."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([as_cell(name) for name in review.column_names])
        for batch in review.to_batches(BATCH_ROWS):
            writer.writerows(zip(*(map(_cell, column.to_pylist()) for column in batch.columns), strict=True))


def read_review(path: Path) -> pa.Table:
    """The cells of a review list, or of any CSV with answers, as text, in the columns of its header.

    Raises
    ------
    UnreadableRecords
        If it is no text, or a row has more cells than the header.
    """
    text = _text(path)
    header_line = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=header_line.count)
    try:
        header, *rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(row)]
    except ValueError as error:
        raise UnreadableRecords(str(path), "it has no header") from error
    except csv.Error as error:
        raise UnreadableRecords(str(path), f"it is no CSV ({error})") from error
    for number, row in enumerate(rows, 1):
        if any(row[len(header) :]):
            raise UnreadableRecords(str(path), f"row {number:,} below the header has more cells than it")
    names = [from_cell(name).strip() for name in header]
    cells = [[from_cell(row[place]) if place < len(row) else "" for row in rows] for place in range(len(names))]
    return pa.table({name: pa.array(column, pa.string()) for name, column in zip(names, cells, strict=True) if name})


def _looked_up(keys: pa.ChunkedArray, known: pa.Array, table: pa.Table, column: str) -> pa.Array:
    places = pc.index_in(_plain(keys), value_set=known)
    return text_column(table, column).take(places)


def _plain(keys: pa.ChunkedArray) -> pa.Array:
    return text_column(pa.table({"key": keys}), "key")


def _cell(value: object) -> object:
    return "" if value is None else as_cell(value) if isinstance(value, str) else value


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableRecords(str(path), error.strerror or str(error)) from error
    if b"\0" in raw and not raw.startswith(UTF_16):
        raise UnreadableRecords(str(path), "it is no text")
    try:
        return raw.decode("utf-16" if raw.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
