"""Values stand beside values of their kind: what a cast does that nobody wrote differs by engine."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyarrow as pa
import pytest
import sqlglot
from sqlglot import expressions
from sqlglot.expressions import Expression

from tests.queries.kinds import NULL, arguments, compared, kind, kind_of_type, typed
from tests.queries.query_files import QUERIES, name, tree
from tests.queries.recording import Recording

EACH_KIND = pa.schema(
    [
        ("text", pa.string()),
        ("n", pa.int64()),
        ("flag", pa.bool_()),
        ("day", pa.date32()),
        ("stamp", pa.timestamp("us")),
    ]
)
MIXED = (
    "select text = n from t",
    "select day < stamp from t",
    "select n in (1, text) from t",
    "select coalesce(flag, 0) from t",
    "select case when flag then text else n end from t",
    "select nullif(text, 0) from t",
    "select stamp between '2025-01-01' and stamp from t",
    "select text from t union all select n from t",
    "with u as (select n as other from t) select text from t inner join u on u.other = t.text",
)
FLOATS = {"DOUBLE", "FLOAT"}


@pytest.fixture(scope="module")
def query(recording: Recording) -> Callable[[Path], Expression]:
    """A query with its types, worked out once."""
    return cache(lambda path: typed(tree(path), recording.schemas[path], recording.parameters[path]))


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_values_stand_beside_values_of_their_kind(path: Path, query: Callable[[Path], Expression]) -> None:
    assert not mixed(query(path))


@pytest.mark.parametrize("text", MIXED)
def test_values_of_two_kinds_are_found(text: str) -> None:
    assert mixed(typed(sqlglot.parse_one(text, dialect="duckdb"), {"t": EACH_KIND}, {}))


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_only_texts_are_joined_to_texts(path: Path, query: Callable[[Path], Expression]) -> None:
    for joined in query(path).find_all(expressions.DPipe):
        assert {kind(joined.left), kind(joined.right)} == {"text"}, joined.sql()


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_days_and_stamps_are_reckoned_with_by_macros_alone(path: Path, query: Callable[[Path], Expression]) -> None:
    for sum_ in query(path).find_all(expressions.Add, expressions.Sub, expressions.Mul):
        assert {kind(sum_.left), kind(sum_.right)} <= {"number", NULL}, sum_.sql()


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_macro_is_given_what_it_takes(path: Path, query: Callable[[Path], Expression]) -> None:
    for macro, given, taken in arguments(query(path)):
        assert kind(given) in {kind_of_type(taken), NULL}, f"{macro}({given.sql()})"


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_no_sum_is_taken_over_floats(path: Path, query: Callable[[Path], Expression]) -> None:
    for total in query(path).find_all(expressions.Sum, expressions.Avg):
        assert total.this.type.this.name not in FLOATS, total.sql()


def mixed(query: Expression) -> list[list[str]]:
    """Values beside each other that are of more than one kind."""
    beside = [[(one.sql(), kind(one)) for one in values] for values in compared(query)]
    return [[f"{sql}: {of}" for sql, of in values] for values in beside if len({of for _, of in values} - {NULL}) > 1]
