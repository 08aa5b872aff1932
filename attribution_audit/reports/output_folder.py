"""Whether a folder can take an audit. Asked before the work, so that nobody waits for a run that cannot be kept."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from attribution_audit.errors import UnusableOutput
from attribution_audit.reports.replacement import EARLIER, standing

MARK = "summary.json"
"""The file by which a folder shows that it holds an audit."""


def check_folder(folder: Path, names: Sequence[str]) -> None:
    """Whether an audit with the files `names` can be written to `folder`, before anything is computed.

    Raises
    ------
    UnusableOutput
        If it is a file, cannot be written to, or has files under the audit's names that no audit wrote.
    """
    try:
        standing_in = next(path for path in (folder, *folder.absolute().parents) if _is_there(path))
        if not standing_in.is_dir():
            what = "is a link that leads nowhere" if standing_in.is_symlink() else "is a file"
            raise UnusableOutput(str(standing_in), what, "Name a folder with --out.")
        with tempfile.TemporaryFile(dir=standing_in):
            pass
    except OSError as error:
        raise UnusableOutput(str(folder), f"cannot be written to ({error.strerror})", "Name another folder.") from error
    taken = [name for name in names if os.path.lexists(folder / name)]
    if taken and not (folder / EARLIER).exists() and not _is_audit(folder):
        what = f"it holds {taken[0]!r}, which no audit wrote"
        raise UnusableOutput(str(folder), what, "Name another folder, or move that file away.")


def last_written(folder: Path) -> tuple[int, int] | None:
    """What tells the audit in a folder from any other that is written there: when (nanoseconds) and how large."""
    try:
        found = standing(folder, MARK).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _is_there(path: Path) -> bool:
    """Whether anything stands there, a link that leads nowhere included. A name that is too long raises."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _is_audit(folder: Path) -> bool:
    try:
        summary = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(summary, dict) and {"version", "findings", "restatement"} <= summary.keys()
