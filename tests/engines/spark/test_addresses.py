"""An export where only Spark reaches: CSV is brought, Parquet tables are read where they lie."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from attribution_audit.engines import Engine
from attribution_audit.engines.unreadable_file import UnreadableFile
from attribution_audit.errors import UnreadableExport
from attribution_audit.readers import read
from attribution_audit.readers.survey import file_digest
from attribution_audit.simulation import simulate
from tests.conftest import ON_SPARK

if TYPE_CHECKING:
    from tests.queries.comparing import Tables

pytestmark = ON_SPARK
PARTED = "Task"
TYPED = pa.table(
    {
        "n": pa.array([1, None, 3], pa.int64()),
        "x": pa.array([0.1, 1e20, None], pa.float64()),
        "at": pa.array([0, 1_700_000_000_123_456, None], pa.timestamp("us")),
        "utc": pa.array([0, 1_700_000_000_000_000, None], pa.timestamp("us", "UTC")),
        "on": pa.array([0, 19_000, None], pa.date32()),
        "said": pa.array([True, False, None]),
        "text": pa.array(["a", "", None]),
    }
)


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A small company as CSV files, and the same on a lake: Parquet tables, one of them a folder of parts."""
    folder = tmp_path_factory.mktemp("exports")
    plain = Path(simulate(60, 3, "story").write(folder / "csv", dialect="api"))
    lake = folder / "lake"
    lake.mkdir()
    for path in sorted(plain.glob("*.csv")):
        table = pa.csv.read_csv(
            path,
            parse_options=pa.csv.ParseOptions(newlines_in_values=True),
            convert_options=pa.csv.ConvertOptions(
                column_types=dict.fromkeys(pa.csv.open_csv(path).schema.names, pa.string()), strings_can_be_null=False
            ),
        )
        if path.stem == PARTED:
            (lake / PARTED).mkdir()
            half = len(table) // 2
            pq.write_table(table.slice(0, half), lake / PARTED / "part-00000.snappy.parquet")
            pq.write_table(table.slice(half), lake / PARTED / "part-00001.snappy.parquet")
            (lake / PARTED / "_SUCCESS").touch()
        elif path.stem == "Lead":
            (lake / path.name).write_bytes(path.read_bytes())
        else:
            pq.write_table(table, lake / f"{path.stem}.parquet")
    return plain, lake


def canonical(engine: Engine) -> Tables:
    names = ("leads", "contacts", "opportunities", "changes", "activities", "campaign_members", "users")
    return {name: engine.arrow(name).sort_by([(engine.arrow(name).column_names[0], "ascending")]) for name in names}


def test_tables_on_a_lake_are_read_where_they_lie(exports: tuple[Path, Path], spark_engine: Engine) -> None:
    plain, lake = exports
    here = read(plain, spark_engine)
    expected = canonical(spark_engine)
    there = read(f"file://{lake}", spark_engine)
    assert {name: count.used for name, count in there.rows.items() if name == "Lead.csv"} == {
        "Lead.csv": here.rows["Lead.csv"].used
    }
    assert there.rows["Task.parquet"].used == here.rows["Task.csv"].used > 10
    found = canonical(spark_engine)
    assert all(found[name].equals(expected[name]) for name in expected)
    assert all(len(table) for table in found.values())


def test_typed_columns_say_what_duckdb_says(tmp_path: Path, duckdb_engine: Engine, spark_engine: Engine) -> None:
    (tmp_path / "lake").mkdir()
    pq.write_table(TYPED, tmp_path / "lake" / "t.parquet")
    columns = {name: name for name in TYPED.column_names}
    duckdb_engine.register_file("typed", tmp_path / "lake" / "t.parquet", columns)
    brought = spark_engine.fetch(f"file://{tmp_path}/lake", tmp_path)
    assert brought is not None
    spark_engine.register_file("typed", brought / "t.parquet", columns)
    assert spark_engine.arrow("typed").sort_by("row").equals(duckdb_engine.arrow("typed").sort_by("row"))


def test_what_stands_for_a_table_changes_with_it(tmp_path: Path, spark_engine: Engine) -> None:
    parts = tmp_path / "lake" / "Task"
    parts.mkdir(parents=True)
    pq.write_table(TYPED, parts / "part-0.parquet")
    pq.write_table(TYPED, parts / "part-1.parquet")

    def digest(name: str) -> str:
        (tmp_path / name).mkdir()
        brought = spark_engine.fetch(f"file://{tmp_path}/lake", tmp_path / name)
        assert brought is not None
        return file_digest(brought / "Task.parquet")

    before = digest("first")
    assert digest("second") == before
    pq.write_table(TYPED.slice(1), parts / "part-1.parquet")
    assert digest("third") != before


@pytest.mark.parametrize("where", ["file:///no/such/folder", "nowhere://bucket/export"])
def test_an_address_that_cannot_be_opened_is_said(spark_engine: Engine, where: str) -> None:
    with pytest.raises(UnreadableExport, match=f"{where}: cannot be opened"):
        read(where, spark_engine)


def test_a_damaged_table_is_said_with_its_name(tmp_path: Path, spark_engine: Engine) -> None:
    lake = tmp_path / "lake"
    lake.mkdir()
    pq.write_table(TYPED, lake / "t.parquet")
    brought = spark_engine.fetch(f"file://{lake}", tmp_path)
    assert brought is not None
    (lake / "t.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(UnreadableFile, match=r"t\.parquet"):
        spark_engine.register_file("damaged", brought / "t.parquet", {"n": "n"})
    assert not spark_engine.has("damaged")


def test_a_database_is_no_address(spark_engine: Engine) -> None:
    with pytest.raises(UnreadableExport) as refused:
        read("postgresql://nobody@localhost:1/nothing", spark_engine)
    assert "FileSystem" not in str(refused.value)


def test_a_folder_of_this_machine_is_no_address(tmp_path: Path, spark_engine: Engine, duckdb_engine: Engine) -> None:
    assert spark_engine.fetch(str(tmp_path), tmp_path) is None
    assert duckdb_engine.fetch("s3://bucket/export", tmp_path) is None
