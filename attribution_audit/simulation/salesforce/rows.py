"""Rows on their way to Arrow: kept as tuples for a while, then packed, so that memory stays small and linear."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .ids import Ids
from .layout import LAYOUT, RECORDS

PACKED_ROWS = 50_000
ID_KINDS = ("key", "bin")


class Rows:
    """All rows of the export so far, by file."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self.erased: set[int] = set()
        """Ids of records that nothing in the export tells of any more."""
        self.purged: set[int] = set()
        """Ids of deleted records of which only rows of history tell."""
        self.waiting: dict[str, list[tuple[Any, ...]]] = {name: [] for name in LAYOUT}
        self._packed: dict[str, list[pa.Table]] = {name: [] for name in LAYOUT}
        self._read: dict[str, Callable[[object], Any]] = {
            name: attrgetter(*(column.attribute for column in LAYOUT[name])) for name in RECORDS
        }

    def add(self, name: str, row: tuple[Any, ...]) -> None:
        """Keep a row of a file."""
        self.waiting[name].append(row)

    def add_record(self, name: str, record: object) -> None:
        """The present state of a record as a row of its file."""
        self.waiting[name].append(self._read[name](record))

    def pack(self, at_least: int = PACKED_ROWS) -> None:
        """Turn files with that many waiting rows into Arrow."""
        for name, rows in self.waiting.items():
            if len(rows) >= at_least:
                left = rows if name in RECORDS else self._left(name, rows)
                self._packed[name].append(arrow(name, left, self._ids))
                self.waiting[name] = []

    def _left(self, name: str, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        gone = self.erased if name.endswith("History") else self.erased | self.purged
        return [row for row in rows if gone.isdisjoint(row)]

    def tables(self) -> dict[str, pa.Table]:
        """Give every file once, in the order of its first column, which says nothing about how the rows came about."""
        self.pack(at_least=0)
        tables = {}
        for name in LAYOUT:
            table = pa.concat_tables(self._packed.pop(name))
            keys = [(column.name, "ascending") for column in LAYOUT[name][:3]]
            tables[name] = table.take(pc.sort_indices(table, sort_keys=keys)).combine_chunks()
        return tables


def arrow(name: str, rows: list[tuple[Any, ...]], ids: Ids) -> pa.Table:
    """Rows as a table of text columns in the API's spelling."""
    values = list(zip(*rows, strict=True)) if rows else [()] * len(LAYOUT[name])
    columns = [
        ids.column(np.array(cells, dtype=np.int64)) if column.kind in ID_KINDS else SPELLINGS[column.kind](cells)
        for column, cells in zip(LAYOUT[name], values, strict=True)
    ]
    return pa.table(columns, names=[column.name for column in LAYOUT[name]])


def _moments(cells: tuple[int, ...], form: str) -> pa.Array:
    numbers = pa.array(cells, pa.int64())
    stamps = pc.strftime(numbers.cast(pa.timestamp("s")), form)
    return pc.if_else(pc.equal(numbers, 0), "", stamps)


def stamps(cells: tuple[int, ...]) -> pa.Array:
    """Spell moments as the API does."""
    return _moments(cells, "%Y-%m-%dT%H:%M:%S.000Z")


def _days(cells: tuple[int, ...]) -> pa.Array:
    return _moments(cells, "%Y-%m-%d")


def _flags(cells: tuple[bool, ...]) -> pa.Array:
    return pc.if_else(pa.array(cells, pa.bool_()), "true", "false")


def _texts(cells: tuple[str, ...]) -> pa.Array:
    return pa.array(cells, pa.string())


SPELLINGS: dict[str, Callable[[Any], pa.Array]] = {
    "stamp": stamps,
    "day": _days,
    "flag": _flags,
    "text": _texts,
}
