"""What a cluster's workers do beside SQL: show that they can, read files, run functions over Arrow batches."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import numpy as np
import pyarrow as pa

from attribution_audit.errors import UnusableSetting
from attribution_audit.version import VERSION

PACKAGES = ("duckdb", "numpy", "pyarrow", "rapidfuzz")
BATCH_ROWS = 50_000
PROBLEM = "attribution_audit_problem"
"""A column of its own: a file that cannot be taken as it is gives one row that says why."""
FILE, PLACE = "attribution_audit_file", "attribution_audit_place"
"""Columns of a table at an address: which of its files a row stands in, and where in it."""
Batches = Iterator[pa.RecordBatch]


@dataclass(frozen=True)
class Mapped:
    """A function over batches, as workers run it."""

    function: Callable[[pa.RecordBatch], pa.RecordBatch]
    schema: pa.Schema

    def __call__(self, batches: Batches) -> Batches:
        """Each batch with rows through the function."""
        for batch in batches:
            made = self.function(plain(batch))
            yield made.cast(self.schema)


@dataclass(frozen=True)
class FileRows:
    """Reads one file that the worker sees: its name among those that Spark handed out, or its path."""

    path: str
    is_handed_out: bool
    columns: Mapping[str, str | None]
    header: Sequence[str] | None
    first: int

    @property
    def schema(self) -> pa.Schema:
        """Text columns, the row, and what is wrong."""
        return text_schema(self.columns)

    def __call__(self, batches: Batches) -> Batches:
        """The rows of the file, once, whatever batches come."""
        if any(batch.num_rows for batch in batches):
            yield from self._rows()

    def _rows(self) -> Batches:
        import duckdb

        from attribution_audit.engines.file_rows import A_BLANK_TOO_MANY, file_rows, has_a_blank_too_many

        path, rows = self._here(), 0
        connection = duckdb.connect(config={"threads": 1})
        try:
            connection.execute("set TimeZone = 'UTC'").fetchall()
            for batch in file_rows(connection, path, self.columns, self.header, self.first).to_arrow_reader(BATCH_ROWS):
                rows += batch.num_rows
                nothing = pa.nulls(batch.num_rows, pa.string())
                yield pa.record_batch([*batch.columns, nothing], schema=self.schema)
            if has_a_blank_too_many(path, self.header, rows):
                yield self._problem(A_BLANK_TOO_MANY)
        except duckdb.Error as error:
            yield self._problem(str(error).splitlines()[0])
        finally:
            connection.close()

    def _here(self) -> Path:
        if not self.is_handed_out:
            return Path(self.path)
        from pyspark import SparkFiles

        return Path(SparkFiles.get(self.path))

    def _problem(self, what: str) -> pa.RecordBatch:
        row = dict.fromkeys(self.schema.names) | {PROBLEM: what}
        return pa.RecordBatch.from_pylist([row], self.schema)


def text_schema(columns: Mapping[str, str | None]) -> pa.Schema:
    """Text columns, the row, and what is wrong with the file."""
    return pa.schema([*((column, pa.string()) for column in columns), ("row", pa.int64()), (PROBLEM, pa.string())])


def text_rows(batch: pa.RecordBatch, columns: Mapping[str, str | None], before: Mapping[str, int]) -> pa.RecordBatch:
    """Rows of typed columns as text, as DuckDB would write it, numbered on from what is `before` their file."""
    import duckdb

    from attribution_audit.engines.file_rows import text_column

    connection = duckdb.connect(config={"threads": 1})
    try:
        connection.execute("set TimeZone = 'UTC'").fetchall()
        typed = connection.from_arrow(pa.Table.from_batches([batch]))
        texts = typed.select(*[text_column(source).alias(column) for column, source in columns.items()])
        made = texts.to_arrow_reader(max(batch.num_rows, 1)).read_all()
    finally:
        connection.close()
    starts = np.array([before[file] for file in batch[FILE].to_pylist()], dtype=np.int64)
    rows = pa.array(starts + batch[PLACE].to_numpy())
    cells = [column.combine_chunks() for column in made.columns]
    return pa.record_batch([*cells, rows, pa.nulls(batch.num_rows, pa.string())], schema=text_schema(columns))


def plain(batch: pa.RecordBatch) -> pa.RecordBatch:
    """A batch as DuckDB would give it: no word on what may be null."""
    schema = pa.schema([pa.field(field.name, field.type) for field in batch.schema])
    return pa.RecordBatch.from_arrays(batch.columns, schema=schema)


HERE = pa.schema([("python", pa.string()), ("version", pa.string()), ("missing", pa.string())])


def here(batch: pa.RecordBatch) -> pa.RecordBatch:
    """What the worker that holds this row is: its Python, its version of this library, and what it cannot import."""
    missing = []
    for name in PACKAGES:
        try:
            import_module(name)
        except ImportError:
            missing.append(name)
    row = {"python": platform.python_version(), "version": VERSION, "missing": ", ".join(missing)}
    return pa.RecordBatch.from_pylist([row] * batch.num_rows, HERE)


def require_alike(rows: Sequence[Mapping[str, str]]) -> None:
    """Compare what the workers said with this process.

    Raises
    ------
    UnusableSetting
        If a worker lacks a package or has another version of this library.
    """
    for row in rows:
        if row["missing"]:
            what = f"Spark's workers (Python {row['python']}) cannot import {row['missing']}"
            raise UnusableSetting(what, f"Install attribution-audit {VERSION} where they run.")
        if row["version"] != VERSION:
            what = f"Spark's workers have attribution-audit {row['version']}, this program has {VERSION}"
            raise UnusableSetting(what, f"Install attribution-audit {VERSION} where they run.")
