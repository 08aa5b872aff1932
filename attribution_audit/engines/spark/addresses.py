"""Addresses that Spark reaches and this process does not: object stores, distributed file systems."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq

from attribution_audit.engines.spark.sessions import quiet
from attribution_audit.engines.spark.workers import FILE, PLACE, Mapped, text_rows, text_schema
from attribution_audit.errors import UnreadableExport

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ADDRESS = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
DATABASES = re.compile(
    r"(postgres|mysql|mariadb|mssql|oracle|snowflake|bigquery|redshift|sqlite|duckdb|jdbc)", re.IGNORECASE
)
"""Addresses of databases, which are read from this process."""
PEEKED_ROWS = 5
PARQUET = (".parquet", ".pq")


class Addresses:
    """Where the stand-ins of Parquet tables are read from. CSV, JSON and ZIP files are copied as they are."""

    def __init__(self, session: SparkSession) -> None:
        self._session = session
        self._of: dict[Path, str] = {}

    def of(self, path: Path) -> str | None:
        """The address that the file at `path` stands in for."""
        return self._of.get(path)

    def fetch(self, where: str, folder: Path) -> Path | None:
        """Bring the export at an address into `folder`: see `SparkEngine.fetch`.

        Raises
        ------
        UnreadableExport
            If Spark cannot open it, or there is nothing there.
        """
        if not ADDRESS.match(where) or DATABASES.match(where):
            return None
        from py4j.protocol import Py4JJavaError

        found = folder / "fetched"
        found.mkdir()
        try:
            for entry in self._listed(where):
                self._bring(entry, found)
        except Py4JJavaError as error:
            said = str(error.java_exception).splitlines()[0]
            remedy = "Give an address that this Spark can read."
            raise UnreadableExport(where, f"cannot be opened ({said})", remedy) from error
        return found

    def _listed(self, where: str) -> list[Any]:
        jvm: Any = self._session.sparkContext._jvm
        path = jvm.org.apache.hadoop.fs.Path(where)
        self._files = path.getFileSystem(self._session.sparkContext._jsc.hadoopConfiguration())
        return sorted(self._files.listStatus(path), key=lambda entry: entry.getPath().getName())

    def _bring(self, entry: Any, folder: Path) -> None:
        path = entry.getPath()
        name, address = path.getName(), path.toString()
        if name.startswith((".", "_")):
            return
        if entry.isDirectory() or name.lower().endswith(PARQUET):
            self._stand_in(entry, address, folder / f"{Path(name).stem}.parquet")
        else:
            jvm: Any = self._session.sparkContext._jvm
            self._files.copyToLocalFile(False, path, jvm.org.apache.hadoop.fs.Path(f"file://{folder / name}"), True)

    def _stand_in(self, entry: Any, address: str, target: Path) -> None:
        """A Parquet file with the columns and first rows of the table at an address, and what tells its content."""
        from pyspark.errors import PySparkException

        try:
            first = self._session.read.parquet(address).limit(PEEKED_ROWS).toArrow()
        except PySparkException:
            return  # a folder without Parquet files is no table
        stamps = [
            f"{part.getPath().toString()} {part.getLen()} {part.getModificationTime()}" for part in self._parts(entry)
        ]
        pq.write_table(first.replace_schema_metadata({"stands_in_for": "\n".join(stamps)}), target)
        self._of[target] = address

    def _parts(self, entry: Any) -> list[Any]:
        if not entry.isDirectory():
            return [entry]
        return sorted(self._files.listStatus(entry.getPath()), key=lambda part: part.getPath().getName())

    def rows(self, address: str, columns: Mapping[str, str | None], first: int) -> DataFrame:
        """The rows of the table at an address as text, numbered by file and place in it."""
        from pyspark.sql.functions import col

        table = self._session.read.parquet(address).select(
            "*", col("_metadata.file_path").alias(FILE), col("_metadata.row_index").alias(PLACE)
        )
        counts = {row[FILE]: row["count"] for row in table.groupBy(FILE).count().collect()}
        before, rows = {}, first
        for file in sorted(counts):
            before[file], rows = rows, rows + counts[file]
        texts = Mapped(partial(text_rows, columns=dict(columns), before=before), text_schema(columns))
        with quiet():
            schema = self._session.createDataFrame(text_schema(columns).empty_table()).schema
        return table.mapInArrow(texts, schema)
