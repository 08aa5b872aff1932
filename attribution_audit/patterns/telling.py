"""What patterns and timeline say, in sentences: months and rates, no word of motive."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attribution_audit.patterns.months import month_name, month_number
from attribution_audit.patterns.shifts import Shift
from attribution_audit.vocabulary import Family

FAMILY_WORDS = {
    Family.LOST_SOURCE: "lost sources",
    Family.RECREATION: "records closed and made again",
    Family.CLAIMED_SOURCE: "sources claimed for marketing",
    Family.HANDOFF_FAULT: "hand-off faults",
}


def in_words(name: str) -> str:
    """A family or a kind inside a sentence.

    >>> in_words("recreation"), in_words("source_blanked")
    ('records closed and made again', 'findings of "source blanked"')
    """
    return FAMILY_WORDS[Family(name)] if name in set(Family) else f'findings of "{name.replace("_", " ")}"'


def tell_shift(shift: Shift) -> str:
    """One shift as a sentence."""
    one = f"{in_words(shift.fell)} fell from {shift.fell_before:.1f} to {shift.fell_after:.1f}"
    other = f"{in_words(shift.rose)} rose from {shift.rose_before:.1f} to {shift.rose_after:.1f}"
    return f"{_when(shift.month, shift.earliest, shift.latest)} {one} per 100 records handed over; {other}."


def tell_changes(rows: Iterable[dict[str, Any]], shifts: Iterable[Shift]) -> list[str]:
    """The changes of a timeline's rows (of one family, in the order of months), a sentence each; those that a shift
    tells of already are left out.
    """
    known = {(name, shift.month) for shift in shifts for name in (shift.fell, shift.rose)}
    told, level = [], None
    for row in rows:
        is_new = row["is_change"] and not any((row["family"], month) in known for month in _about(row["month"]))
        if is_new and level is not None and row["level"] is not None:
            way = "rose" if row["level"] > level else "fell"
            when = _when(row["month"], row["change_earliest"], row["change_latest"])
            moved = f"{way} from {level:.1f} to {row['level']:.1f}"
            told.append(f"{when} {in_words(row['kind'] or row['family'])} {moved} per 100 records handed over.")
        level = row["level"]
    return told


def _about(month: str) -> tuple[str, ...]:
    """The month, the one before and the one after."""
    return tuple(month_name(month_number(month) + step) for step in (-1, 0, 1))


def _when(month: str, earliest: str, latest: str) -> str:
    """The month, and where it is not sure, between which two it lies.

    >>> _when("2025-10", "2025-10", "2025-10"), _when("2025-10", "2025-09", "2025-11")
    ('In October 2025', 'In October 2025 (between September 2025 and November 2025)')
    """
    first, last = _named(earliest), _named(latest)
    return f"In {_named(month)}" + ("" if first == last else f" (between {first} and {last})")


def _named(month: str) -> str:
    return f"{date(int(month[:4]), int(month[5:]), 1):%B %Y}"
