"""The one seam to the engines that run the queries: DuckDB embedded, Spark where a company has it."""

from attribution_audit.engines.engine import Engine, Parameter
from attribution_audit.engines.query import Query

__all__ = ["Engine", "Parameter", "Query", "open_engine"]


def open_engine(
    *, threads: int | None = None, memory_limit: str | None = None, file: str | None = None, spill: str | None = None
) -> Engine:
    """The embedded engine. DuckDB is loaded here and not before.

    `threads` is a count (all cores by default), `memory_limit` a size such as "1GB" (DuckDB's own default by default),
    `file` a database file to work in (in memory by default), `spill` the folder for what does not fit.
    """
    from attribution_audit.engines.duckdb_engine import DuckDBEngine

    return DuckDBEngine(threads=threads, memory_limit=memory_limit, file=file, spill=spill)
