"""DuckDB in this process: the default engine. Client calls keep to what 1.5 and 2.x share."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from importlib.resources import files
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.engines.engine import Parameter
from attribution_audit.engines.file_rows import A_BLANK_TOO_MANY, file_rows, has_a_blank_too_many
from attribution_audit.engines.query import Query
from attribution_audit.engines.unreadable_file import UnreadableFile
from attribution_audit.engines.worker_processes import WorkerProcesses
from attribution_audit.errors import DiskFull, TooLittleMemory, UnusableSetting

ZONE = "set global TimeZone = 'UTC'"
AT_ONCE = 2
"""Queries that run at the same time: one is planned, which takes one thread, while the other has the rest."""
MEGABYTES, MEGABYTES_A_THREAD = 224, 128
"""What tables and queries may take where nobody says; what is beyond it is put aside on disk. 20,000 leads need less.
With 300,000 on two threads half as much again, or no limit, saved no more than a few seconds. Where a query cannot do
with it, it is doubled, up to `MOST_DOUBLED` times: what spills keeps some hundred MB pinned for each join of a query.
"""
MOST_DOUBLED = 3
BATCH_ROWS = 100_000
"""Rows that pass through Python at once: some 50 MB of wide text."""
MAPPED_ROWS = 10_000
"""Rows that a function is given to read: some 10 MB of pairs, laid out. The C library's heap grows with the largest of
them: with ten times as many the process kept 200 MB more.
"""
FEW_ROWS = 5_000
"""Rows up to which what a function makes of them is kept in memory until it is a table: some 5 MB."""

NO_SPILL = "failed to offload"
"""DuckDB's word where what memory cannot hold finds no room on the disk either."""


