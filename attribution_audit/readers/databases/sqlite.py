"""A SQLite file, read within one transaction. A cell may hold any type, whatever its column was declared as."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from decimal import Decimal
from functools import partial
from pathlib import Path

import pyarrow as pa

from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.databases.database import (
    Batches,
    Database,
    ListedColumn,
    quoted,
    stored_tables,
    text_schema,
)

BATCH_CELLS = 400_000
"""Cells that pass through Python at once: some 40 MB of names and ids."""
LOCKED_SECONDS = 5.0
"""How long to wait for a program that is writing; the length of a few large commits."""

TABLES = "select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\'"
COLUMNS = "select name from pragma_table_xinfo(?) where hidden <> 1 order by cid"
"""Columns that can be selected; generated ones are among them, hidden ones of virtual tables are not."""

EXPORT_AGAIN = "Take a new copy of it, or export its tables as CSV or Parquet files."
NO_JOURNAL = "cannot be opened where it lies: its journal (-wal) takes a folder that can be written to"
COPY_IT = "Copy it, with the files beside it that begin with its name, to a folder of your own."
REASONS = (
    # SQLite's name of the error, what is wrong, what to do
    ("SQLITE_NOTADB", "is encrypted or damaged, so that SQLite cannot read it", f"Decrypt it first. {EXPORT_AGAIN}"),
    ("SQLITE_CORRUPT", "is damaged", EXPORT_AGAIN),
    ("SQLITE_BUSY", "another program is writing to it", "Close that program, or wait until it is done."),
    (
        "SQLITE_READONLY_ROLLBACK",
        "the program that wrote it was cut off while writing",
        "Open it once with that program.",
    ),
    ("SQLITE_READONLY", NO_JOURNAL, COPY_IT),  # such as SQLITE_READONLY_DIRECTORY
    ("SQLITE_CANTOPEN", NO_JOURNAL, COPY_IT),
)


def open_sqlite(path: Path) -> Database:
    """The tables and views of a SQLite file. A view over what is not there is left out: SQLite cannot say its columns.

    Raises
    ------
    UnreadableExport
        If it is locked, damaged or encrypted.
    """
    with _clear_errors(str(path)):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro",
            uri=True,
            timeout=LOCKED_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("pragma trusted_schema = off")  # views are untrusted: they get no function with effects
            connection.execute("begin")
            connection.text_factory = _decoded
            listing = list(_listing(connection))
        except BaseException:
            connection.close()
            raise
    connection.text_factory = bytes
    return Database(str(path), stored_tables(listing, partial(_read, connection, str(path))), connection.close)


def _listing(connection: sqlite3.Connection) -> Iterator[ListedColumn]:
    for (table,) in connection.execute(TABLES).fetchall():
        try:
            columns = connection.execute(COLUMNS, (table,)).fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
                raise
            continue
        for (column,) in columns:
            yield ListedColumn("", table, column)


def _read(connection: sqlite3.Connection, where: str, _: str, name: str, columns: Sequence[str]) -> Batches:
    picked, schema = ", ".join(quoted(column) for column in columns), text_schema(columns)
    with _clear_errors(where, name), closing(connection.cursor()) as cursor:
        cursor.execute(f"select {picked} from {quoted(name)}")
        while rows := cursor.fetchmany(max(1, BATCH_CELLS // len(columns))):
            yield pa.record_batch([_text(cells) for cells in zip(*rows, strict=True)], schema=schema)


def _text(cells: Sequence[object]) -> pa.Array:
    try:
        return pa.array(cells, pa.binary()).cast(pa.string())
    except (pa.ArrowInvalid, pa.ArrowTypeError):  # numbers are among them, or bytes that are not UTF-8
        return pa.array([_cell(value) for value in cells], pa.string())


def _cell(value: object) -> str | None:
    if isinstance(value, bytes):
        return _decoded(value)
    if isinstance(value, float):
        return _number(value)
    return None if value is None else str(value)


def _number(value: float) -> str:
    """The shortest decimal that means `value`; a whole number has no point, as an amount or a count is written.

    >>> _number(1000.0), _number(99.9), _number(1e16), _number(2.5e-07)
    ('1000', '99.9', '10000000000000000', '0.00000025')
    """
    text = f"{Decimal(repr(value)):f}"
    return text.removesuffix(".0")


def _decoded(value: bytes) -> str:
    return value.decode("utf-8", "replace")


@contextmanager
def _clear_errors(where: str, table: str = "") -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        for start, what, remedy in REASONS:
            if name.startswith(start):
                raise UnreadableExport(where, what, remedy) from error
        what = f"{table or 'it'} cannot be read ({error})"
        raise UnreadableExport(where, what, EXPORT_AGAIN) from error
