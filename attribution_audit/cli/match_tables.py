"""The files of `match` as tables, by what they are called in a message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from attribution_audit.errors import MissingColumn
from attribution_audit.matching.inputs import UnreadableRecords, read_records
from attribution_audit.matching.roles import UnusableKey, columns_by_role


def tables_of(files: Sequence[str]) -> dict[str, pa.Table]:
    """Each file as a table, by its name.

    Raises
    ------
    UnreadableRecords
        If one cannot be read.
    """
    return {name: read_records(file, name) for name, file in zip(_called(files), files, strict=True)}


def check_columns(tables: Mapping[str, pa.Table], key: str, fields: Mapping[str, Sequence[str]]) -> None:
    """One sentence that names the file, before anything is computed.

    Raises
    ------
    UnknownRole, MissingColumn, UnreadableRecords
        If a role or column is not there, or a column is there twice.
    """
    for name, table in tables.items():
        named = [column for columns in columns_by_role(fields, table.column_names, name).values() for column in columns]
        if key not in table.column_names:
            raise MissingColumn(name, key, table.column_names)
        for column in (key, *named):
            if table.column_names.count(column) > 1:
                raise UnreadableRecords(name, f"several columns are called {column!r}")


def with_its_file(error: UnusableKey, tables: Mapping[str, pa.Table]) -> UnusableKey:
    """The same error, naming the file."""
    names = list(tables)
    return UnusableKey(names[-1 if error.table == "records_b" else 0], error.column, error.what)


def _called(files: Sequence[str]) -> list[str]:
    """Files by name; with their place if two have the same name."""
    names = [Path(file).name or file for file in files]
    return names if len(set(names)) == len(names) else [f"{place}. {name}" for place, name in enumerate(names, 1)]
