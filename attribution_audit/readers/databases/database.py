"""What a database is to a reader: tables that can be written, some columns at a time, as text."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.errors import MissingColumn

Batches = Generator[pa.RecordBatch, None, None]
Read = Callable[[str, str, Sequence[str]], Batches]
"""Schema, table, columns -> the rows of these columns as text, batch by batch."""


class ListedColumn(NamedTuple):
    """One row of a database's catalogue."""

    schema: str
    table: str
    column: str


@dataclass(frozen=True)
class StoredTable:
    """A table or view. `schema` is empty where the database has none (SQLite)."""

    schema: str
    name: str
    columns: tuple[str, ...]
    read: Read = field(repr=False, compare=False)

    @property
    def full_name(self) -> str:
        """The name with its schema, as messages give it."""
        return f"{self.schema}.{self.name}" if self.schema else self.name

    def write_parquet(self, columns: Sequence[str], target: Path) -> None:
        """Write `columns` (at least one) to the Parquet file `target`, all as text; null stays null.

        Rows come in the order in which the database gives them, and never all at once.

        Raises
        ------
        MissingColumn
            If the table has no such column.
        UnreadableExport
            If the database cannot give the rows. It is of no use afterwards.
        """
        for column in columns:
            if column not in self.columns:
                raise MissingColumn(self.full_name, column, self.columns)
        schema = text_schema(columns)
        with (
            closing(self.read(self.schema, self.name, columns)) as batches,
            pq.ParquetWriter(target, schema, compression="zstd") as writer,
        ):
            for batch in batches:
                writer.write_batch(pa.record_batch(batch.columns, schema=schema))


@dataclass(frozen=True)
class Database:
    """An open database; `where` it is, in words for messages and reports: a path, or a URL without its password.

    `tables` are all tables and views that are not the system's own, ordered by schema and name.
    """

    where: str
    tables: tuple[StoredTable, ...]
    close: Callable[[], None] = field(repr=False, compare=False)


def stored_tables(listing: Iterable[ListedColumn], read: Read) -> tuple[StoredTable, ...]:
    """Tables in total order; `listing` has the columns of one table together and in their order."""
    found = [
        StoredTable(schema, name, tuple(row.column for row in rows), read)
        for (schema, name), rows in groupby(listing, key=lambda row: (row.schema, row.table))
    ]
    return tuple(sorted(found, key=lambda table: (table.schema, table.name)))


def text_schema(columns: Iterable[str]) -> pa.Schema:
    """Every column text."""
    return pa.schema([(column, pa.string()) for column in columns])


def quoted(name: str) -> str:
    """A name as an identifier of standard SQL, whatever it holds.

    >>> print(quoted('a "net" amount'))
    "a ""net"" amount"
    """
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
