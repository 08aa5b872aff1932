"""Whether a folder can take what is to be written. Asked before the work, which would be done for nothing otherwise."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from attribution_audit.errors import UnusableOutput
from attribution_audit.records.replacement import EARLIER


def check_folder(folder: Path, names: Sequence[str], *, is_ours: Callable[[Path], bool], what: str) -> None:
    """Whether `what` is written as the files `names` can be written to `folder`, before anything is computed.

    `is_ours` tells a folder that holds one already, which may be replaced.

    Raises
    ------
    UnusableOutput
        If it is a file, cannot be written to, or has files under these names that no `what` wrote.
    """
    try:
        standing_in = next(path for path in (folder, *folder.absolute().parents) if _is_there(path))
        if not standing_in.is_dir():
            found = "is a link that leads nowhere" if standing_in.is_symlink() else "is a file"
            raise UnusableOutput(str(standing_in), found, "Name a folder with --out.")
        with tempfile.TemporaryFile(dir=standing_in):
            pass
    except OSError as error:
        raise UnusableOutput(str(folder), f"cannot be written to ({error.strerror})", "Name another folder.") from error
    taken = [name for name in names if os.path.lexists(folder / name)]
    if taken and not (folder / EARLIER).exists() and not is_ours(folder):
        found = f"it holds {taken[0]!r}, which no {what} wrote"
        raise UnusableOutput(str(folder), found, "Name another folder, or move that file away.")


def _is_there(path: Path) -> bool:
    """Whether anything stands there, a link that leads nowhere included. A name that is too long raises."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True
