"""What a worker process does: functions and Arrow batches come in over one pipe, batches go out over another."""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable
from typing import IO, Any

import pyarrow as pa

SIZE = struct.Struct("<Q")
NOTHING = b""
"""In place of a function: the one that came before. In place of a batch: this could not be done."""


def work() -> None:
    """Run functions over batches until no more arrive, which is also so when whoever asks is no more.

    What fails is answered with NOTHING: whoever asks does it again, so that an error surfaces as itself.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pa.set_cpu_count(1)
    pa.set_memory_pool(pa.system_memory_pool())  # gives back what a batch took
    arriving, leaving = sys.stdin.buffer, _own_output()
    pickled = NOTHING
    function: Callable[[pa.RecordBatch], pa.RecordBatch] | None = None
    while (sent := receive(arriving)) is not None and (batch := receive(arriving)) is not None:
        if sent != NOTHING:
            function, pickled = None, sent
        try:
            function = function or pickle.loads(pickled)  # noqa: S301 - of our own process
            answer = as_bytes(function(as_batch(batch)))
        except Exception:
            answer = NOTHING
        send(leaving, answer)


def send(stream: IO[bytes], message: Any) -> None:
    """Write one message, anything with bytes, behind its size."""
    stream.write(SIZE.pack(len(message)))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one message; None where the stream ends before it does."""
    head = stream.read(SIZE.size)
    if len(head) < SIZE.size:
        return None
    (size,) = SIZE.unpack(head)
    message = stream.read(size)
    return message if len(message) == size else None


def as_bytes(batch: pa.RecordBatch) -> Any:
    """A batch as an Arrow stream that stands alone."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return memoryview(sink.getvalue())


def as_batch(message: bytes) -> pa.RecordBatch:
    """The batch of such a stream."""
    return pa.ipc.open_stream(message).read_next_batch()


def _own_output() -> IO[bytes]:
    """The pipe out, which nothing that a function prints may reach."""
    own = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own
