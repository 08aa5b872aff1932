"""A program watched from outside: seconds until it says that it has finished, and the memory of all its processes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
"""Where the programs run: the folder that `tests` is in."""
EVERY_SECONDS = 0.05
FINISHED = '{"finished"'
"""How the line begins in which a program says so (see matching_tools/told.py)."""
LONGEST = 200
"""Letters of a reason."""
PROCESSES = Path("/proc")
"""Where Linux lists them. Elsewhere only the program's own word on its memory counts."""


def watched(command: list[str]) -> dict[str, Any]:
    """`seconds` (its start included) and `megabytes` (a million bytes); or `failed`, with why."""
    with tempfile.TemporaryFile("w+") as said:
        started = time.perf_counter()
        with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=said, text=True) as process:
            told = _until_finished(process, started)
        if process.returncode or not told:
            said.seek(0)
            return {"failed": why(said.read())}
    return told


def _until_finished(process: subprocess.Popen[str], started: float) -> dict[str, Any]:
    """What it took until the program said that it had finished, whatever it does after; nothing if it never did."""
    watch = Watch(process.pid)
    watch.start()
    told: dict[str, Any] = {}
    for line in process.stdout or ():
        if line.startswith(FINISHED) and not told:
            told = {"seconds": time.perf_counter() - started, "megabytes": json.loads(line)["megabytes"]}
            watch.stop()
    watch.stop()
    return told and told | {"megabytes": max(told["megabytes"], watch.megabytes)}


def why(said: str) -> str:
    """Of what a program said when it failed, the line that names the error, or else the last."""
    lines = said.strip().splitlines() or ["it said nothing"]
    named = [line for line in lines if re.match(r"[\w.]*(Error|Exception)\b", line)]
    return (named or lines)[-1][:LONGEST]


class Watch(threading.Thread):
    """Looks every now and then at what a process and all that it started hold together."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.megabytes = pid, 0.0
        self._over = threading.Event()

    def run(self) -> None:
        """Until stopped."""
        while not self._over.wait(EVERY_SECONDS):
            self.megabytes = max(self.megabytes, sum(_megabytes(pid) for pid in _tree(self.pid)))

    def stop(self) -> None:
        """Look no more."""
        self._over.set()
        self.join()


def _tree(pid: int) -> list[int]:
    """A process and those it started."""
    found = [pid]
    for one in found:
        try:
            for children in (PROCESSES / f"{one}/task").glob("*/children"):
                found += map(int, children.read_text().split())
        except OSError:
            continue
    return found


def _megabytes(pid: int) -> float:
    """What it holds of the memory now; 0 once it has ended."""
    try:
        pages = int((PROCESSES / f"{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
