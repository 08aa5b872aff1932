"""Which database an export is: told by the scheme of a URL or by a file's first bytes, never by a file's name."""

from __future__ import annotations

import re
from pathlib import Path

from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.databases.database import Database

URL = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
POSTGRESQL = ("postgresql", "postgres")
FILES = ("sqlite", "duckdb", "file")
"""Schemes that name a file; its path alone is enough."""

SQLITE_MAGIC = b"SQLite format 3\0"
DUCKDB_MAGIC = b"DUCK"
DUCKDB_MAGIC_AT = 8
KNOWN = (
    "postgresql:// URLs, SQLite files and DuckDB files can be read; from others export the tables as CSV or Parquet."
)


def is_database(export: str) -> bool:
    """Whether `export` is a URL (of whatever scheme), or a file that begins as SQLite's and DuckDB's do."""
    return _scheme(export) is not None or _kind_of_file(export) is not None


def open_database(export: str) -> Database:
    """Open a database to read it. Close it when all is read: a file stays locked for writers until then.

    Raises
    ------
    UnreadableExport
        If it cannot be reached, opened or understood.
    """
    scheme = _scheme(export)
    if scheme is not None:
        return _open_url(scheme, export)
    kind = _kind_of_file(export)
    if kind == "sqlite":
        from attribution_audit.readers.databases.sqlite import open_sqlite

        return open_sqlite(Path(export))
    if kind == "duckdb":
        from attribution_audit.readers.databases.duckdb_file import open_duckdb_file

        return open_duckdb_file(Path(export))
    raise UnreadableExport(export, "is neither a SQLite nor a DuckDB file", KNOWN)


def _open_url(scheme: str, export: str) -> Database:
    if scheme in POSTGRESQL:
        from attribution_audit.readers.databases.postgresql import open_postgresql

        return open_postgresql(export)
    where = f"{scheme}://..."  # the rest may hold a password
    if scheme in FILES:
        raise UnreadableExport(where, "a file needs no URL", "Give its path alone.")
    raise UnreadableExport(where, "databases of this kind cannot be read", f"Only {KNOWN}")


def _scheme(export: str) -> str | None:
    found = URL.match(export)
    return found[1].lower() if found else None


def _kind_of_file(export: str) -> str | None:
    try:
        if not Path(export).is_file():  # a pipe would be waited for
            return None
        with Path(export).open("rb") as stream:
            start = stream.read(len(SQLITE_MAGIC))
    except (OSError, ValueError):
        return None
    if start == SQLITE_MAGIC:
        return "sqlite"
    return "duckdb" if start[DUCKDB_MAGIC_AT:].startswith(DUCKDB_MAGIC) else None
