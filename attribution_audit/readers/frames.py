"""Tables handed over in memory, as files: pandas, pyarrow, or anything with the Arrow PyCapsule interface."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.errors import UnreadableExport


def write_frame(name: str, frame: Any, target: Path) -> str:
    """Write the table of the object `name` to a Parquet file; gives the SHA-256 of its Arrow content.

    Raises
    ------
    UnreadableExport
        If `frame` is no table, or one whose columns have no common type.
    """
    try:
        table = _arrow(name, frame).replace_schema_metadata(None).combine_chunks()
        pq.write_table(table, target, compression="none")
    except (pa.ArrowException, TypeError, ValueError) as error:
        what = f"is not a readable table ({error})"
        raise UnreadableExport(name, what, "Make each of its columns text, a number, a date or a flag.") from error
    digest = hashlib.sha256(str(table.schema).encode())
    for batch in table.to_batches():
        digest.update(batch.serialize())
    return digest.hexdigest()


def _arrow(name: str, frame: Any) -> pa.Table:
    if isinstance(frame, pa.Table):
        return frame
    if type(frame).__module__.startswith("pandas") and hasattr(frame, "columns"):
        return _from_pandas(frame)
    if hasattr(frame, "__arrow_c_stream__"):
        return pa.table(frame)
    what = f"is a {type(frame).__name__}, not a table"
    raise UnreadableExport(name, what, "Give a pandas DataFrame, a pyarrow Table or anything with __arrow_c_stream__.")


def _from_pandas(frame: Any) -> pa.Table:
    """The frame without its index; a column of mixed values is taken as text."""
    columns = {}
    for position, column in enumerate(frame.columns):
        values = frame.iloc[:, position]
        try:
            columns[str(column)] = pa.Array.from_pandas(values)
        except (pa.ArrowInvalid, pa.ArrowTypeError):
            text = [None if missing else str(value) for value, missing in zip(values, values.isna(), strict=True)]
            columns[str(column)] = pa.array(text, pa.string())
    return pa.table(columns)


def column_names(frame: Any) -> tuple[str, ...]:
    """The names of a frame's columns; none where it is no table."""
    names: Iterable[Any] = getattr(frame, "column_names", getattr(frame, "columns", ()))
    return tuple(str(name) for name in names)
