"""Macros mean the same on every engine, whatever stands in a cell."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from attribution_audit.engines import Engine
from tests.conftest import ON_SPARK
from tests.engines.odd_cells import EXPRESSIONS, meant, odd_cells

ROOT = Path(__file__).parents[2]
ELSEWHERE = """
import pickle, sys
from attribution_audit.engines import open_engine
from tests.engines.odd_cells import meant
sys.stdout.buffer.write(pickle.dumps(meant(open_engine(threads=1))))
"""


@pytest.fixture(scope="module")
def here(duckdb_engine: Engine) -> dict[str, list[object]]:
    return meant(duckdb_engine)


def assert_same(here: dict[str, list[object]], there: dict[str, list[object]]) -> None:
    cells = odd_cells()
    for name in EXPRESSIONS:
        pairs = zip(cells, here[name], there[name], strict=True)
        assert [(name, cell, one, other) for cell, one, other in pairs if one != other][:5] == []


def test_every_expression_tells_cells_apart(here: dict[str, list[object]]) -> None:
    assert [name for name, values in here.items() if len(set(values)) < 2] == []


@pytest.mark.parametrize("_", [pytest.param(0, marks=ON_SPARK)])
def test_on_spark(_: int, here: dict[str, list[object]], spark_engine: Engine) -> None:
    assert_same(here, meant(spark_engine))


def test_on_the_other_duckdb(here: dict[str, list[object]], other_duckdb: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(other_duckdb), str(ROOT)])},
    )
    assert_same(here, pickle.loads(done.stdout))
