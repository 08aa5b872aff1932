"""A DuckDB file; the engines' room opens it."""

from __future__ import annotations

from pathlib import Path

from attribution_audit.engines.duckdb_file import DuckDBFile
from attribution_audit.readers.databases.database import Database, ListedColumn, stored_tables


def open_duckdb_file(path: Path) -> Database:
    """The tables and views of a DuckDB file.

    Raises
    ------
    UnreadableExport
        If it is locked, damaged, encrypted, or written by a newer DuckDB.
    """
    file = DuckDBFile(path)
    try:
        tables = stored_tables((ListedColumn(*row) for row in file.columns()), file.batches)
    except BaseException:
        file.close()
        raise
    return Database(str(path), tables, file.close)
