"""Somebody else's DuckDB file, opened to be read alone: untrusted views in it reach no file and no network."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from attribution_audit.errors import UnreadableExport

BATCH_CELLS = 800_000
"""Cells that pass through Python at once: some 40 MB of names and ids."""
MEMORY_LIMIT = "512MB"
"""What pages of the file may take; they are read once, so that keeping more of them serves nothing."""

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": MEMORY_LIMIT,
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "enable_external_access": "false",
}
COLUMNS = """
select schema_name, table_name, column_name
from duckdb_columns()
where database_name = current_database() and not internal
order by schema_name, table_name, column_index
"""

EXPORT = "Export its tables as Parquet files and give their folder."
REASONS = (
    # what DuckDB says, what is wrong, what to do
    (
        "newer version of DuckDB",
        "was written by a newer DuckDB",
        f"Upgrade it (pip install --upgrade duckdb). {EXPORT}",
    ),
    ("older version of DuckDB", "was written by a DuckDB too old to be read", f"{EXPORT}"),
    ("set lock", "another program has it open to write", "Close that program, or give a copy of the file."),
    (
        "different configuration",
        "is open in this program already",
        "Close that connection, or give a copy of the file.",
    ),
    ("encrypt", "is encrypted", EXPORT),
    ("disabled by configuration", "reads files outside it, which is not done", EXPORT),
    ("Corrupt database", "is damaged", f"Take a new copy of it. {EXPORT}"),
    ("Could not read", "is damaged: it ends too early", f"Take a new copy of it. {EXPORT}"),
)


class DuckDBFile:
    """The tables and views of one file. Times with a zone are told in UTC."""

    def __init__(self, path: Path) -> None:
        self._where = str(path)
        self._spill = tempfile.mkdtemp(prefix="attribution-audit-")
        try:
            with _clear_errors(self._where):
                self._connection = duckdb.connect(
                    self._where, read_only=True, config={**SETTINGS, "temp_directory": self._spill}
                )
                self._connection.execute("set TimeZone = 'UTC'").fetchall()
                self._connection.execute("set enable_progress_bar = false").fetchall()
                self._catalogue = self._connection.execute("select current_database()").fetchall()[0][0]
        except BaseException:
            shutil.rmtree(self._spill, ignore_errors=True)
            raise

    def columns(self) -> list[tuple[str, str, str]]:
        """Schema, table, column: all that are not the system's, in order."""
        with _clear_errors(self._where):
            return self._connection.execute(COLUMNS).fetchall()

    def batches(self, schema: str, name: str, columns: Sequence[str]) -> Generator[pa.RecordBatch, None, None]:
        """The rows of a table or view as text.

        The name is given in three parts: in salesforce.duckdb `salesforce` alone may be the file or a schema in it.
        """
        table = ".".join(_quoted(part) for part in (self._catalogue, schema, name))
        picked = ", ".join(f"cast({_quoted(column)} as varchar)" for column in columns)
        with _clear_errors(self._where, f"{schema}.{name} "):
            cursor = self._connection.cursor()
            yield from cursor.sql(f"select {picked} from {table}").to_arrow_reader(max(1, BATCH_CELLS // len(columns)))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        shutil.rmtree(self._spill, ignore_errors=True)


def _quoted(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'


@contextmanager
def _clear_errors(where: str, table: str = "") -> Iterator[None]:
    try:
        yield
    except duckdb.InterruptException:
        raise
    except (duckdb.Error, OSError, pa.ArrowException) as error:  # Arrow's where rows were already under way
        said = str(error)
        for words, what, remedy in REASONS:
            if words in said:
                raise UnreadableExport(where, f"{table}{what}", remedy) from error
        what = f"{table}cannot be read ({said.splitlines()[0] if said else type(error).__name__})"
        raise UnreadableExport(where, what, EXPORT) from error
