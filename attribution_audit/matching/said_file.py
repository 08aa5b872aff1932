"""What records say, as numbers, kept on disk beside a matching: records that were matched need not be read again."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.engines import Engine
from attribution_audit.errors import DiskFull
from attribution_audit.matching.saying import SAID_SCHEMA

NAME = "said.parquet"
BATCH_ROWS = 100_000


class _Folder:
    """A folder of its own, which goes when nobody holds it any more."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="attribution-audit-"))
        weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True)
class SaidFile:
    """Rows of `match_said` in a file; `stamp` tells whether it is still as it was, `folder` keeps it if it is ours."""

    path: Path
    stamp: tuple[int, int] | None
    folder: _Folder | None = None

    @classmethod
    def of(cls, engine: Engine) -> SaidFile:
        """The rows of `match_said`, put aside.

        Raises
        ------
        DiskFull
            If there is no room for them.
        """
        folder = _Folder()
        path = folder.path / NAME
        try:
            _write(path, engine.batches("match_said", SAID_SCHEMA.names))
        except OSError as error:
            raise DiskFull(str(folder.path)) from error
        return cls(path, _stamp(path), folder)

    @classmethod
    def at(cls, path: Path) -> SaidFile:
        """A file that stands beside a matching that was written."""
        return cls(path, _stamp(path))

    @property
    def is_as_it_was(self) -> bool:
        """Whether it can still be read: nobody wrote it anew or took it away."""
        return self.stamp is not None and _stamp(self.path) == self.stamp

    def batches(self) -> Iterator[pa.RecordBatch]:
        """Its rows, some at a time."""
        with pq.ParquetFile(self.path) as file:
            for batch in file.iter_batches(BATCH_ROWS):
                yield batch.cast(SAID_SCHEMA)

    def write(self, path: Path) -> None:
        """Write it to another place."""
        _write(path, self.batches())


def _write(path: Path, batches: Iterable[pa.RecordBatch]) -> None:
    with pq.ParquetWriter(path, SAID_SCHEMA, compression="zstd", use_dictionary=False) as writer:
        for batch in batches:
            writer.write_batch(batch.cast(SAID_SCHEMA))


def _stamp(path: Path) -> tuple[int, int] | None:
    with contextlib.suppress(OSError):
        found = path.stat()
        return found.st_mtime_ns, found.st_size
    return None
