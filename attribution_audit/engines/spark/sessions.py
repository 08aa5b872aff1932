"""A session of the audit's own: the caller's is neither stopped nor set otherwise."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attribution_audit.errors import UnusableSetting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import SparkSession

REQUIRED = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
    "spark.sql.caseSensitive": "false",
    "spark.sql.decimalOperations.allowPrecisionLoss": "true",
    "spark.sql.parser.escapedStringLiterals": "false",
    "spark.sql.ansi.doubleQuotedIdentifiers": "false",
    "spark.sql.groupByOrdinal": "true",
    "spark.sql.execution.arrow.useLargeVarTypes": "false",
}
"""Settings on which results hang, and the values that the queries are written for."""
WORKING = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": "50000",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.adaptive.enabled": "true",
    "spark.sql.constraintPropagation.enabled": "false",  # Spark 4.3 stumbles over constraints of what was worked out
}
"""Settings on which only the time hangs."""
TAKEN_OVER = ("spark.sql.shuffle.partitions", "spark.sql.autoBroadcastJoinThreshold")
"""Settings of the caller's that say how large the cluster is."""
WORKERS_PYTHON = "spark.sql.execution.pyspark.python"
"""On one machine the workers are to have this program's Python, where nobody chose another."""
INSTALL = "Run pip install 'attribution-audit[spark]'."
NOT_CONNECT = (
    "Give a session on the driver (SparkSession.builder.master(...)), not one of Spark Connect, "
    "or run the program where the driver runs."
)
log = logging.getLogger(__name__)


def start(master: str | None) -> SparkSession:
    """A new Spark on `master` (all cores of this machine by default), to be stopped when the audit is done.

    Raises
    ------
    UnusableSetting
        If PySpark or Java is not there, or the master cannot be reached.
    """
    where, module = master or "local[*]", _module()
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    if module.getActiveSession() is not None:
        raise UnusableSetting("A Spark session is running in this program already", "Give it as engine=.")
    builder = module.builder.master(where).appName("attribution-audit")
    builder = builder.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
    if where.startswith("local"):
        builder = builder.config("spark.sql.shuffle.partitions", "8").config("spark.driver.host", "localhost")
    try:
        session = builder.config("spark.log.level", "ERROR").getOrCreate()
    except (PySparkException, Py4JError, OSError) as error:
        said = str(error).splitlines()[0].rstrip(".") if str(error) else type(error).__name__
        what = f"Spark cannot start on {where}: {said}"
        raise UnusableSetting(what, "Install Java 17 or newer, and check the address given as --master.") from error
    return session


def own(session: SparkSession) -> SparkSession:
    """A session beside the caller's, on the same cluster, with the settings that the queries are written for.

    Raises
    ------
    UnusableSetting
        If the session is closed or one of Spark Connect, or a setting on which results hang cannot be had.
    """
    if type(session).__module__.startswith("pyspark.sql.connect"):
        raise UnusableSetting("The session given is one of Spark Connect", NOT_CONNECT)
    if session.sparkContext._jsc is None:
        raise UnusableSetting("The session given is stopped", "Give one that is running.")
    for key, value in REQUIRED.items():
        given = str(session.conf.get(key, value))
        if given.lower() != value.lower():
            log.info(
                "%s is %s in the session given; the audit works in a session of its own with %s", key, given, value
            )
    beside = session.newSession()
    for key in TAKEN_OVER:
        beside.conf.set(key, str(session.conf.get(key)))
    for key, value in {**REQUIRED, **WORKING}.items():
        _set(beside, key, value)
    if is_one_machine(session) and not _has_chosen_python(session):
        _set(beside, WORKERS_PYTHON, sys.executable)
    return beside


def is_one_machine(session: SparkSession) -> bool:
    """Whether the workers run where this process does, so that they see its files."""
    master = str(session.sparkContext.master)
    return master.startswith("local") and not master.startswith("local-cluster")


def _has_chosen_python(session: SparkSession) -> bool:
    chosen = session.sparkContext.getConf().get("spark.pyspark.python")
    return chosen is not None or "PYSPARK_PYTHON" in os.environ


def _set(session: SparkSession, key: str, value: str) -> None:
    from pyspark.errors import PySparkException

    try:
        session.conf.set(key, value)
    except PySparkException as error:
        said = str(error).splitlines()[0]
        log.info("%s cannot be set: %s", key, said)
    if key in REQUIRED and str(session.conf.get(key, value)).lower() != value.lower():
        what = f"The Spark setting {key} is {session.conf.get(key)} and cannot be changed"
        raise UnusableSetting(what, f"Results hang on it: set it to {value} where the cluster is configured.")


def _module() -> type[SparkSession]:
    try:
        with quiet():
            from pyspark.sql import SparkSession
    except ImportError as error:
        raise UnusableSetting("Spark is not installed here", INSTALL) from error
    return SparkSession


@contextmanager
def quiet() -> Iterator[None]:
    """Without PySpark's word on pandas 3, of which nothing here makes use."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*pandas.*", category=FutureWarning)
        yield
