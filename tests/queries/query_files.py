"""The query files of the package: their text, tokens and trees."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sqlglot
from sqlglot import expressions
from sqlglot.dialects.duckdb import DuckDB
from sqlglot.tokens import Token, TokenType

import attribution_audit
from attribution_audit.engines.query import Query

PACKAGE = Path(attribution_audit.__file__).parent
QUERIES = tuple(sorted(PACKAGE.rglob("queries/**/*.sql")))
AFTER_KEYS = {"ROWS", "RANGE", "GROUPS", "LIMIT", "UNION"}


def name(path: Path) -> str:
    """How a query is called in what the tests say: its path in the package."""
    return str(path.relative_to(PACKAGE))


def query(path: Path) -> Query:
    """The file as what an engine runs."""
    return Query(name=path.stem, text=text(path))


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tokens(path: Path) -> tuple[Token, ...]:
    return tuple(DuckDB().tokenize(text(path)))


@cache
def tree(path: Path) -> expressions.Expression:
    """The query as DuckDB reads it."""
    return sqlglot.parse_one(text(path), dialect="duckdb")


def as_spark(path: Path) -> expressions.Expression:
    """The query as Spark reads it, with what sqlglot still takes from Spark 3 put right.

    There a cast gives null where it fails, and `'a''b'` is two texts; parameters are written `:name`.
    """
    parsed = sqlglot.parse_one(text(path).replace("$", ":"), dialect="spark")
    return parsed.transform(_as_of_spark_4)


def _as_of_spark_4(node: expressions.Expression) -> expressions.Expression:
    if type(node) is expressions.TryCast:
        return expressions.Cast(this=node.this, to=node.to)
    if isinstance(node, expressions.Concat) and all(isinstance(part, expressions.Literal) for part in node.expressions):
        return expressions.Literal.string("'".join(part.name for part in node.expressions))
    return node


@cache
def reads(path: Path) -> frozenset[str]:
    """The tables that a query reads: all that it names but those it makes for itself."""
    parsed = tree(path)
    made = {cte.alias_or_name for cte in parsed.find_all(expressions.CTE)}
    return frozenset(table.name for table in parsed.find_all(expressions.Table)) - made


def order_keys(path: Path) -> list[list[str]]:
    """Each key that anything is ordered by, as its words: the tree does not tell what is written from what is meant."""
    found, every = [], tokens(path)
    for place, token in enumerate(every):
        if token.token_type is TokenType.ORDER_BY:
            found += _keys_from(every[place + 1 :])
    return found


def _keys_from(rest: tuple[Token, ...]) -> list[list[str]]:
    keys: list[list[str]] = [[]]
    depth = 0
    for token in rest:
        word = token.text.upper()
        depth += (word == "(") - (word == ")")
        if depth < 0 or (depth == 0 and word in AFTER_KEYS):
            break
        if depth == 0 and word == ",":
            keys.append([])
        else:
            keys[-1].append(word)
    return keys
