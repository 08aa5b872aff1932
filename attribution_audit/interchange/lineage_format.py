"""What a format of the lineage is: a name, how files of it end, and a part of the lineage as its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from attribution_audit.interchange.cut import Cut

FRACTION = "microseconds"


@dataclass(frozen=True)
class LineageFormat:
    """One format. `text` gives a whole file of it, which is UTF-8; equal parts give equal texts."""

    name: str
    suffix: str
    text: Callable[[Cut], str]


def stamp(at: datetime) -> str:
    """A time in UTC as all formats write it, to the microsecond where it has any.

    >>> stamp(datetime(2026, 1, 2, 3, 4, 5))
    '2026-01-02T03:04:05Z'
    """
    return at.isoformat(timespec=FRACTION if at.microsecond else "seconds") + "Z"
