"""Spark, where a company has it: the same queries in a session of the audit's own, beside the caller's."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.engines.engine import Parameter
from attribution_audit.engines.query import Query
from attribution_audit.engines.spark.addresses import Addresses
from attribution_audit.engines.spark.sessions import is_one_machine, own, quiet, start
from attribution_audit.engines.spark.values import literal, plain_table, spark_text
from attribution_audit.engines.spark.workers import HERE, PROBLEM, FileRows, Mapped, here, require_alike
from attribution_audit.engines.unreadable_file import UnreadableFile
from attribution_audit.errors import UnusableSetting

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

AT_ONCE = 2
"""Queries that are planned at the same time: the driver plans one while the cluster runs another."""
SMALL_ROWS = 5_000
"""Rows that stay part of the plan; more are laid out in the cluster."""
WORKERS_NEED = (
    "Install attribution-audit for the Python that Spark's workers use, or set PYSPARK_PYTHON to one that has it."
)
PARTITION = "attribution_audit_partition"


class SparkEngine:
    """Tables in a session beside the caller's. Each is worked out once and kept in the cluster.

    Kept in the workers' memory and on their disks; where the session has a checkpoint folder
    (`sparkContext.setCheckpointDir`) in that folder, so that a lost worker costs nothing.
    """

    def __init__(self, session: SparkSession | None = None, *, master: str | None = None) -> None:
        given = start(master) if session is None else session
        self._started = given if session is None else None
        try:
            self._session = own(given)
            self._context = given.sparkContext
            self._is_local = is_one_machine(given)
            self._tables: dict[str, DataFrame] = {}
            self._counts: dict[str, int] = {}
            self._scratch = tempfile.TemporaryDirectory(prefix="attribution-audit-")
            self._addresses = Addresses(self._session)
            self._numbers = itertools.count()
            self._require_workers()
        except BaseException:
            if self._started is not None:
                self._started.stop()
            raise

    def register(self, name: str, data: pa.Table, *, append: bool = False) -> None:
        """Make `data` the table `name`, replacing an earlier one, or (`append`) put its rows behind those of one."""
        arriving = self._frame(plain_table(data))
        if data.num_rows > SMALL_ROWS:
            arriving = self._worked_out(arriving)
        self._keep(name, self._behind(name, arriving) if append else arriving)

    def register_file(
        self,
        name: str,
        path: Path,
        columns: Mapping[str, str | None],
        header: Sequence[str] | None = None,
        *,
        append_from: int | None = None,
    ) -> None:
        """Make a CSV or Parquet file the table `name`, every column text; see `Engine.register_file`."""
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        first = 2 if append_from is None else int(append_from)
        try:
            arriving = self._worked_out(self._rows_of(path, columns, header, first))
        except (PySparkException, Py4JError) as error:
            raise UnreadableFile(str(path), _reason(error)) from error
        problem = arriving.where(f"{PROBLEM} is not null").limit(1).toArrow()
        if problem.num_rows:
            raise UnreadableFile(str(path), problem[PROBLEM][0].as_py())
        arriving = arriving.drop(PROBLEM)
        self._keep(name, arriving if append_from is None else self._behind(name, arriving))

    def _rows_of(
        self, path: Path, columns: Mapping[str, str | None], header: Sequence[str] | None, first: int
    ) -> DataFrame:
        address = self._addresses.of(path)
        if address is not None:
            return self._addresses.rows(address, columns, first)
        where = str(path) if self._is_local else self._handed_out(path)
        reading = FileRows(where, not self._is_local, dict(columns), header, first)
        return self._session.range(0, 1, 1, 1).mapInArrow(reading, self._schema(reading.schema))

    def fetch(self, where: str, folder: Path) -> Path | None:
        """The export at an address that only Spark reaches, brought into `folder`; None for what is no such address."""
        return self._addresses.fetch(where, folder)

    def table(self, query: Query, **parameters: Parameter) -> None:
        """Run `query` and keep its rows as the table of its name."""
        bound: dict[str, Any] = {name: literal(parameters[name]) for name in sorted(query.parameters)}
        self._keep(query.name, self._worked_out(self._session.sql(spark_text(query.text), args=bound)))

    def tables(self, queries: Sequence[Query], **parameters: Parameter) -> None:
        """Run queries of which none reads another's table, and keep the rows of each as the table of its name."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for made in [pool.submit(self.table, query, **parameters) for query in queries]:
                made.result()

    def arrow(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """All rows of the table `name` (only what is small by nature), optionally some columns."""
        return self._fetched(self._of(name, columns))

    def batches(self, name: str, columns: Sequence[str] | None = None, rows: int = 100_000) -> Iterator[pa.RecordBatch]:
        """The rows of the table `name` in batches of at most `rows`, one partition after another."""
        for part in self._parts(self._of(name, columns)):
            yield from part.to_batches(max_chunksize=rows)

    def map_arrow(
        self,
        name: str,
        reads: str,
        function: Callable[[pa.RecordBatch], pa.RecordBatch],
        schema: pa.Schema,
        columns: Sequence[str] | None = None,
    ) -> None:
        """Make the table `name` by a function over batches of the table `reads`; the function goes to the workers."""
        mapped = self._of(reads, columns).mapInArrow(Mapped(function, schema), self._schema(schema))
        self._keep(name, self._worked_out(mapped))

    def count(self, name: str) -> int:
        """How many rows the table `name` has."""
        if name not in self._counts:
            self._counts[name] = self._tables[name].count()
        return self._counts[name]

    def has(self, name: str) -> bool:
        """Whether there is a table `name`."""
        return name in self._tables

    def rest(self) -> None:
        """Nothing: workers are the cluster's."""

    def drop(self, name: str) -> None:
        """Let go of the table `name`."""
        self._tables.pop(name, None)
        self._counts.pop(name, None)
        self._session.catalog.dropTempView(name)

    def write_parquet(self, name: str, path: Path, metadata: Mapping[str, str], order: Sequence[str]) -> None:
        """Write the table `name`, ordered, to one Parquet file on the driver, one partition after another."""
        from pyspark.sql.functions import col

        ordered = self._worked_out(self._tables[name].orderBy(*[col(column).asc_nulls_last() for column in order]))
        schema = self._fetched(ordered.limit(0)).schema.with_metadata(dict(metadata))
        with pq.ParquetWriter(path, schema, compression="zstd") as writer:
            for part in self._parts(ordered):
                writer.write_table(part.replace_schema_metadata(dict(metadata)))

    def close(self) -> None:
        """Let go of all tables; a Spark that was started for the audit is stopped, the caller's is not."""
        for name in list(self._tables):
            self.drop(name)
        self._scratch.cleanup()
        if self._started is not None:
            self._started.stop()

    def _require_workers(self) -> None:
        """One row asks a worker what it is, before anything hangs on it."""
        from pyspark.errors import PySparkException

        asked = self._frame(pa.table({"worker": [0]})).mapInArrow(Mapped(here, HERE), self._schema(HERE))
        try:
            said = self._fetched(asked).to_pylist()
        except PySparkException as error:
            what = f"Spark's workers cannot run this library: {_reason(error)}"
            raise UnusableSetting(what, WORKERS_NEED) from error
        require_alike(said)

    def _handed_out(self, path: Path) -> str:
        """Hand a file of the driver's to the workers, under a name that no other has."""
        name = f"{next(self._numbers)}-{path.name}"
        link = Path(self._scratch.name) / name
        link.symlink_to(path.resolve())
        self._context.addFile(str(link))
        return name

    def _frame(self, data: pa.Table) -> DataFrame:
        with quiet():
            return self._session.createDataFrame(data)

    def _schema(self, schema: pa.Schema) -> Any:
        return self._frame(schema.empty_table()).schema

    def _worked_out(self, frame: DataFrame) -> DataFrame:
        """The rows themselves instead of the way to them."""
        if self._context.getCheckpointDir() is not None:
            return frame.checkpoint()
        return frame.localCheckpoint()

    def _behind(self, name: str, arriving: DataFrame) -> DataFrame:
        return self._tables[name].unionByName(arriving) if self.count(name) else arriving

    def _keep(self, name: str, frame: DataFrame) -> None:
        frame.createOrReplaceTempView(name)
        self._tables[name] = frame
        self._counts.pop(name, None)

    def _of(self, name: str, columns: Sequence[str] | None) -> DataFrame:
        return self._tables[name] if columns is None else self._tables[name].select(*columns)

    def _fetched(self, frame: DataFrame) -> pa.Table:
        with quiet():
            return plain_table(frame.toArrow())

    def _parts(self, frame: DataFrame) -> Iterator[pa.Table]:
        """One partition after another: no more of a table is on the driver than the largest of them."""
        from pyspark.sql.functions import col, spark_partition_id

        numbered = frame.withColumn(PARTITION, spark_partition_id())
        there = sorted(row[0] for row in numbered.select(PARTITION).distinct().collect())
        for number in there:
            yield self._fetched(numbered.where(col(PARTITION) == number).drop(PARTITION))


def _reason(error: Exception) -> str:
    """The line of a worker's traceback that says why."""
    lines = str(error).splitlines() or [type(error).__name__]
    return next((line.strip() for line in reversed(lines) if "No module" in line or "MISMATCH" in line), lines[0])
