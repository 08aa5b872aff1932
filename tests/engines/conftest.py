from collections.abc import Iterator

import pytest

from attribution_audit.engines import Engine, open_engine
from tests.conftest import ON_SPARK


@pytest.fixture(scope="session")
def duckdb_engine() -> Iterator[Engine]:
    opened = open_engine(threads=2)
    yield opened
    opened.close()


@pytest.fixture(params=["duckdb_engine", pytest.param("spark_engine", marks=ON_SPARK)])
def engine(request: pytest.FixtureRequest) -> Engine:
    """What a test of the seam's verbs holds of every engine."""
    opened: Engine = request.getfixturevalue(request.param)
    return opened
