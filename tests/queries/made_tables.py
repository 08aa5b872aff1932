"""Small tables full of odd values that join: for every query what it reads, the same on every machine.

Rows begin as rows of a recorded run, so that kinds, stages and labels belong together. Their ids are drawn together
into a few, so that rows meet; stamps come from a few with ties; among the cells are nulls and values of `odd_values`.
Each row is drawn by a seed of its table and number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import Any

import pyarrow as pa

from tests.queries import odd_values as odd
from tests.queries.keys import TELLS, keys_of
from tests.queries.pools import IS_ID, OBJECTS, Pools, Row

ROWS = 120
SAME_ROW_NUMBERS = 12
SAME_NUMBERS, NUMBERED = 25, ("_no", "_key")
"""Numbers of records and of blocks are drawn together as ids are, so that rows meet."""
NULLS, ODD, TIED = 0.06, 0.08, 0.4
"""Shares of a column's cells: nulls, odd values, stamps of the few."""
CALM, AGAIN = 0.4, 0.25
"""Shares of rows: without any of these, and those that begin as the first row did."""
IS_KEY = re.compile(r"[0-9A-Za-z]{15}")
NUMBERS = {"amount", "actual_cost", "cost", "rate", "credit_percent"}
FLAGS = {"gone", "version_active", "has_responded"}


def made_table(
    pool: Pools, name: str, schema: pa.Schema, seed: str = "", numbers: Sequence[int] = range(ROWS)
) -> pa.Table:
    """A table of `schema` with odd values, a row a number; rows that repeat a key are left out."""
    kept: list[Row] = []
    seen: set[tuple[str, ...]] = set()
    begun = pool.begun(name, schema)
    for number in numbers:
        dice = Random(f"{seed} {name} {number}")
        again = bool(kept) and dice.random() < AGAIN
        first = _renamed(pool, dice, name, kept[0]) if again else dice.choice(dice.choice(begun))
        row = _row(pool, dice, name, schema, first)
        keys = {(" ".join(key), *(str(row[column]) for column in key)) for key in keys_of(name)}
        if not keys & seen and all(row[column] is not None for key in keys_of(name) for column in key):
            kept.append(row)
            seen |= keys
    return pa.Table.from_pylist(kept, schema=schema)


def _renamed(pool: Pools, dice: Random, table: str, row: Row) -> Row:
    """A row under other ids than those that it must not share with another."""
    ids = {column for key in keys_of(table) for column in key if "row" not in key and isinstance(row[column], str)}
    return row | {column: dice.choice(pool.words.get(column, odd.TEXTS)) for column in sorted(ids)}


def _row(pool: Pools, dice: Random, table: str, schema: pa.Schema, begun: Row) -> Row:
    wild = 0.0 if dice.random() < CALM else 1.0
    row = {column.name: _cell(pool, dice, table, column, begun, wild) for column in schema}
    if "row" in row:
        row["row"] = dice.randrange(2, 2 + (SAME_ROW_NUMBERS if "object" in row else ROWS))
    if "object" in row and IS_KEY.fullmatch(str(row.get("id_key"))):
        row["object"] = OBJECTS.get(row["id_key"][:3], row["object"])
    for column, told in TELLS.get(table, {}).items():
        for name in told.split():
            row[name] = _cell(pool, Random(f"{column} {row[column]} {name}"), table, schema.field(name), {}, 1.0)
    return row


def _cell(pool: Pools, dice: Random, table: str, column: pa.Field, begun: Row, wild: float) -> Any:
    share, known = dice.random(), column.name in begun
    if share < NULLS * wild or (known and begun[column.name] is None and share > TIED * wild):
        return None
    if pa.types.is_string(column.type):
        return _text(pool, dice, table, column.name, begun, wild)
    drawn = dice.choice(_values(column.type))
    changed = share < wild * (NULLS + (TIED if pa.types.is_temporal(column.type) else ODD))
    cell = drawn if changed or not known or begun[column.name] is None else begun[column.name]
    return cell % SAME_NUMBERS if column.name.endswith(NUMBERED) else cell


def _values(kind: pa.DataType) -> Sequence[Any]:
    for is_type, values in BY_TYPE:
        if is_type(kind):
            return values
    if pa.types.is_integer(kind):
        return [value for value in odd.WHOLE if abs(value) < 2 ** (kind.bit_width - 1)]
    return odd.SHARES if kind.scale == 6 else odd.MONEY if kind.scale else odd.WHOLE


BY_TYPE: tuple[tuple[Any, Sequence[Any]], ...] = (
    (pa.types.is_boolean, (True, False)),
    (pa.types.is_binary, tuple(text.encode() for text in odd.TEXTS)),
    (pa.types.is_floating, odd.REAL),
    (pa.types.is_timestamp, odd.STAMPS),
    (pa.types.is_date, odd.DAYS),
)


def _text(pool: Pools, dice: Random, table: str, column: str, begun: Row, wild: float) -> str:
    kept = begun.get(column)
    if kept is None:
        kept = dice.choice(pool.words.get(column, odd.TEXTS))
    if dice.random() > wild * ODD * (3 if table.startswith("raw_") else 1):
        return pool.met(kept)
    if table.startswith("raw_") and (cells := _cells(column, kept)):
        return dice.choice(cells + odd.NOTHING)
    return kept if IS_ID.fullmatch(kept) else dice.choice((*odd.TEXTS, kept.upper(), kept.swapcase(), f" {kept}\u00a0"))


def _cells(column: str, kept: str) -> tuple[str, ...]:
    """How a file may write a value of the column's type."""
    if column.endswith("_id"):
        return (*odd.ID_CELLS, kept[:15], f" {kept} ", kept.lower())
    if column.endswith("_at") or column == "version_from":
        return odd.STAMP_CELLS
    if column.endswith("_on") or column.startswith("day_"):
        return odd.DAY_CELLS
    if column in NUMBERS or column.startswith("number_"):
        return odd.NUMBER_CELLS
    return odd.FLAG_CELLS if column in FLAGS or column.startswith(("is_", "flag_")) else ()
