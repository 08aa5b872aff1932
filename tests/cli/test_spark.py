"""`--engine spark` as a user of the command line meets it where it cannot work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from attribution_audit.engines import open_spark
from attribution_audit.errors import UnusableSetting
from tests.conftest import ON_SPARK

ROOT = Path(__file__).parents[2]
WITHOUT_PYSPARK = "import sys; sys.modules['pyspark'] = None; sys.modules['pyspark.sql'] = None; "
MAIN = "from attribution_audit.cli import main; main()"


def said(code: str, master: str, tmp_path: Path) -> str:
    (tmp_path / "export").mkdir()
    command = [
        "audit",
        str(tmp_path / "export"),
        "--out",
        str(tmp_path / "out"),
        "--engine",
        "spark",
        "--master",
        master,
    ]
    done = subprocess.run(
        [sys.executable, "-c", code, *command],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
    return done.stderr


def test_spark_that_is_not_installed(tmp_path: Path) -> None:
    words = " ".join(said(WITHOUT_PYSPARK + MAIN, "local[1]", tmp_path).split())
    assert "Spark is not installed here. Run pip install 'attribution-audit[spark]'." in words


@pytest.mark.parametrize("master", [pytest.param("nowhere", marks=ON_SPARK)])
def test_an_address_that_is_none(master: str, tmp_path: Path, spark_session: object) -> None:
    assert "Spark cannot start on nowhere" in " ".join(said(MAIN, master, tmp_path).split())


@pytest.mark.parametrize("_", [pytest.param(0, marks=ON_SPARK)])
def test_a_session_that_is_there_is_not_taken_for_ones_own(_: int, spark_session: object) -> None:
    with pytest.raises(UnusableSetting, match=r"already\. Give it as engine="):
        open_spark("local[2]")
