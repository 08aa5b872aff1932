"""What tests of several rooms share: one Spark for all of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from attribution_audit.engines import Engine, engine_of

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

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
