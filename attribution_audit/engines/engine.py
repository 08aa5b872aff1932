"""What an engine can do. Four verbs, so that a second engine is one more file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Protocol, runtime_checkable

import pyarrow as pa

from attribution_audit.engines.query import Query

Parameter = str | int | bool | Decimal | date | datetime | None


@runtime_checkable
class Engine(Protocol):
    """Tables by name, made by queries in files. Everything set-based happens in here."""

    def register(self, name: str, data: pa.Table, *, append: bool = False) -> None:
        """Make `data` the table `name`, replacing an earlier one, or (`append`) put its rows behind those of one."""

    def register_file(
        self,
        name: str,
        path: Path,
        columns: Mapping[str, str | None],
        header: Sequence[str] | None = None,
        *,
        append_from: int | None = None,
    ) -> None:
        """Make the file at `path` the table `name`, every column text.

        CSV (UTF-8, comma, `"` quotes; plain or gzip) when `header` names all its columns in order, else Parquet.
        `columns` maps each column of the table to a column of the file, or to None for a column of nulls; a blank
        or null cell of the file is an empty text, so that "blank" and "no such column" stay apart.
        A last column `row` counts the file's rows: the first row after the header is 2. With `append_from`, a row
        number, the rows are put behind those of the table and count from there.

        Raises
        ------
        UnreadableFile
            If any row does not have exactly the header's columns, or a cell of the table is not UTF-8; nothing of the
            file is then in the table.
        """

    def table(self, query: Query, **parameters: Parameter) -> None:
        """Run `query` and keep its rows as the table of its name. Parameters that the query does not name are
        left out.
        """

    def tables(self, queries: Sequence[Query], **parameters: Parameter) -> None:
        """Run queries of which none reads another's table, and keep the rows of each as the table of its name."""

    def arrow(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """All rows of the table `name` (only what is small by nature), optionally some columns."""

    def batches(self, name: str, columns: Sequence[str] | None = None, rows: int = 100_000) -> Iterator[pa.RecordBatch]:
        """The rows of the table `name` in batches of at most `rows`, optionally some columns."""

    def map_arrow(
        self,
        name: str,
        reads: str,
        function: Callable[[pa.RecordBatch], pa.RecordBatch],
        schema: pa.Schema,
        columns: Sequence[str] | None = None,
    ) -> None:
        """Make the table `name` by a function over batches of the table `reads`, optionally some columns of it.

        `schema` is what the function gives: no, one or many rows for each of a batch, which may have any size. It may
        run in other processes, so that it takes along no more than it must.
        """

    def count(self, name: str) -> int:
        """How many rows the table `name` has."""

    def has(self, name: str) -> bool:
        """Whether there is a table `name`."""

    def write_parquet(self, name: str, path: Path, metadata: Mapping[str, str], order: Sequence[str]) -> None:
        """Write the table `name` to a Parquet file in the order of the columns `order`, with file metadata."""

    def rest(self) -> None:
        """Let go of what only functions over large tables needed; it is there again when one does."""

    def drop(self, name: str) -> None:
        """Let go of the table `name`, if there is one."""

    def fetch(self, where: str, folder: Path) -> Path | None:
        """The export at an address that only the engine reaches, brought into `folder`; None where it is no such
        address. Large tables may come as stand-ins of their first rows: `register_file` reads them where they lie.

        Raises
        ------
        UnreadableExport
            If the engine cannot open the address.
        """

    def close(self) -> None:
        """Let go of everything the engine holds."""
