"""What the engine puts aside on disk, watched while it works."""

from __future__ import annotations

import fnmatch
import os
import threading
from contextlib import suppress
from pathlib import Path

PUT_ASIDE = "duckdb_temp_*"
"""How DuckDB names what memory cannot hold; other files in its folder are copied through it by our will."""
TICK = 0.002
"""Seconds between two looks."""


class Watch:
    """The most bytes that lay aside below a folder at one time, while this is open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self.most = 0

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *unused: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(TICK):
            self.most = max(self.most, held(self._folder))


def held(folder: Path) -> int:
    """Bytes that the engine has put aside below a folder; files and folders may go while they are looked at."""
    total = 0
    for inside, _, names in os.walk(folder):
        for name in fnmatch.filter(names, PUT_ASIDE):
            with suppress(FileNotFoundError):
                total += (Path(inside) / name).stat().st_size
    return total
