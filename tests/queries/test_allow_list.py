"""Queries keep to what DuckDB and Spark SQL share: functions of the list, or macros of the engines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlglot import expressions

from tests.queries.macro_files import FILES, TYPES, macros
from tests.queries.macro_files import text as text_of_macros
from tests.queries.query_files import QUERIES, name, text, tree

SHARED = {
    "abs", "and", "array_agg", "between", "case", "cast", "coalesce", "contains", "count", "exists", "first_value",
    "greatest", "if", "in", "is", "lag", "least", "length", "like", "max", "md5", "min", "not", "nullif", "or",
    "row_number", "substring", "sum",
}  # fmt: skip
"""Of these `greatest` and `least` pass over nulls on both, and `substring` counts code points from 1.
`contains` compares letter by letter, and is null where either text is.

What `array_agg` gives is in no order.
"""

FAMILY = {"is_no_flag", "is_no_money", "is_no_rate", "is_no_percent"}
"""Macros that are told of as `...` of their family."""


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_query_uses_only_shared_functions(path: Path) -> None:
    used = {_called(node) for node in tree(path).find_all(expressions.Func)}
    assert used <= SHARED | TYPES.keys(), used - SHARED - TYPES.keys()


def test_both_engines_define_what_queries_use_with_the_same_parameters() -> None:
    one, other = (macros(file) for file in FILES)
    both = one.keys() & other.keys()
    assert TYPES.keys() <= both
    assert {name_: one[name_] for name_ in both} == {name_: other[name_] for name_ in both}
    assert {name_: len(taken) for name_, (taken, _) in TYPES.items()} == {
        name_: len(one[name_].split(",")) for name_ in TYPES
    }


@pytest.mark.parametrize("file", FILES)
def test_every_definition_is_a_macro_that_is_told_of_above_it(file: str) -> None:
    written = text_of_macros(file)
    assert len(macros(file)) == len(re.findall("(?mi)^create ", written))
    for name_ in macros(file):
        assert re.search(rf"(?m)^-- .*\b{name_}\b", written) or name_ in FAMILY


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_query_says_what_one_row_is_and_what_it_reads(path: Path) -> None:
    header = "\n".join(line for line in text(path).splitlines() if line.startswith("--"))
    assert header.startswith(f"-- {path.stem}: ")
    assert "-- reads: " in header
    assert "-- gives: " in header


def _called(function: expressions.Func) -> str:
    called = function.name if isinstance(function, expressions.Anonymous) else function.sql_name()
    return str(called).lower()
