"""Every query gives the same table on every engine, whatever the order of rows, on tables full of odd values."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from attribution_audit.engines import Engine
from tests.queries.comparing import Tables, assert_same, parameters, result, shuffled
from tests.queries.conftest import OTHER_ENGINES
from tests.queries.keys import KEYS, TELLS
from tests.queries.pools import Pools
from tests.queries.query_files import QUERIES, name, query
from tests.queries.recording import Recording

SEEDS = "abcdefghij"
"""Of the tables. Two serve, unless a query gives no row on theirs."""
ZONES = ("UTC", "America/New_York")
"""Of stamps that name none, by turns."""
FIRST = {"two_threads": 0, "spark_engine": 1}
"""Where the seeds begin: two serve on DuckDB, one, with the other zone, on Spark, which takes half a second a query."""
TYPES = {
    "string", "int32", "int64", "bool", "double", "timestamp[us]", "date32[day]",
    "decimal128(18, 2)", "decimal128(18, 6)", "decimal128(38, 2)", "int16", "binary", "list of binary",
}  # fmt: skip
"""What tables are made of; a sum of whole numbers is cast to bigint, for each engine has a width of its own for it."""
NO_ROWS = {
    "readers/queries/company/told_twice.sql": "no two of the company's files tell the same",
    "readers/queries/company/version_keys.sql": "the company's own files keep no versions",
    "readers/queries/company/repeated_rows.sql": "a key is a whole line, which tables drawn apart do not share",
    "restatement/queries/habits.sql": "of no type a company so small has ten deals that say how",
    "restatement/queries/page_leads.sql": "leads and deals drawn apart hardly ever fall into one month",
    "lineage/queries/contradictions.sql": "a drawn response hardly ever lies before a drawn opportunity of its person",
    "restatement/queries/renamed_sources.sql": "no entry of its picklist was renamed",
    "findings/queries/deal_repairs.sql": "a drawn deal hardly ever gets back what its lead had lost",
    "findings/queries/another_campaign.sql": "a company so small has hardly a campaign taken off",
    "findings/queries/list_cleanup.sql": "a company so small has hardly a campaign taken off",
    "findings/queries/member_stays.sql": "a company so small has hardly a campaign taken off",
    "findings/queries/unearned_campaign.sql": "a company so small has hardly a campaign taken off",
    "matching/queries/adding/match_twin_links.sql": "records drawn apart do not say the same",
}
"""Queries that may give no row on the made tables, and why."""


@pytest.mark.parametrize("other", OTHER_ENGINES)
@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_query_gives_the_same_on_every_engine_and_in_any_order(
    path: Path,
    other: str,
    recording: Recording,
    pool: Pools,
    made: Callable[[Path, str], Tables],
    one_thread: Engine,
    request: pytest.FixtureRequest,
) -> None:
    engine: Engine = request.getfixturevalue(other)
    rows = 0
    for place, seed in enumerate(SEEDS, start=FIRST[other]):
        tables = made(path, seed)
        bound = parameters(recording, pool, path, ZONES[place % 2])
        expected = result(one_thread, query(path), tables, bound)
        assert_same(expected, result(engine, query(path), shuffled(tables, seed), bound))
        rows += len(expected.rows)
        if place > 0 and (rows or name(path) in NO_ROWS):
            break
    assert rows or name(path) in NO_ROWS


@pytest.mark.parametrize("other", OTHER_ENGINES)
@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_query_has_the_same_columns_where_there_is_nothing_to_read(
    path: Path, other: str, recording: Recording, pool: Pools, one_thread: Engine, request: pytest.FixtureRequest
) -> None:
    tables: Tables = {table: schema.empty_table() for table, schema in recording.schemas[path].items()}
    bound = parameters(recording, pool, path)
    expected = result(one_thread, query(path), tables, bound)
    assert_same(expected, result(request.getfixturevalue(other), query(path), tables, bound))
    assert {kind for _, kind in expected.columns} <= TYPES


@pytest.mark.parametrize("table", KEYS)
def test_no_two_rows_of_a_recorded_run_share_a_key(table: str, recording: Recording) -> None:
    if table not in recording.samples:
        pytest.skip("the recorded runs have no row of it")
    for key in KEYS[table]:
        rows = recording.samples[table].select(key.split()).to_pylist()
        assert len(rows) == len({tuple(row.values()) for row in rows}), key


def test_what_a_column_tells_of_others_holds_in_a_recorded_run(recording: Recording) -> None:
    for table, told in TELLS.items():
        for column, others in told.items():
            rows = recording.samples[table].select([column, *others.split()]).to_pylist()
            assert len({row[column] for row in rows}) == len({tuple(row.values()) for row in rows})


def test_a_run_reads_every_query_so_that_each_is_tried(recording: Recording) -> None:
    assert set(QUERIES) == set(recording.schemas)
