"""What DuckDB and Spark SQL both take and do not mean alike stands in no query; macros are where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlglot
from sqlglot import expressions
from sqlglot.expressions import Expression
from sqlglot.tokens import TokenType

from tests.queries.query_files import QUERIES, as_spark, name, tokens, tree

Finder = Callable[[Expression], Iterator[Expression]]

OF_ONE_ENGINE = (
    expressions.Qualify, expressions.Lambda, expressions.Struct, expressions.Array, expressions.Bracket,
    expressions.Dot,
    expressions.ILike, expressions.RegexpLike, expressions.SimilarTo, expressions.TableSample, expressions.Lateral,
    expressions.Pivot, expressions.Limit, expressions.Offset, expressions.WithinGroup, expressions.Interval,
)  # fmt: skip


def _of_one_engine(query: Expression) -> Iterator[Expression]:
    """Words that one of the two lacks, or rows picked without an order."""
    yield from query.find_all(*OF_ONE_ENGINE)


def _divisions(query: Expression) -> Iterator[Expression]:
    """Of two whole numbers it is whole on neither, of decimals it has other digits; a zero stops Spark alone."""
    yield from query.find_all(expressions.IntDiv, expressions.Mod)
    for division in query.find_all(expressions.Div):
        real = isinstance(division.left, expressions.Cast) and division.left.to.is_type("double")
        by_number = isinstance(division.right, expressions.Literal) and float(division.right.name) > 0
        if not (real and by_number):
            yield division


def _places_of_text(query: Expression) -> Iterator[Expression]:
    """Counted from 1: from 0 or from the end the two begin elsewhere."""
    for part in query.find_all(expressions.Substring):
        start = part.args.get("start")
        if not (isinstance(start, expressions.Literal) and int(start.name) > 0):
            yield part


def _ordered_aggregates(query: Expression) -> Iterator[Expression]:
    yield from (order for order in query.find_all(expressions.Order) if isinstance(order.parent, expressions.Func))


def _groups_by_place(query: Expression) -> Iterator[Expression]:
    """`group by all` and `group by 1`, of which Spark reads the second as a place and others as a number."""
    for group in query.find_all(expressions.Group, expressions.Order):
        keys = [key.this if isinstance(key, expressions.Ordered) else key for key in group.expressions]
        if group.args.get("all") or any(isinstance(key, expressions.Literal) for key in keys):
            yield group


def _joins_by_name(query: Expression) -> Iterator[Expression]:
    """`using`, `natural`, `asof` and `positional`."""
    for join in query.find_all(expressions.Join):
        if join.args.get("using") or join.args.get("method"):
            yield join


def _unions_by_name(query: Expression) -> Iterator[Expression]:
    yield from (union for union in query.find_all(expressions.SetOperation) if union.args.get("by_name"))


def _stars_without(query: Expression) -> Iterator[Expression]:
    """`* exclude`, `* replace`, `* rename`."""
    yield from (star for star in query.find_all(expressions.Star) if any(star.args.values()))


def _quoted_names(query: Expression) -> Iterator[Expression]:
    """Spark reads what stands in double quotes as a text."""
    yield from (one for one in query.find_all(expressions.Identifier) if one.args.get("quoted"))


def _escapes(query: Expression) -> Iterator[Expression]:
    """Spark reads a backslash in a text, and in a pattern, as the first half of something."""
    yield from (one for one in query.find_all(expressions.Literal) if one.is_string and "\\" in one.name)


def _patterns_of_data(query: Expression) -> Iterator[Expression]:
    """A pattern out of data may hold a backslash."""
    for like in query.find_all(expressions.Like):
        if not isinstance(like.expression, expressions.Literal):
            yield like


def _distinct_on(query: Expression) -> Iterator[Expression]:
    yield from (one for one in query.find_all(expressions.Distinct) if one.args.get("on"))


REFUSED: tuple[Finder, ...] = (
    _of_one_engine, _divisions, _places_of_text, _ordered_aggregates, _groups_by_place, _joins_by_name, _unions_by_name,
    _stars_without, _quoted_names, _escapes, _patterns_of_data, _distinct_on,
)  # fmt: skip

EXAMPLES = {
    _of_one_engine: (
        "select a from t qualify a = 1",
        "select [1]",
        "select a from t limit 1",
        "select t.a + interval 1 day from t",
    ),
    _divisions: (
        "select a / 2 from t",
        "select a // 2 from t",
        "select a % 2 from t",
        "select cast(a as double) / b from t",
    ),
    _places_of_text: ("select substr(a, 0) from t", "select substr(a, -1) from t", "select substr(a, b) from t"),
    _ordered_aggregates: ("select array_agg(a order by b) from t",),
    _groups_by_place: ("select a from t group by all", "select a from t group by 1", "select a from t order by 1"),
    _joins_by_name: (
        "select a from t join u using (a)",
        "select a from t natural join u",
        "select a from t asof join u on t.a >= u.a",
    ),
    _unions_by_name: ("select a from t union all by name select a from u",),
    _stars_without: ("select * exclude (a) from t", "select t.* replace (1 as a) from t"),
    _quoted_names: ('select "a" from t',),
    _escapes: (r"select 'a\n'",),
    _patterns_of_data: ("select a like b from t",),
    _distinct_on: ("select distinct on (a) a, b from t",),
}


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_query_says_nothing_that_engines_mean_in_different_ways(path: Path) -> None:
    found = [f"{finder.__name__}: {one.sql()}" for finder in REFUSED for one in finder(tree(path))]
    assert not found


@pytest.mark.parametrize("finder", REFUSED, ids=lambda finder: finder.__name__)
def test_what_is_refused_is_found(finder: Finder) -> None:
    for example in EXAMPLES[finder]:
        assert list(finder(sqlglot.parse_one(example, dialect="duckdb"))), example


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_query_casts_in_words(path: Path) -> None:
    assert all(token.token_type is not TokenType.DCOLON for token in tokens(path))


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_both_languages_read_the_same_in_it(path: Path) -> None:
    assert [_part(node) for node in tree(path).walk()] == [_part(node) for node in as_spark(path).walk()]


def _part(node: Expression) -> tuple[str, str]:
    """What a node is, and what it says where it says anything itself."""
    says = node.name if isinstance(node, (expressions.Identifier, expressions.Literal, expressions.Anonymous)) else ""
    return type(node).__name__, says