class DuckDBEngine:
    """Tables in one private DuckDB database, with the macros of `macros/duckdb.sql`."""

    def __init__(
        self,
        *,
        threads: int | None = None,
        memory_limit: str | None = None,
        file: str | None = None,
        spill: str | None = None,
    ) -> None:
        self._spill = Path(tempfile.mkdtemp(prefix="attribution-audit-", dir=spill))
        settings: dict[str, str | bool | int | float | list[str]] = {
            "temp_directory": str(self._spill / "duckdb"),
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
        if threads is not None:
            settings["threads"] = threads
        if memory_limit is not None:
            settings["memory_limit"] = memory_limit
        try:
            self._connection = duckdb.connect(file or ":memory:", config=settings)
        except duckdb.Error as error:
            shutil.rmtree(self._spill, ignore_errors=True)
            what = f"The engine cannot be opened: {str(error).splitlines()[0]}"
            raise UnusableSetting(
                what, "Give threads as a count from 1 on and a memory limit such as '1GB'."
            ) from error
        self._doublings = MOST_DOUBLED if memory_limit is None else 0
        self._megabytes = MEGABYTES + MEGABYTES_A_THREAD * self._threads()
        if memory_limit is None:
            self._run(f"set memory_limit = '{self._megabytes}MB'")
        self._workers = WorkerProcesses(self._threads())
        self._run(ZONE)
        with suppress(duckdb.InvalidInputException):  # in a notebook without ipywidgets no bar can be set, or shown
            self._run("set enable_progress_bar = false")
        macros = files("attribution_audit.engines").joinpath("macros", "duckdb.sql").read_text(encoding="utf-8")
        self._run(macros)

    def register(self, name: str, data: pa.Table, *, append: bool = False) -> None:
        """Make `data` the table `name`, replacing an earlier one, or (`append`) put its rows behind those of one."""
        with self._own() as connection:
            connection.register("arriving_" + name, data)
            self._run(f"{_into(name, append=append)} select * from {_quoted('arriving_' + name)}", on=connection)
            connection.unregister("arriving_" + name)

    def register_file(
        self,
        name: str,
        path: Path,
        columns: Mapping[str, str | None],
        header: Sequence[str] | None = None,
        *,
        append_from: int | None = None,
    ) -> None:
        """Make a CSV or Parquet file the table `name`, every column text; see `Engine.register_file`."""
        first, before = (2, 0) if append_from is None else (append_from, self.count(name))
        view = "arriving_" + name
        with self._own() as connection:
            try:
                file_rows(connection, path, columns, header, int(first)).to_view(view, replace=True)
                self._run(f"{_into(name, append=append_from is not None)} select * from {_quoted(view)}", on=connection)
                self._run(f"drop view {_quoted(view)}", on=connection)
            except duckdb.Error as error:
                raise UnreadableFile(str(path), str(error).splitlines()[0]) from error
        rows = self.count(name) - before
        if has_a_blank_too_many(path, header, rows):
            self._run(f"delete from {_quoted(name)} where {_quoted('row')} >= $first", {"first": first})
            raise UnreadableFile(str(path), A_BLANK_TOO_MANY)

    def table(self, query: Query, **parameters: Parameter) -> None:
        """Run `query` and keep its rows as the table of its name."""
        self.tables([query], **parameters)

    def tables(self, queries: Sequence[Query], **parameters: Parameter) -> None:
        """Run queries of which none reads another's table, two at a time: while one is planned, another runs."""
        self._run("set preserve_insertion_order = false")  # no query leans on the order of rows, and this is faster
        try:
            if len(queries) == 1:
                self._make(queries[0], parameters, self._connection)
                return
            with ThreadPoolExecutor(AT_ONCE) as pool:
                for made in [pool.submit(self._make_apart, query, parameters) for query in queries]:
                    made.result()
        finally:
            self._run("set preserve_insertion_order = true")

    def _make_apart(self, query: Query, parameters: Mapping[str, Parameter]) -> None:
        with self._own() as connection:
            self._make(query, parameters, connection)

    def _make(self, query: Query, parameters: Mapping[str, Parameter], connection: duckdb.DuckDBPyConnection) -> None:
        bound = {name: parameters[name] for name in sorted(query.parameters)}
        self._run(f"create or replace table {_quoted(query.name)} as {query.text}", bound, connection)

    def arrow(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """All rows of the table `name`, optionally some columns."""
        return _picked(self._connection.table(_quoted(name)), columns).to_arrow_reader(BATCH_ROWS).read_all()

    def batches(
        self, name: str, columns: Sequence[str] | None = None, rows: int = BATCH_ROWS
    ) -> Iterator[pa.RecordBatch]:
        """The rows of the table `name` in batches of at most `rows`, optionally some columns."""
        yield from _picked(self._connection.cursor().table(_quoted(name)), columns).to_arrow_reader(rows)

    def map_arrow(
        self,
        name: str,
        reads: str,
        function: Callable[[pa.RecordBatch], pa.RecordBatch],
        schema: pa.Schema,
        columns: Sequence[str] | None = None,
    ) -> None:
        """Make the table `name` by a function over batches of the table `reads`; processes share what takes long."""
        rows = self.count(reads)
        reader = _picked(self._connection.table(_quoted(reads)), columns).to_arrow_reader(MAPPED_ROWS)
        with closing(self._workers.mapped(function, iter(reader), rows)) as made:
            if rows <= FEW_ROWS:
                self.register(name, pa.Table.from_batches([batch.cast(schema) for batch in made], schema))
            else:
                self._keep(name, made, schema)
        pa.default_memory_pool().release_unused()  # at 100,000 records it keeps 100 MB

    def _keep(self, name: str, made: Iterator[pa.RecordBatch], schema: pa.Schema) -> None:
        """Make the table `name` of batches, which lie on disk until all are there."""
        target = self._spill / f"{name}.parquet"
        with pq.ParquetWriter(target, schema, compression="lz4", use_dictionary=False) as writer:
            for batch in made:
                writer.write_batch(batch.cast(schema))
        kept = self._connection.read_parquet(str(target))
        kept.to_view("arriving_map", replace=True)
        self._run(f"create or replace table {_quoted(name)} as select * from arriving_map")
        target.unlink()

    def count(self, name: str) -> int:
        """How many rows the table `name` has."""
        with closing(self._connection.cursor()) as connection:
            return int(connection.table(_quoted(name)).shape[0])

    def has(self, name: str) -> bool:
        """Whether there is a table `name`."""
        found = self._run("select 1 from information_schema.tables where table_name = $name", {"name": name})
        return bool(found)

    def rest(self) -> None:
        """End the worker processes; a large table that asks for them starts them again."""
        self._workers.close()

    def drop(self, name: str) -> None:
        """Let go of the table `name`, if there is one."""
        self._run(f"drop table if exists {_quoted(name)}")

    def fetch(self, where: str, folder: Path) -> Path | None:  # noqa: ARG002 - as every engine is asked
        """None: this engine reaches no more than this process does."""
        return None

    def write_parquet(self, name: str, path: Path, metadata: Mapping[str, str], order: Sequence[str]) -> None:
        """Write the table `name`, ordered, to a Parquet file with file metadata."""
        keys = ", ".join(f"{_quoted(column)} nulls last" for column in order)
        reader = self._connection.table(_quoted(name)).order(keys).to_arrow_reader(BATCH_ROWS)
        schema = reader.schema.with_metadata(dict(metadata))
        with pq.ParquetWriter(path, schema, compression="zstd") as writer:
            for batch in reader:
                writer.write_batch(batch.replace_schema_metadata(dict(metadata)))

    def close(self) -> None:
        """Let go of the workers, the connection and the spill folder."""
        self._workers.close()
        self._connection.close()
        shutil.rmtree(self._spill, ignore_errors=True)

    def _threads(self) -> int:
        [[threads]] = self._run("select cast(current_setting('threads') as integer)")
        return int(str(threads))

    @contextmanager
    def _own(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection of the caller's own to the same tables: one is not for two threads."""
        with closing(self._connection.cursor()) as connection:
            yield connection

    def _run(
        self,
        text: str,
        parameters: Mapping[str, Parameter] | None = None,
        on: duckdb.DuckDBPyConnection | None = None,
    ) -> list[tuple[object, ...]]:
        # `.fetchall()` after each `execute`: from DuckDB 2.0 on, a statement runs when its rows are asked for
        try:
            return (on or self._connection).execute(text, dict(parameters or {})).fetchall()
        except duckdb.OutOfMemoryException as error:
            said = str(error).splitlines()[0]
            if NO_SPILL in said:
                raise DiskFull(str(self._spill)) from error
            if not self._has_doubled():
                raise TooLittleMemory(said) from error
        return self._run(text, parameters, on)

    def _has_doubled(self) -> bool:
        """Whether queries have more memory now; a limit that somebody asked for stays."""
        if self._doublings == 0:
            return False
        self._doublings -= 1
        self._megabytes *= 2
        self._run(f"set memory_limit = '{self._megabytes}MB'")
        return True


def _into(name: str, *, append: bool) -> str:
    return f"insert into {_quoted(name)}" if append else f"create or replace table {_quoted(name)} as"


def _quoted(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'


def _picked(relation: duckdb.DuckDBPyRelation, columns: Sequence[str] | None) -> duckdb.DuckDBPyRelation:
    return relation if columns is None else relation.select(*[duckdb.ColumnExpression(column) for column in columns])
