from collections.abc import Iterator

import pytest

from attribution_audit.engines import Engine, open_engine


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    opened = open_engine(threads=1)
    yield opened
    opened.close()
