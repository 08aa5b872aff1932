"""Whether a folder can take an audit. Asked before the work, so that nobody waits for a run that cannot be kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from attribution_audit.records import output_folder
from attribution_audit.records.replacement import standing

MARK = "summary.json"
"""The file by which a folder shows that it holds an audit."""


def is_audit(folder: Path) -> bool:
    """Whether a folder holds an audit, by its summary."""
    try:
        summary = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(summary, dict) and {"version", "findings", "restatement"} <= summary.keys()


def check_folder(folder: Path, names: Sequence[str]) -> None:
    """Whether an audit of the files `names` can be written to `folder`; one that stands there may be replaced.

    Raises
    ------
    UnusableOutput
        If it is a file, cannot be written to, or has files under these names that no audit wrote.
    """
    output_folder.check_folder(folder, names, is_ours=is_audit, what="audit")


def last_written(folder: Path) -> tuple[int, int] | None:
    """What tells the audit in a folder from any other that is written there: when (nanoseconds) and how large."""
    try:
        found = standing(folder, MARK).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
