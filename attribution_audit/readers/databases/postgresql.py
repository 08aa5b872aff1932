"""A PostgreSQL server, read within one read-only snapshot over all tables. Its answers are Arrow batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

import pyarrow as pa

from attribution_audit.errors import UnreadableExport, did_you_mean
from attribution_audit.readers.databases.database import (
    Batches,
    Database,
    ListedColumn,
    quoted,
    stored_tables,
    text_schema,
)
from attribution_audit.readers.databases.postgresql_refusals import refusal, words_of
from attribution_audit.readers.databases.postgresql_url import PostgreSQLURL, parse

if TYPE_CHECKING:
    from adbc_driver_manager.dbapi import Connection

SESSION = (
    "set transaction isolation level repeatable read, read only",
    "set local TimeZone = 'UTC'",
    "set local DateStyle = 'ISO'",
    "set local extra_float_digits = 1",  # the shortest decimal that means a float, whatever the role has set
    """
    select set_config('client_encoding', case server when 'SQL_ASCII' then 'SQL_ASCII' else 'UTF8' end, true)
    from (select current_setting('server_encoding') as server) known
    """,  # with SQL_ASCII a server keeps bytes of any kind, and refuses to take them for UTF-8
)
"""Set for the transaction alone: a pool gets its connection back as it was. What the snapshot is must come first."""

CANCELLED = "canceling statement due to user request"
"""What an interrupt comes to: the driver takes SIGINT for itself and asks the server to cancel."""


def open_postgresql(url: str) -> Database:
    """The tables and views that the user of this URL may read, in the schemas of `?schema=NAME` or in all.

    Raises
    ------
    UnreadableExport
        If the server cannot be reached or does not let the user in, or has no such schema.
    """
    parts = parse(url)
    connection = _connected(parts)
    try:
        listing = _listing(connection, parts)
    except BaseException:
        connection.close()
        raise
    return Database(parts.shown, stored_tables(listing, partial(_read, connection, parts)), connection.close)


def _connected(parts: PostgreSQLURL) -> Connection:
    try:
        from adbc_driver_postgresql import dbapi
    except ImportError as error:
        remedy = "Install it: pip install 'attribution-audit[postgresql]'."
        raise UnreadableExport(parts.shown, "the driver for PostgreSQL is not installed", remedy) from error
    try:
        connection: Connection = dbapi.connect(parts.driver_url)
    except dbapi.Error as error:
        raise refusal(parts, str(error)) from None  # the driver's words may repeat what is secret in the URL
    return connection


def _listing(connection: Connection, parts: PostgreSQLURL) -> list[ListedColumn]:
    catalogue = files(__package__).joinpath("catalogues", "postgresql.sql").read_text(encoding="utf-8")
    with _clear_errors(parts, "its list of tables"):
        for statement in SESSION:
            with closing(connection.cursor()) as cursor:
                cursor.execute(statement)
    rows = [
        ListedColumn(**row)
        for batch in _batches(connection, parts, catalogue, "its list of tables")
        for row in batch.to_pylist()
    ]
    known = {row.schema for row in rows}
    for schema in sorted(parts.schemas - known):
        what = f"has no schema {schema!r} with tables that this user may read"
        remedy = f"It has: {', '.join(sorted(known)) or 'none'}.{did_you_mean(schema, sorted(known))}"
        raise UnreadableExport(parts.shown, what, remedy)
    return [row for row in rows if not parts.schemas or row.schema in parts.schemas]


def _read(connection: Connection, parts: PostgreSQLURL, schema: str, name: str, columns: Sequence[str]) -> Batches:
    picked = ", ".join(f"{quoted(column)}::text" for column in columns)
    query = f"select {picked} from {quoted(schema)}.{quoted(name)}"
    return _batches(connection, parts, query, f"{schema}.{name}")


def _batches(connection: Connection, parts: PostgreSQLURL, query: str, what: str) -> Batches:
    with _clear_errors(parts, what), closing(connection.cursor()) as cursor:
        cursor.execute(query)
        with closing(cursor.fetch_record_batch()) as reader:
            for batch in reader:
                cells = [_sound(column) for column in batch.columns]
                yield pa.record_batch(cells, schema=text_schema(batch.schema.names))


def _sound(cells: pa.Array) -> pa.Array:
    """Text as UTF-8; a server of encoding SQL_ASCII gives whatever bytes were put in."""
    raw = cells.cast(pa.binary())
    try:
        return raw.cast(pa.string())
    except pa.ArrowInvalid:
        decoded = [None if cell is None else cell.decode("utf-8", "replace") for cell in raw.to_pylist()]
        return pa.array(decoded, pa.string())


@contextmanager
def _clear_errors(parts: PostgreSQLURL, table: str) -> Iterator[None]:
    from adbc_driver_manager.dbapi import Error

    try:
        yield
    except (Error, OSError, pa.ArrowException) as error:  # OSError where rows were already under way
        words = words_of(parts, str(error))
        if CANCELLED in words:
            raise KeyboardInterrupt(f"while {table} was read ({words})") from None
        what = f"{table} cannot be read ({words})"
        remedy = "Ask who runs the server, or limit the export to other tables with ?schema=NAME."
        raise UnreadableExport(parts.shown, what, remedy) from None
