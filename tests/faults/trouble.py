"""Trouble at a chosen write of an audit: every call that changes the disk is a point at which a disk fills up, a user
presses Ctrl-C, or the process is killed.

Python tells its audit hooks of each open, link, rename, folder made and file removed before it happens; a hook that
raises keeps it from happening. What it does not tell of (flushing, and the writers of Parquet, which open files past
Python) is wrapped.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

import pyarrow.parquet as pq

CHANGES = {"os.link", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.truncate", "shutil.copyfile"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
FOR_GOOD = 10**6
"""Times, more than any write has points."""
KILLED = 9
"""Status of a process that was killed at a point."""


def disk_full() -> NoReturn:
    """What a full disk raises."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def interrupt() -> NoReturn:
    """What Ctrl-C raises."""
    raise KeyboardInterrupt


def kill() -> NoReturn:
    """Nothing is raised, nothing is tidied up."""
    os._exit(KILLED)


@dataclass
class Trouble:
    """Happens at the n-th point after it was armed (never, where `at` is 0), and so many `times` from there on."""

    happens: Callable[[], NoReturn] = disk_full
    at: int = 0
    times: int = 1
    points: list[str] = field(default_factory=list)
    """The points passed so far, by name."""

    def point(self, name: str) -> None:
        """Pass a point, or fail at it."""
        self.points.append(name)
        if self.at and self.at <= len(self.points) < self.at + self.times:
            self.happens()


class _Hook:
    """The one audit hook of this process: such a hook cannot be taken away again."""

    def __init__(self) -> None:
        self.trouble: Trouble | None = None

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.trouble is None:
            return
        if event == "open" and _writes(arguments):
            self.trouble.point(f"open {_name(arguments[0])}")
        elif event in CHANGES:
            self.trouble.point(f"{event} {_name(arguments[0])}")


HOOK = _Hook()
sys.addaudithook(HOOK)


@contextmanager
def armed(trouble: Trouble) -> Iterator[Trouble]:
    """Trouble, as long as this lasts."""
    wrapped = {
        (os, "fsync"): "flush",
        (pq.ParquetWriter, "write_batch"): "write rows",
        (pq.ParquetWriter, "write_table"): "write table",
        (pq.ParquetWriter, "close"): "close Parquet",
    }
    patches = [
        patch.object(owner, name, _wrapped(trouble, owner, name, word)) for (owner, name), word in wrapped.items()
    ]
    for each in patches:
        each.start()
    HOOK.trouble = trouble
    try:
        yield trouble
    finally:
        HOOK.trouble = None
        for each in patches:
            each.stop()


def _wrapped(trouble: Trouble, owner: Any, name: str, word: str) -> Callable[..., Any]:
    real = getattr(owner, name)

    def call(*arguments: Any, **named: Any) -> Any:
        trouble.point(word)
        return real(*arguments, **named)

    return call


def _writes(arguments: tuple[Any, ...]) -> bool:
    _, mode, flags = arguments
    if isinstance(mode, str):
        return bool(set("wax+") & set(mode))
    return bool(flags & WRITING)


def _name(path: object) -> str:
    return Path(os.fsdecode(path)).name if isinstance(path, str | bytes | os.PathLike) else str(path)
