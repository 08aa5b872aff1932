"""The seam's verbs, and queries as files."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from attribution_audit.engines import Engine, Query, duckdb_engine, open_engine
from attribution_audit.errors import TooLittleMemory

NUMBERS = pa.table({"n": pa.array([3, 1, 2], pa.int64())})


def test_a_table_is_replaced_by_a_later_one(engine: Engine) -> None:
    engine.register("numbers", NUMBERS)
    engine.register("numbers", NUMBERS.slice(1))
    assert engine.count("numbers") == 2
    assert engine.arrow("numbers").schema == NUMBERS.schema


def test_a_query_gives_the_table_of_its_name(engine: Engine) -> None:
    engine.register("numbers", NUMBERS)
    engine.table(Query("large", "select n from numbers where n >= $least"), least=2, unused="x")
    assert sorted(engine.arrow("large")["n"].to_pylist()) == [2, 3]
    assert engine.has("large")
    assert not engine.has("small")


def test_too_little_memory_is_said() -> None:
    small = open_engine(threads=1, memory_limit="5MB")
    with pytest.raises(TooLittleMemory, match="--memory-limit"):
        small.table(Query("one_cell", "select list(n) as cell from range(2000000) as numbers(n)"))
    small.close()


def test_the_usual_memory_is_doubled_where_a_query_cannot_do_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not without end: whoever needs more has to say so."""
    monkeypatch.setattr(duckdb_engine, "MEGABYTES", 4)
    monkeypatch.setattr(duckdb_engine, "MEGABYTES_A_THREAD", 1)
    small = open_engine(threads=1)
    small.table(Query("one_cell", "select list(n) as cell from range(1000000) as numbers(n)"))
    assert len(small.arrow("one_cell")["cell"][0]) == 1_000_000
    with pytest.raises(TooLittleMemory, match="--memory-limit"):
        small.table(Query("larger_cell", "select list(n) as cell from range(20000000) as numbers(n)"))
    small.close()


@pytest.mark.parametrize(
    ("threads", "memory_limit", "said"),
    [(1, None, "335.6 MiB"), (4, None, "701.9 MiB"), (4, "2GB", "1.8 GiB")],
)
def test_memory_is_limited_by_the_number_of_threads(threads: int, memory_limit: str | None, said: str) -> None:
    """Whoever names a limit has it."""
    limited = open_engine(threads=threads, memory_limit=memory_limit)
    limited.table(Query("setting", "select current_setting('memory_limit') as said"))
    assert limited.arrow("setting")["said"].to_pylist() == [said]
    limited.close()


def test_a_parameter_that_is_not_given_is_missed(engine: Engine) -> None:
    with pytest.raises(KeyError):
        engine.table(Query("never", "select $least as n"))


@pytest.mark.parametrize("value", ["it's", 7, True, Decimal("1.50"), datetime(2024, 2, 29, 12), None])
def test_parameters_are_values(engine: Engine, value: str | int | bool | Decimal | datetime | None) -> None:
    engine.table(Query("given", "select $value as value"), value=value)
    assert engine.arrow("given")["value"].to_pylist() == [value]


def test_parameters_in_comments_are_none() -> None:
    assert Query("q", "-- $zone\nselect $least as n").parameters == {"least"}


def test_a_query_file_is_named_by_its_last_part() -> None:
    assert Query.of("attribution_audit.readers", "salesforce/leads").name == "leads"


def test_map_arrow_runs_a_function_over_all_rows(engine: Engine) -> None:
    engine.register("numbers", NUMBERS)
    schema = pa.schema([("twice", pa.int64())])

    def twice(batch: pa.RecordBatch) -> pa.RecordBatch:
        return pa.record_batch([pa.array([2 * n for n in batch["n"].to_pylist()])], schema=schema)

    engine.map_arrow("doubled", "numbers", twice, schema)
    assert sorted(engine.arrow("doubled")["twice"].to_pylist()) == [2, 4, 6]


def test_batches_hold_all_rows(engine: Engine) -> None:
    engine.register("many", pa.table({"n": range(10_000)}))
    assert sum(batch.num_rows for batch in engine.batches("many", rows=1000)) == 10_000


def test_parquet_is_ordered_and_carries_its_metadata(engine: Engine, tmp_path: Path) -> None:
    engine.register("numbers", NUMBERS)
    engine.write_parquet("numbers", tmp_path / "numbers.parquet", {"policy": "x"}, ["n"])
    written = pq.read_table(tmp_path / "numbers.parquet")
    assert written["n"].to_pylist() == [1, 2, 3]
    assert written.schema.metadata == {b"policy": b"x"}


def test_closing_leaves_nothing_behind(tmp_path: Path) -> None:
    opened = open_engine(spill=str(tmp_path))
    opened.register("numbers", NUMBERS)
    opened.close()
    assert list(tmp_path.iterdir()) == []
