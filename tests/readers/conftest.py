from collections.abc import Iterator
from pathlib import Path

import pytest

from attribution_audit.engines import Engine, open_engine


@pytest.fixture
def engine() -> Iterator[Engine]:
    opened = open_engine(threads=2)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for an export's files."""
    made = tmp_path / "export"
    made.mkdir()
    return made
