"""What tests of several rooms share: one Spark for all of them, and the DuckDB that is not installed."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from attribution_audit.engines import Engine, engine_of

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

OTHER_VERSION = "1.5" if importlib.metadata.version("duckdb").startswith("2.") else "2.0"
"""Of the two lines of DuckDB that are supported, the one that is not installed."""
ON_SPARK = [pytest.mark.xdist_group("spark"), pytest.mark.spark]
"""Marks of tests that need Spark: all in one process, since starting it takes longer than most of them."""


def _missing() -> str | None:
    if find_spec("pyspark") is None:
        return "PySpark is not installed (pip install 'attribution-audit[spark]')"
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        return "Spark needs Java, which is not installed here"
    return None


@pytest.fixture(scope="session")
def spark_session() -> Iterator[SparkSession]:
    """Somebody's Spark on this machine, with few partitions, and settings of which none is what the audit needs."""
    missing = _missing()
    if missing is not None and os.environ.get("CI"):
        pytest.fail(missing)
    if missing is not None:
        pytest.skip(missing)
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .appName("tests")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.log.level", "OFF")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.memory", "3g")
        .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.codegen.wholeStage", "false")  # small tables: compiling would take longer than running
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.session.timeZone", "America/New_York")
        .config("spark.sql.ansi.enabled", "false")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="session")
def spark_engine(spark_session: SparkSession) -> Iterator[Engine]:
    """The engine that works beside somebody's Spark."""
    engine = engine_of(spark_session)
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def other_duckdb(request: pytest.FixtureRequest) -> Path:
    """A folder with the other DuckDB in it, fetched once."""
    folder = Path(request.config.cache.mkdir(f"duckdb-{OTHER_VERSION}"))  # type: ignore[union-attr]
    if not (folder / "duckdb").is_dir():
        wanted = ["--quiet", "--no-deps", "--target", str(folder), f"duckdb=={OTHER_VERSION}.*"]
        done = subprocess.run(
            [sys.executable, "-m", "pip", "install", *wanted], capture_output=True, text=True, check=False
        )
        if done.returncode:
            refuse = pytest.fail if os.environ.get("CI") else pytest.skip
            refuse(f"DuckDB {OTHER_VERSION} cannot be fetched: {done.stderr.strip().splitlines()[-1]}")
    return folder
