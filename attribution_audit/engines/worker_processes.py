"""A few processes that share the batches of a large table, since Python runs on one core of each."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from math import ceil
from queue import SimpleQueue
from time import thread_time

import pyarrow as pa

from attribution_audit.engines.worker import NOTHING, as_batch, as_bytes, receive, send

FIRST_BYTES = 1_000_000
"""Of the part that is done here, and timed, while the others wait."""
PART_BYTES = 4_000_000
"""Of what one process gets at once: some 5,000 records, laid out. Parts of a quarter took half as long again, since
each numpy call has a price however small its arrays; larger ones leave a process waiting at the end.
"""
MOST = 4
"""Processes: more wait for the one that reads and writes."""
TO_START, TO_GO_ON = 1.5, 0.2
"""Seconds of one core that a table must take to be shared: where the processes are to be started, and where they are
there. To start them takes half a second.
"""
SECONDS_A_BYTE = 15e-9
"""What a function must take of each byte to be shared: to send it there and back takes a third of that."""
UNDER_WAY = 3
"""Parts for each process that wait for it or for being written."""
START = "import sys; sys.path[:] = sys.argv[1:]; from attribution_audit.engines.worker import work; work()"
"""No `multiprocessing`: it forks beside DuckDB's threads, or runs the caller's script once more."""
SPARING = {"MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_THRESHOLD_": "1000000", "MALLOC_TRIM_THRESHOLD_": "1000000"}
"""What the GNU C library is told: one thread needs no more arenas, and what was large goes back when it is free."""

Map = Callable[[pa.RecordBatch], pa.RecordBatch]


class WorkerProcesses:
    """Started when a large table first asks for them, kept until they are closed."""

    def __init__(self, count: int) -> None:
        self._count = min(count, MOST)
        self._workers: list[_Worker] = []

    def mapped(self, function: Map, batches: Iterator[pa.RecordBatch], rows: int) -> Generator[pa.RecordBatch]:
        """What the function makes of batches of `rows` rows together, in their order, of parts of them where it helps.

        A first part is done here, and timed: it decides who does the others, never what comes of them.
        """
        batch = next(batches, None)
        if batch is None:
            return
        part = batch.slice(0, _rows_of(batch, FIRST_BYTES))
        begun = thread_time()
        made = function(part)
        seconds = thread_time() - begun  # without what is done with it
        yield made
        rest = chain([batch.slice(part.num_rows)] if part.num_rows < batch.num_rows else [], batches)
        is_dear = seconds > SECONDS_A_BYTE * part.nbytes
        to_come = seconds * (rows - part.num_rows) / part.num_rows
        pickled = _pickled(function) if is_dear and to_come > (TO_GO_ON if self._workers else TO_START) else None
        if pickled is None or not self._are_started():
            yield from map(function, rest)
        else:
            yield from self._shared(function, pickled, _parts(rest))

    def close(self) -> None:
        """End the processes, whatever they are at."""
        for worker in self._workers:
            worker.end()
        self._workers = []

    def _shared(self, function: Map, pickled: bytes, parts: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._workers:
            idle.put(worker)
        under_way: deque[tuple[pa.RecordBatch, Future[pa.RecordBatch | None]]] = deque()
        with ThreadPoolExecutor(len(self._workers)) as threads:
            try:
                for part in parts:
                    under_way.append((part, threads.submit(_ask, idle, pickled, part)))
                    if len(under_way) > UNDER_WAY * len(self._workers):
                        yield _settled(function, *under_way.popleft())
                while under_way:
                    yield _settled(function, *under_way.popleft())
            except BaseException:
                self.close()  # before the threads are waited for
                raise

    def _are_started(self) -> bool:
        if not self._workers and self._count > 1 and sys.executable and not getattr(sys, "frozen", False):
            with suppress(OSError):  # where no process may be started, there is none
                for _ in range(self._count):
                    self._workers.append(_Worker())
        return bool(self._workers)


class _Worker:
    """One process, and the function that it holds."""

    def __init__(self) -> None:
        self._holds = NOTHING
        self._process = subprocess.Popen(  # noqa: S603 - this Python, and folders that it has itself
            [sys.executable, "-c", START, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | SPARING,
            start_new_session=True,  # Ctrl-C is for the audit, which ends it
        )

    def answer(self, pickled: bytes, batch: pa.RecordBatch) -> pa.RecordBatch | None:
        """The function's batch; None where it failed, or the process is gone."""
        arriving, leaving = self._process.stdin, self._process.stdout
        if arriving is None or leaving is None:
            return None
        try:
            send(arriving, NOTHING if pickled == self._holds else pickled)
            self._holds = pickled
            send(arriving, as_bytes(batch))
            answer = receive(leaving)
        except (OSError, ValueError):  # its pipe is broken, or closed
            return None
        return as_batch(answer) if answer else None

    def end(self) -> None:
        """Kill the process and wait for it; whoever waits for its answer gets none."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not sent yet has nowhere to go
                if pipe is not None:
                    pipe.close()


def _ask(idle: SimpleQueue[_Worker], pickled: bytes, part: pa.RecordBatch) -> pa.RecordBatch | None:
    worker = idle.get()
    try:
        return worker.answer(pickled, part)
    finally:
        idle.put(worker)


def _settled(function: Map, part: pa.RecordBatch, answer: Future[pa.RecordBatch | None]) -> pa.RecordBatch:
    made = answer.result()
    return function(part) if made is None else made


def _parts(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The same rows in equal parts of some `PART_BYTES`, or less."""
    for batch in batches:
        parts = max(1, round(batch.nbytes / PART_BYTES))
        rows = max(1, ceil(batch.num_rows / parts))
        for start in range(0, batch.num_rows, rows):
            yield batch.slice(start, rows)


def _rows_of(batch: pa.RecordBatch, most: int) -> int:
    """Rows of a batch that have some `most` bytes."""
    return max(1, int(batch.num_rows) * most // max(int(batch.nbytes), most))


def _pickled(function: Map) -> bytes | None:
    try:
        return pickle.dumps(function)
    except (pickle.PicklingError, AttributeError, TypeError):
        return None
