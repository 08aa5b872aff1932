"""What queries are tried with: a recorded run, pools to draw tables from, and engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pyarrow as pa
import pytest

from attribution_audit.engines import Engine, open_engine
from tests.conftest import ON_SPARK
from tests.queries.made_tables import made_table
from tests.queries.pools import Pools, pools
from tests.queries.recording import Recording, recorded

OTHER_ENGINES = ("two_threads", pytest.param("spark_engine", marks=ON_SPARK))
"""Fixtures of the engines that DuckDB in one thread is compared with; another engine is one more name here."""


@pytest.fixture(scope="session")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    return recorded(tmp_path_factory.mktemp("recorded"))


@pytest.fixture(scope="session")
def pool(recording: Recording) -> Pools:
    return pools(recording)


@pytest.fixture(scope="session")
def made(recording: Recording, pool: Pools) -> Callable[[Path, str], Mapping[str, pa.Table]]:
    """The tables that a query reads, by its file and a seed; what several queries read is made once."""

    @cache
    def made_once(name: str, schema: pa.Schema, seed: str) -> pa.Table:
        return made_table(pool, name, schema, seed)

    return lambda path, seed: {name: made_once(name, of, seed) for name, of in recording.schemas[path].items()}


@pytest.fixture(scope="session")
def one_thread() -> Iterator[Engine]:
    opened = open_engine(threads=1)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def two_threads() -> Iterator[Engine]:
    opened = open_engine(threads=2)
    yield opened
    opened.close()
