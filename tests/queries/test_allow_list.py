"""Queries keep to what DuckDB and Spark SQL share: functions of the list, or macros of the engine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sqlglot
from sqlglot import expressions

import attribution_audit

PACKAGE = Path(attribution_audit.__file__).parent
QUERIES = sorted(PACKAGE.rglob("queries/**/*.sql"))
MACROS = set(re.findall(r"create or replace macro (\w+)", (PACKAGE / "engines/macros/duckdb.sql").read_text()))
SHARED = {
    "abs", "and", "array_agg", "between", "case", "cast", "coalesce", "concat", "count", "exists",
    "first_value", "greatest", "if", "in", "is", "lag", "lead", "least", "length", "like", "lower", "max",
    "md5", "min", "not", "nullif", "or", "row_number", "substr", "substring", "sum", "trim", "upper",
}  # fmt: skip
NOT_SHARED = (expressions.Qualify, expressions.Lambda, expressions.IntDiv)


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_query_uses_only_shared_functions(path: Path) -> None:
    tree = sqlglot.parse_one(path.read_text(encoding="utf-8"), dialect="duckdb")
    names = set()
    for node in tree.find_all(expressions.Func):
        name = node.name if isinstance(node, expressions.Anonymous) else node.sql_name()
        names.add(name.lower())
    assert names <= SHARED | MACROS, names - SHARED - MACROS
    assert not list(tree.find_all(*NOT_SHARED))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_query_says_what_one_row_is_and_what_it_reads(path: Path) -> None:
    header = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("--"))
    assert header.startswith(f"-- {path.stem}: ")
    assert "-- reads: " in header
    assert "-- gives: " in header


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_window_has_an_order_unless_order_cannot_matter(path: Path) -> None:
    tree = sqlglot.parse_one(path.read_text(encoding="utf-8"), dialect="duckdb")
    for window in tree.find_all(expressions.Window):
        name = type(window.this).__name__
        assert window.args.get("order") or window.args.get("alias") or name in {"Min", "Max"}, window.sql()
