"""Ctrl-C and SIGTERM, as one thing that ends a run."""

from __future__ import annotations

from pathlib import Path


class Interrupted(BaseException):
    """The user or the system ended the run; `written` is the folder of its audit, if that stood before.

    No `Exception`, so that nothing on the way takes it for a failure and goes on; and no `KeyboardInterrupt`, for
    which click prints a line of its own.
    """

    def __init__(self, written: Path | None = None) -> None:
        self.written = written
        super().__init__()
