"""Records as they were given, ordered by key, so that the order of rows changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.errors import MissingColumn
from attribution_audit.matching.inputs import plain_column, read_records, text_column
from attribution_audit.matching.roles import Fields, UnusableKey, columns_by_role

Columns = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Given:
    """The records of one table, or of two below each other: their keys, and what they say in the columns of `roles`.

    `columns` are the columns of each role as they were named; in `mentions` they have names of their own.
    """

    columns: Columns
    roles: Columns
    keys: pa.Array
    mentions: pa.Table
    second_from: int | None = None

    def take(self, places: pa.Array) -> Given:
        """Some of the records of one table."""
        return Given(self.columns, self.roles, self.keys.take(places), self.mentions.take(places))


def given_records(tables: Mapping[str, Any], key: str, fields: Fields) -> Given:
    """The records of one table or two, by what they are called in a message.

    Raises
    ------
    UnknownRole, MissingColumn, UnusableKey, UnreadableRecords
        If roles, columns, key or records cannot be used as given.
    """
    sides = [_side(read_records(table, name), name, key, fields) for name, table in tables.items()]
    columns = {role: (named,) if isinstance(named, str) else tuple(named) for role, named in fields.items()}
    roles = {role: tuple(f"{role}_{place}" for place, _ in enumerate(named, 1)) for role, named in columns.items()}
    names = [name for named in roles.values() for name in named]
    said = {name: pa.concat_arrays([side.said[place] for side in sides]) for place, name in enumerate(names)}
    second_from = len(sides[0].keys) if len(sides) > 1 else None
    return Given(columns, roles, pa.concat_arrays([side.keys for side in sides]), pa.table(said), second_from)


def numbered(mentions: pa.Table, first_no: int = 0) -> pa.Table:
    """What records say, with record_no from `first_no` on."""
    numbers = pa.array(np.arange(first_no, first_no + len(mentions)))
    return mentions.add_column(0, "record_no", numbers)


@dataclass(frozen=True)
class _Side:
    """One table's keys in order, and each column of each role."""

    keys: pa.Array
    said: tuple[pa.Array, ...]


def _side(table: pa.Table, name: str, key: str, fields: Fields) -> _Side:
    columns = columns_by_role(fields, table.column_names, name)
    if key not in table.column_names:
        raise MissingColumn(name, key, table.column_names)
    keys = plain_column(table, key)
    if keys.null_count or pc.count_distinct(keys).as_py() != len(keys):
        raise UnusableKey(name, key, "has blanks" if keys.null_count else "names several records alike")
    order = pc.sort_indices(keys)
    said = tuple(text_column(table, column).take(order) for named in columns.values() for column in named)
    return _Side(keys.take(order), said)
