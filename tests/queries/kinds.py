"""Of what kind each value of a query is: number, text, flag, time or day.

Told by the tables that it reads and by what macros take and give.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

import pyarrow as pa
from sqlglot import expressions
from sqlglot.expressions import Expression
from sqlglot.optimizer.annotate_types import annotate_types
from sqlglot.optimizer.qualify import qualify

from tests.queries.macro_files import TYPES

if TYPE_CHECKING:
    from attribution_audit.engines import Parameter

KINDS = {
    "text": {"VARCHAR", "TEXT"},
    "number": {"SMALLINT", "INT", "BIGINT", "INT128", "DECIMAL", "DOUBLE", "FLOAT"},
    "bytes": {"BINARY", "VARBINARY", "BLOB"},
    "flag": {"BOOLEAN"},
    "time": {"TIMESTAMP", "TIMESTAMPNTZ"},
    "day": {"DATE"},
}
OF_PARAMETERS = {str: "string", int: "bigint", bool: "boolean", date: "date", datetime: "timestamp"}
SQL_NAMES = {
    "bool": "boolean", "int16": "smallint", "int32": "int", "int64": "bigint", "binary": "blob", "date32[day]": "date",
    "timestamp[us]": "timestamp",
}  # fmt: skip
"""Arrow -> SQL, where the two differ."""
NULL = "null"
COMPARISONS = (
    expressions.EQ, expressions.NEQ, expressions.GT, expressions.GTE, expressions.LT, expressions.LTE,
    expressions.NullSafeEQ, expressions.NullSafeNEQ,
)  # fmt: skip


def typed(query: Expression, schemas: Mapping[str, pa.Schema], parameters: Mapping[str, Parameter]) -> Expression:
    """The query with a type at each node; what a macro or a parameter stands for is cast to its type."""
    parsed = query.copy()
    for node in reversed(list(parsed.find_all(expressions.Anonymous, expressions.Placeholder))):
        if isinstance(node, expressions.Placeholder):
            node.replace(_cast(expressions.Null(), OF_PARAMETERS[type(parameters[node.name])]))
        elif node.name in TYPES:
            node.replace(_cast(node.copy(), TYPES[node.name][1]))
    schema = {table: {column.name: _name(column.type) for column in columns} for table, columns in schemas.items()}
    qualified = qualify(parsed, schema=schema, dialect="duckdb", quote_identifiers=False)
    return annotate_types(qualified, schema=schema, dialect="duckdb")


def kind(node: Expression) -> str:
    """The kind of a typed node; fails where it cannot be told."""
    if isinstance(node, expressions.Null):
        return NULL
    name = node.type.this.name if node.type is not None else "no type"
    return next((kind for kind, names in KINDS.items() if name in names), NULL if name == "NULL" else f"{name}?")


def compared(query: Expression) -> Iterator[tuple[Expression, ...]]:
    """Values that a query holds beside each other: operands of a comparison, branches, columns of a union's halves."""
    for node in query.walk():
        if isinstance(node, COMPARISONS):
            yield node.left, node.right
        elif isinstance(node, (expressions.In, expressions.Coalesce, expressions.Least, expressions.Greatest)):
            yield node.this, *node.expressions
        elif isinstance(node, expressions.Between):
            yield node.this, node.args["low"], node.args["high"]
        elif isinstance(node, expressions.Nullif):
            yield node.this, node.expression
        elif isinstance(node, expressions.Case):
            default = [node.args["default"]] if node.args.get("default") else []
            yield *(one.args["true"] for one in node.args["ifs"]), *default
        elif isinstance(node, expressions.SetOperation):
            yield from zip(*([one.unalias() for one in half.selects] for half in (node.left, node.right)), strict=True)


def arguments(query: Expression) -> Iterator[tuple[str, Expression, str]]:
    """Macro, what is handed to it, and the type that it takes there."""
    for node in query.find_all(expressions.Anonymous):
        for given, taken in zip(node.expressions, TYPES[node.name][0], strict=True):
            yield node.name, given, taken


def kind_of_type(name: str) -> str:
    """The kind of a type."""
    return kind(_cast(expressions.Null(), name, typed_as_well=True))


def _cast(node: Expression, type_name: str, *, typed_as_well: bool = False) -> Expression:
    to = expressions.DataType.build(type_name, dialect="duckdb")
    cast = expressions.Cast(this=node, to=to)
    if typed_as_well:
        cast.type = to
    return cast


def _name(arrow: pa.DataType) -> str:
    if pa.types.is_decimal(arrow):
        return f"decimal({arrow.precision}, {arrow.scale})"
    return SQL_NAMES.get(str(arrow), str(arrow))
