"""What a query gives on tables, in a form in which engines can be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pyarrow as pa

from attribution_audit.engines import Engine, Parameter, Query
from tests.queries.pools import Pools
from tests.queries.recording import Recording

Tables = Mapping[str, pa.Table]
SHOWN = 5
"""Rows that a failure shows of each side."""


@dataclass(frozen=True)
class Result:
    """Columns with their types, and the rows in an order of their own."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, ...], ...]


def result(engine: Engine, query: Query, tables: Tables, parameters: Mapping[str, Parameter]) -> Result:
    """Run one query on tables and nothing else."""
    for name, table in tables.items():
        engine.register(name, table)
    engine.table(query, **parameters)
    found = engine.arrow(query.name)
    columns = tuple((column.name, _kind(column.type)) for column in found.schema)
    return Result(columns, tuple(sorted(tuple(map(_written, row.values())) for row in found.to_pylist())))


def shuffled(tables: Tables, seed: str) -> Tables:
    """The same tables, registered the other way round, with their rows in another order."""
    return {name: _shuffled(table, f"{seed} {name}") for name, table in reversed(tables.items())}


def _shuffled(table: pa.Table, seed: str) -> pa.Table:
    order = list(range(table.num_rows))
    Random(seed).shuffle(order)
    return table.take(pa.array(order, pa.int64()))


def parameters(recording: Recording, pool: Pools, path: Path, zone: str = "UTC") -> Mapping[str, Parameter]:
    """What a query is bound to: as in the recorded run, but ids are among the few."""
    bound = recording.parameters[path].items()
    of_few = {name: pool.met(value) if isinstance(value, str) else value for name, value in bound}
    return of_few | {"zone": zone} if "zone" in of_few else of_few


def assert_same(one: Result, other: Result) -> None:
    """Say which rows only one of the two has."""
    assert _widened(one.columns) == _widened(other.columns)
    assert sorted(set(one.rows) - set(other.rows))[:SHOWN] == sorted(set(other.rows) - set(one.rows))[:SHOWN]
    assert one.rows == other.rows


def _widened(columns: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Columns without how wide a whole number is: engines count in widths of their own."""
    return [(name, "int64" if kind in {"int16", "int32"} else kind) for name, kind in columns]


def _kind(kind: pa.DataType) -> str:
    """The type, in one way where Arrow has several for the same."""
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return f"list of {_kind(kind.value_type)}"
    return str(kind).removeprefix("large_")


def _written(value: object) -> str:
    """A cell as text: null is no text that a cell can hold, and what is in a list has no order."""
    if isinstance(value, list):
        return str(sorted(map(_written, value)))
    return "\0" if value is None else f"{value}"
