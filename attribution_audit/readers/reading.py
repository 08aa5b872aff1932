"""What a reader hands on besides the canonical tables: what was read, what was left out, what was not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class RowCount:
    """The rows of one file; `read` is `used` and `quarantined` together."""

    read: int
    used: int
    quarantined: int
    reasons: Mapping[str, int] = field(default_factory=dict)
    """Why rows were quarantined, with how many."""
    unreadable_values: Mapping[str, int] = field(default_factory=dict)
    """Cells of used rows that are null now because they say nothing of their type: `{"CloseDate is not a date": 3}`."""


@dataclass(frozen=True)
class Reading:
    """One export, read; its records are in the engine's canonical tables, its rejects in `quarantine`."""

    crm: str
    rows: Mapping[str, RowCount]
    present: frozenset[str]
    """Objects that had a file."""
    missing_columns: Mapping[str, tuple[str, ...]]
    """Object -> columns, by the CRM's names, that its file lacks; objects without a file are not named."""
    as_of: datetime
    """The newest audit stamp, UTC without a zone as every stamp; 1970-01-01 where there is none."""
    as_of_note: str | None
    """What was set aside to find `as_of`, or why it could not be found."""
    dialects: Mapping[str, str]
    """File -> how it was written, such as "UTF-8, comma"."""
    objects: Mapping[str, str]
    """File or table -> the CRM object whose rows it holds."""
    headers: Mapping[str, tuple[str, ...]]
    """File or table -> all its columns, as they are named there."""
    input_hash: str
    """SHA-256 over names and contents of the files that were read, in whatever order they were found."""
    unread: tuple[str, ...] = ()
    """Files that no object is named after; they were not opened."""
    notes: tuple[str, ...] = ()
    """How the files were taken where they leave room for doubt, each in a sentence."""
    compared: frozenset[str] = frozenset()
    """Record types of which two states or more were compared: versions in a copy, or an earlier export."""
