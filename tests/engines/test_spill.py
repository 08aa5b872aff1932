"""What memory cannot hold is put aside on disk, and no row is lost on the way.

The queries have the shapes of ours. What they give is reckoned again with numpy, which knows nothing of the engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from attribution_audit.engines import Engine, Query, open_engine
from tests.engines.spilling import Watch, held

RECORDS, CHANGES = 100_000, 250_000
SPILLED = 4_000_000
"""Bytes on disk from which on a query has not merely touched its limit."""

DICE = np.random.default_rng(7)
RECORD_OF = DICE.integers(0, RECORDS, CHANGES)
MINUTES = DICE.integers(0, 500_000, CHANGES)
VALUE = "Webinar of the month number "
WORTH = DICE.integers(0, 1_000, RECORDS)


def names(prefix: str, numbers: np.ndarray) -> pa.Array:
    """Ids as long as a CRM's."""
    return pa.array([f"{prefix}{number:015d}" for number in numbers.tolist()])


@cache
def tables() -> dict[str, pa.Table]:
    """Records, and changes of some of them."""
    records = {"record_id": names("00Q", np.arange(RECORDS)), "worth": WORTH}
    changes = {
        "change_id": names("017", np.arange(CHANGES)),
        "record_id": names("00Q", RECORD_OF),
        "minute": MINUTES,
        "value": names(VALUE, np.arange(CHANGES)),
    }
    return {"records": pa.table(records), "changes": pa.table(changes)}


@pytest.fixture(params=[1, 2], ids=["one thread", "two threads"])
def threads(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@contextmanager
def small(megabytes: int, threads: int, folder: Path) -> Iterator[Engine]:
    """An engine with the tables and little memory, which is seen to put aside what it cannot hold and to tidy up."""
    spill = folder / "spill"
    spill.mkdir()
    engine = open_engine(threads=threads, memory_limit=f"{megabytes}MB", spill=str(spill))
    for name, table in tables().items():
        engine.register(name, table)
    before = held(spill)
    with Watch(spill) as watch:
        yield engine
    assert watch.most - before > SPILLED
    engine.close()
    assert list(spill.iterdir()) == []


JOINED = Query(
    "joined",
    """
    with pairs as (
        select
            records.worth, earlier.change_id, earlier.value, later.change_id as later_id, later.value as later_value,
            row_number() over (
                partition by earlier.record_id order by earlier.minute, later.minute, later.change_id
            ) as place
        from changes as earlier
        inner join changes as later on later.record_id = earlier.record_id
        inner join records on records.record_id = earlier.record_id
    )
    select
        count(*) as pairs, cast(sum(worth) as bigint) as worth, min(value || later_value) as least,
        cast(sum(case when change_id = later_id then 1 else 0 end) as bigint) as with_itself,
        cast(sum(case when place = 1 then 1 else 0 end) as bigint) as firsts
    from pairs
    """,
)


def test_a_join_loses_no_pair(threads: int, tmp_path: Path) -> None:
    changes_of = np.bincount(RECORD_OF, minlength=RECORDS)
    pairs = int((changes_of**2).sum())
    expected = {
        "pairs": pairs,
        "worth": int((changes_of**2 * WORTH).sum()),
        "least": 2 * names(VALUE, np.arange(1))[0].as_py(),
        "with_itself": CHANGES,
        "firsts": int((changes_of > 0).sum()),
    }
    with small(100, threads, tmp_path) as engine:
        engine.table(JOINED)
        assert engine.arrow("joined").to_pylist() == [expected]


LAST = Query(
    "last_changes",
    """
    select record_id, change_id, minute, minutes_before, greatest, place
    from (
        select
            changes.*,
            minute - lag(minute) over (partition by record_id order by minute, change_id) as minutes_before,
            row_number() over (partition by record_id order by minute desc, change_id desc) as place,
            max(value) over (partition by record_id) as greatest
        from changes
    ) as placed
    where place <= 2
    """,
)


def test_a_window_keeps_the_last_of_each(threads: int, tmp_path: Path) -> None:
    with small(75, threads, tmp_path) as engine:
        engine.table(LAST)
        found = engine.arrow("last_changes").sort_by([("record_id", "ascending"), ("place", "ascending")])
    order = np.lexsort((-np.arange(CHANGES), -MINUTES, RECORD_OF))
    record, minute = RECORD_OF[order], MINUTES[order]
    starts = np.flatnonzero(np.r_[True, record[1:] != record[:-1]])
    place = np.arange(CHANGES) - np.repeat(starts, np.diff(np.r_[starts, CHANGES]))
    has_before = np.r_[record[1:] == record[:-1], False]
    kept = place < 2
    assert found["change_id"].to_pylist() == names("017", order[kept]).to_pylist()
    assert found["minute"].to_pylist() == minute[kept].tolist()
    minutes_before = np.where(has_before, minute - np.r_[minute[1:], 0], -1)[kept]
    greatest = np.zeros(RECORDS, np.int64)
    np.maximum.at(greatest, RECORD_OF, np.arange(CHANGES))
    assert found["greatest"].to_pylist() == names(VALUE, greatest[record[kept]]).to_pylist()
    assert found["minutes_before"].fill_null(-1).to_pylist() == minutes_before.tolist()


GROUPED = Query(
    "grouped",
    """
    select count(*) as kinds, cast(sum(said) as bigint) as said, cast(sum(last - first) as bigint) as spans
    from (
        select value, record_id, count(*) as said, min(minute) as first, max(minute) as last
        from (select * from changes union all select * from changes) as twice
        group by value, record_id
    ) as counted
    """,
)


def test_a_group_counts_every_row(threads: int, tmp_path: Path) -> None:
    with small(60, threads, tmp_path) as engine:
        engine.table(GROUPED)
        assert engine.arrow("grouped").to_pylist() == [{"kinds": CHANGES, "said": 2 * CHANGES, "spans": 0}]


def test_a_file_in_order_has_every_row(threads: int, tmp_path: Path) -> None:
    with small(60, threads, tmp_path) as engine:
        engine.write_parquet("changes", tmp_path / "changes.parquet", {}, ["minute", "change_id"])
    written = pq.read_table(tmp_path / "changes.parquet")
    order = np.lexsort((np.arange(CHANGES), MINUTES))
    assert written["change_id"].to_pylist() == names("017", order).to_pylist()
    assert written["minute"].to_pylist() == MINUTES[order].tolist()
