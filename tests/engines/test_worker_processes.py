"""Large tables are shared among processes: the same rows in the same order, the same errors, nothing left running."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from attribution_audit.engines import Engine, open_engine, worker_processes
from attribution_audit.engines.worker_processes import WorkerProcesses

ROOT = Path(__file__).parents[2]
TOLD = pa.schema([("n", pa.int64()), ("process", pa.int64())])
ROWS = 10_000
BATCHES = 10
SCRIPT = """
import pyarrow as pa
from attribution_audit.engines import open_engine, worker_processes

print("once")
worker_processes.TO_START = worker_processes.SECONDS_A_BYTE = -1
worker_processes.PART_BYTES = 10_000
schema = pa.schema([("n", pa.int64())])

def twice(batch):
    return pa.record_batch([pa.compute.multiply(batch["n"], 2)], schema=schema)

engine = open_engine(threads=2)
engine.register("numbers", pa.table({"n": range(10_000)}))
engine.map_arrow("doubled", "numbers", twice, schema)
print(engine.arrow("doubled")["n"].to_pylist() == list(range(0, 20_000, 2)))
"""


def told(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The rows, and the process that has seen them."""
    print("a function may say something")
    return pa.record_batch([batch["n"], pa.array([os.getpid()] * batch.num_rows)], schema=TOLD)


def told_by_here_alone(here: int, batch: pa.RecordBatch) -> pa.RecordBatch:
    if os.getpid() != here:
        os._exit(1)
    return told(batch)


def refused(batch: pa.RecordBatch) -> pa.RecordBatch:
    if batch["n"][0].as_py():
        raise LookupError("no such row")
    return told(batch)


class HereAlone:
    """A function that ends every process but one."""

    def __init__(self) -> None:
        self.here = os.getpid()

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        return told_by_here_alone(self.here, batch)


@pytest.fixture(autouse=True)
def everything_is_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = {"TO_START": -1, "TO_GO_ON": -1, "SECONDS_A_BYTE": -1, "FIRST_BYTES": 5_000, "PART_BYTES": 5_000}
    for name, value in limits.items():
        monkeypatch.setattr(worker_processes, name, value)


@pytest.fixture
def shared() -> Iterator[Engine]:
    opened = open_engine(threads=2)
    opened.register("numbers", pa.table({"n": range(ROWS)}))
    yield opened
    opened.close()


def test_rows_stay_in_order_and_several_processes_have_seen_them(shared: Engine) -> None:
    shared.map_arrow("told", "numbers", told, TOLD)
    made = shared.arrow("told")
    assert made["n"].to_pylist() == list(range(ROWS))
    assert len(set(made["process"].to_pylist())) > 1


def test_processes_are_kept_for_the_next_table(shared: Engine) -> None:
    seen = []
    for _ in range(2):
        shared.map_arrow("told", "numbers", told, TOLD)
        seen.append(set(shared.arrow("told")["process"].to_pylist()) - {os.getpid()})
    assert len(seen[0] | seen[1]) <= 2


def test_an_error_surfaces_as_itself(shared: Engine) -> None:
    with pytest.raises(LookupError, match="no such row"):
        shared.map_arrow("told", "numbers", refused, TOLD)
    shared.map_arrow("told", "numbers", told, TOLD)
    assert shared.count("told") == ROWS


def test_what_a_process_that_is_gone_should_have_done_is_done_here(shared: Engine) -> None:
    shared.map_arrow("told", "numbers", HereAlone(), TOLD)
    made = shared.arrow("told")
    assert made["n"].to_pylist() == list(range(ROWS))
    assert set(made["process"].to_pylist()) == {os.getpid()}


def test_what_cannot_be_sent_is_done_here(shared: Engine) -> None:
    def within(batch: pa.RecordBatch) -> pa.RecordBatch:
        return told(batch)

    shared.map_arrow("told", "numbers", within, TOLD)
    assert set(shared.arrow("told")["process"].to_pylist()) == {os.getpid()}


def test_one_thread_has_no_processes_beside_it() -> None:
    alone = WorkerProcesses(1)
    batches = pa.table({"n": range(ROWS)}).to_batches(max_chunksize=ROWS // BATCHES)
    made = pa.Table.from_batches(alone.mapped(told, iter(batches), ROWS))
    assert set(made["process"].to_pylist()) == {os.getpid()}


@pytest.mark.parametrize("is_done", [True, False])
@pytest.mark.skipif(os.name == "nt", reason="Windows asks otherwise whether a process runs")
def test_closing_ends_the_processes(*, is_done: bool) -> None:
    workers = WorkerProcesses(2)
    batches = pa.table({"n": range(ROWS)}).to_batches(max_chunksize=ROWS // BATCHES)
    made = workers.mapped(told, iter(batches), ROWS)
    processes = {process for _ in range(BATCHES // 2) for process in next(made)["process"].to_pylist()} - {os.getpid()}
    if is_done:
        processes |= {process for batch in made for process in batch["process"].to_pylist()} - {os.getpid()}
        workers.close()
    else:
        made.close()
    assert processes
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_script_without_a_guard_runs_once(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    ran = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert ran.stdout.splitlines() == ["once", "True"], ran.stderr
    assert ran.stderr == ""
