"""Anybody's records as Arrow text columns: a frame of any library, or a CSV or Parquet file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet

from attribution_audit.errors import AuditError


class UnreadableRecords(AuditError):
    """Records that cannot be read: `what` is wrong with `where`."""

    def __init__(self, where: str, what: str) -> None:
        self.where, self.what = where, what
        super().__init__(
            f"{where}: {what}. "
            "Give a pandas, polars or pyarrow table, a DuckDB relation, or the path of a CSV or Parquet file."
        )


def read_records(records: Any, name: str) -> pa.Table:
    """`records` as an Arrow table; a CSV file's columns are all text, so that keys and codes keep their zeros.

    Raises
    ------
    UnreadableRecords
        If they are neither a table nor a readable file.
    """
    if isinstance(records, str | os.PathLike):
        return _read_file(os.fspath(records))
    if isinstance(records, pa.Table):
        return records
    if hasattr(records, "__arrow_c_stream__"):
        return pa.RecordBatchReader.from_stream(records).read_all()
    raise UnreadableRecords(name, f"{type(records).__name__} has no Arrow interface (__arrow_c_stream__)")


def plain_column(table: pa.Table, column: str) -> pa.Array:
    """One column in one piece, text of any layout as plain text."""
    cells = pa.chunked_array(table[column].chunks, table[column].type)
    if pa.types.is_dictionary(cells.type):
        cells = cells.cast(cells.type.value_type)
    if pa.types.is_large_string(cells.type) or pa.types.is_string_view(cells.type):
        cells = cells.cast(pa.string())
    return pa.concat_arrays(cells.chunks) if cells.num_chunks else pa.array([], cells.type)


def text_column(table: pa.Table, column: str) -> pa.Array:
    """One column as text; whole numbers that came as floats lose their `.0`."""
    cells = plain_column(table, column)
    if pa.types.is_floating(cells.type) and pc.all(pc.equal(pc.floor(cells), cells), min_count=0).as_py():
        cells = cells.cast(pa.int64())
    return cells.cast(pa.string())


def _read_file(path: str) -> pa.Table:
    try:
        if path.lower().endswith((".parquet", ".pq")):
            return pa.parquet.read_table(path)
        return _read_csv(path)
    except (OSError, pa.ArrowException) as error:
        raise UnreadableRecords(path, str(error).splitlines()[0]) from error


def _read_csv(path: str) -> pa.Table:
    parsing = pa.csv.ParseOptions(newlines_in_values=True)
    with pa.csv.open_csv(path, parse_options=parsing) as reader:
        header: Sequence[str] = reader.schema.names
    converting = pa.csv.ConvertOptions(
        column_types=dict.fromkeys(header, pa.string()), strings_can_be_null=True, null_values=[""]
    )
    return pa.csv.read_csv(path, parse_options=parsing, convert_options=converting)
