"""The one seam to the engines that run the queries: DuckDB embedded, Spark where a company has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_audit.engines.engine import Engine, Parameter
from attribution_audit.engines.query import Query
from attribution_audit.errors import UnusableSetting

if TYPE_CHECKING:
    from pyspark.sql import SparkSession as SparkSession

__all__ = ["Engine", "Parameter", "Query", "engine_of", "open_engine", "open_spark"]


def open_engine(
    *, threads: int | None = None, memory_limit: str | None = None, file: str | None = None, spill: str | None = None
) -> Engine:
    """The embedded engine. DuckDB is loaded here and not before.

    `threads` is a count (all cores by default), `memory_limit` a size such as "1GB" (224 MB and 128 MB a thread by
    default, doubled up to three times where a query cannot do with it), `file` a database file to work in (in memory by
    default), `spill` the folder for what does not fit.
    """
    from attribution_audit.engines.duckdb_engine import DuckDBEngine

    return DuckDBEngine(threads=threads, memory_limit=memory_limit, file=file, spill=spill)


def open_spark(master: str | None = None) -> Engine:
    """An engine on a Spark of its own, at the address `master` (all cores of this machine by default).

    Raises
    ------
    UnusableSetting
        If there is no PySpark or no Java, or the address does not answer.
    """
    from attribution_audit.engines.spark_engine import SparkEngine

    return SparkEngine(master=master)


def engine_of(given: Engine | SparkSession) -> Engine:
    """An engine as it is; of a Spark session one that works beside it.

    Raises
    ------
    UnusableSetting
        If it is neither, or the session cannot be used.
    """
    if isinstance(given, Engine):
        return given
    if type(given).__module__.startswith("pyspark."):
        from attribution_audit.engines.spark_engine import SparkEngine

        return SparkEngine(given)
    raise UnusableSetting(f"engine: {type(given).__name__} is no engine", "Give a Spark session, or leave it out.")
