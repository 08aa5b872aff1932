"""As in `test_every_query`, on tables that Hypothesis draws: few in every run, many with HYPOTHESIS_PROFILE=nightly."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution_audit.engines import Engine
from tests.queries.comparing import assert_same, parameters, result, shuffled
from tests.queries.conftest import OTHER_ENGINES
from tests.queries.made_tables import made_table
from tests.queries.pools import Pools
from tests.queries.query_files import QUERIES, name, query
from tests.queries.recording import Recording

NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
A_FEW, MANY = 15, 40
"""Examples in all, and in the longer run of each query."""
ROWS = st.lists(st.integers(0, 10_000), max_size=40)
"""A table as the numbers of its rows: with fewer and smaller ones an example is simpler."""
ZONES = st.sampled_from(
    ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"]
)


@settings(max_examples=A_FEW, deadline=None, derandomize=True)
@given(data=st.data(), path=st.sampled_from(QUERIES))
def test_threads_and_order_change_nothing_on_drawn_tables(
    data: st.DataObject, path: Path, recording: Recording, pool: Pools, one_thread: Engine, two_threads: Engine
) -> None:
    compare(data, path, recording, pool, (one_thread, two_threads))


@pytest.mark.parametrize("other", OTHER_ENGINES)
@pytest.mark.parametrize("path", QUERIES if NIGHTLY else (), ids=name)
def test_engines_agree_on_drawn_tables(
    path: Path, other: str, recording: Recording, pool: Pools, one_thread: Engine, request: pytest.FixtureRequest
) -> None:
    engines = (one_thread, request.getfixturevalue(other))

    @settings(max_examples=MANY, deadline=None, print_blob=True, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def agree(data: st.DataObject) -> None:
        compare(data, path, recording, pool, engines)

    agree()


def compare(data: st.DataObject, path: Path, recording: Recording, pool: Pools, engines: tuple[Engine, Engine]) -> None:
    """One query on tables of drawn rows, on two engines, of which the second has the rows in another order."""
    tables = {
        table: made_table(pool, table, schema, numbers=data.draw(ROWS, label=table))
        for table, schema in recording.schemas[path].items()
    }
    bound = parameters(recording, pool, path, data.draw(ZONES, label="zone"))
    one, other = engines
    assert_same(result(one, query(path), tables, bound), result(other, query(path), shuffled(tables, "drawn"), bound))
