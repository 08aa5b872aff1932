"""The tables that queries are tried on hold what they are for, and are the same wherever they are made."""

from __future__ import annotations

from collections import Counter

import pyarrow as pa
import pytest

from attribution_audit.records.record import LEADS
from tests.queries.keys import keys_of
from tests.queries.made_tables import made_table
from tests.queries.odd_values import TEXTS
from tests.queries.pools import Pools


@pytest.fixture(scope="module")
def leads(pool: Pools) -> pa.Table:
    return made_table(pool, "leads", LEADS.schema)


@pytest.fixture(scope="module")
def opportunities_of_leads(leads: pa.Table) -> list[str]:
    return [value for value in leads["converted_opportunity_id"].to_pylist() if value]


def test_it_is_the_same_table_each_time(pool: Pools, leads: pa.Table) -> None:
    assert made_table(pool, "leads", LEADS.schema).equals(leads)
    assert not made_table(pool, "leads", LEADS.schema, "another").equals(leads)


def test_it_has_nulls_odd_texts_and_stamps_that_tie(pool: Pools, leads: pa.Table) -> None:
    wider = [made_table(pool, "leads", LEADS.schema, str(seed)) for seed in range(5)]
    cells = {cell for table in wider for column in table.columns for cell in column.to_pylist()}
    assert None in cells
    assert len(cells & set(TEXTS)) > len(TEXTS) / 2
    assert Counter(leads["created_at"].drop_null().to_pylist()).most_common(1)[0][1] > 1


def test_its_ids_meet_those_of_other_tables(opportunities_of_leads: list[str], pool: Pools) -> None:
    others = made_table(pool, "opportunities", pa.schema([("opportunity_id", pa.string())]))
    assert set(opportunities_of_leads) & set(others["opportunity_id"].to_pylist())


@pytest.mark.parametrize("table", ["leads", "first_sources", "source_changes"])
def test_no_two_rows_share_a_key(table: str, pool: Pools) -> None:
    schema = pool.schemas[table]
    rows = made_table(pool, table, schema).to_pylist()
    for key in keys_of(table):
        assert len({tuple(row[column] for column in key) for row in rows}) == len(rows) > 0
