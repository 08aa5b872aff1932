"""Whose session it is: the caller's stays as it was, and what cannot be used is said in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest

from attribution_audit.engines import Query, engine_of
from attribution_audit.engines.spark.sessions import REQUIRED, own
from attribution_audit.engines.spark.workers import HERE, require_alike
from attribution_audit.errors import UnusableSetting
from attribution_audit.version import VERSION
from tests.conftest import ON_SPARK

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = ON_SPARK
ROOT = Path(__file__).parents[3]


def test_the_callers_session_is_neither_stopped_nor_set_otherwise(spark_session: SparkSession) -> None:
    before = {key: spark_session.conf.get(key) for key in REQUIRED}
    spark_session.range(3).createOrReplaceTempView("leads")
    engine = engine_of(spark_session)
    engine.register("leads", pa.table({"lead_id": ["1"]}))
    engine.table(Query("made", "select lead_id from leads"))
    engine.close()
    assert {key: spark_session.conf.get(key) for key in REQUIRED} == before
    assert spark_session.table("leads").count() == 3
    assert [row.viewName for row in spark_session.sql("show views").collect()] == ["leads"]
    spark_session.catalog.dropTempView("leads")


def test_settings_that_would_change_results_are_named(
    spark_session: SparkSession, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        own(spark_session)
    assert "spark.sql.ansi.enabled is false" in caplog.text
    assert "spark.sql.session.timeZone is America/New_York" in caplog.text
    assert "spark.sql.caseSensitive" not in caplog.text


def test_a_setting_that_cannot_be_had_is_refused_by_name(
    spark_session: SparkSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(REQUIRED, "spark.sql.warehouse.dir", "elsewhere")  # Spark sets it once and for all
    with pytest.raises(UnusableSetting, match=r"spark\.sql\.warehouse\.dir is .* and cannot be changed"):
        own(spark_session)


def test_two_audits_in_one_session_do_not_meet(spark_session: SparkSession) -> None:
    one, other = engine_of(spark_session), engine_of(spark_session)
    one.register("leads", pa.table({"lead_id": ["1"]}))
    assert not other.has("leads")
    other.register("leads", pa.table({"lead_id": ["2", "3"]}))
    assert (one.count("leads"), other.count("leads")) == (1, 2)
    one.close()
    assert other.arrow("leads")["lead_id"].to_pylist() == ["2", "3"]
    other.close()


def test_something_else_is_no_engine() -> None:
    with pytest.raises(UnusableSetting, match="dict is no engine"):
        engine_of({})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"python": "3.11.2", "version": VERSION, "missing": "duckdb, rapidfuzz"}, "cannot import duckdb, rapidfuzz"),
        ({"python": "3.11.2", "version": "0.0.1", "missing": ""}, "workers have attribution-audit 0.0.1"),
    ],
)
def test_a_worker_that_is_not_alike_is_refused(row: dict[str, str], said: str) -> None:
    assert set(row) == set(HERE.names)
    with pytest.raises(UnusableSetting, match=said):
        require_alike([row])


STRANGE_WORKERS = """
import sys
from pyspark.sql import SparkSession
from attribution_audit.engines import engine_of
from attribution_audit.errors import UnusableSetting
session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
try:
    engine_of(session)
except UnusableSetting as error:
    print(error)
session.stop()
"""


def test_workers_without_the_library_are_told_at_once(tmp_path: Path) -> None:
    """Workers with a Python of their own: `-S` leaves out what is installed, but for PySpark itself."""
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" -S "$@"\n')
    python.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", STRANGE_WORKERS],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYSPARK_PYTHON": str(python), "PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.startswith("Spark's workers cannot run this library")
    assert "No module named 'pyarrow'" in done.stdout
    assert "PYSPARK_PYTHON" in done.stdout
