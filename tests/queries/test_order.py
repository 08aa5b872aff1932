"""Order is written out in full: DuckDB puts nulls last, Spark first, and neither promises anything where keys tie."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlglot import expressions

from tests.queries.query_files import QUERIES, name, order_keys, tree

READ_AT_ONCE = {"lineage/queries/graph_edges.sql", "queries/unlisted_sources.sql"}
"""Small tables whose few rows go to people in the order that they have."""


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_each_key_of_an_order_says_where_nulls_stand(path: Path) -> None:
    silent = [" ".join(key) for key in order_keys(path) if key[-2:] not in (["NULLS", "LAST"], ["NULLS", "FIRST"])]
    assert not silent, f"write `nulls last` (or `nulls first`) behind {silent}"


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_table_has_no_order_unless_it_is_read_as_a_whole(path: Path) -> None:
    assert (tree(path).args.get("order") is not None) == (name(path) in READ_AT_ONCE)


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_every_window_has_an_order_unless_order_cannot_matter(path: Path) -> None:
    for window in tree(path).find_all(expressions.Window):
        name_of_function = type(window.this).__name__
        orderless = window.args.get("alias") or name_of_function in {"Min", "Max"}
        assert window.args.get("order") or orderless, window.sql()


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_sum_over_an_order_says_its_frame(path: Path) -> None:
    """Without a frame it reaches to the last row of equal keys."""
    for window in tree(path).find_all(expressions.Window):
        if isinstance(window.this, expressions.AggFunc) and window.args.get("order"):
            whole = isinstance(window.this, (expressions.RowNumber, expressions.Lag, expressions.Lead))
            assert whole or window.args.get("spec"), window.sql()


def test_keys_are_told_apart_by_commas_outside_brackets_alone() -> None:
    path = next(path for path in QUERIES if path.stem == "predecessors" and "lineage" in path.parts)
    words = [key[0] for key in order_keys(path)]
    assert {"HAPPENED_AT", "CLOSED_AT", "CASE"} <= set(words)
