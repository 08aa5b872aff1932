"""What came in, what was left out, and what could not be checked?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attribution_audit.reports.figures import NOT_KNOWN, number_of
from attribution_audit.reports.words import check_in_words
from attribution_audit.weekly_review.section import Section, Table, impersonal
from attribution_audit.weekly_review.written_audit import WrittenAudit

ABOUT_PEOPLE = frozenset({"people", "verdicts", "policy", "sources"})
"""Checks whose reasons may name somebody: they are counted, and stand in full in the report."""
CAPTION = "Files that came, went or shrank, or hold rows or values that could not be read"
MOST_REASONS = 12
NUMBER = re.compile(r"\d[\d,.:-]*")
"""Within reasons, which are the same whatever they count."""
Row = Mapping[str, Any]
"""What summary.json says of one file."""
Reasons = Mapping[tuple[str, str], str]
"""Check, and reason without its numbers -> the reason."""


def data_quality(now: WrittenAudit, before: WrittenAudit | None) -> Section:
    """Rows by file, and what could not be checked that could be before, or the other way round."""
    rows, earlier = _rows(now), _rows(before) if before else {}
    told = [name for name in sorted({*rows, *earlier}) if _is_told(rows.get(name), earlier.get(name), before)]
    files = [_file(name, rows.get(name), earlier.get(name), compares=before is not None) for name in told]
    then = ("Read before", "Left out before") if before else ()
    columns = ("File", "Read", "Left out", *then, "Unreadable values")
    read, left_out = (sum(_number(one, column) for one in rows.values()) for column in ("read", "quarantined"))
    idle = _could_not_run(now)
    headline = f"{number_of(read, 'row')} read, {left_out:,} left out"
    headline += f"; {number_of(len(idle), 'check')} could not run in full."
    tables = [Table(CAPTION, columns, files)] if files else []
    return Section("Data quality", headline, [*tables, *_checks(idle, _could_not_run(before) if before else None)])


def _is_told(now: Row | None, before: Row | None, earlier: WrittenAudit | None) -> bool:
    """Whether a reader should look at a file."""
    if now is None or (before is None and earlier is not None):
        return True
    has_shrunk = before is not None and _number(now, "read") < _number(before, "read")
    return has_shrunk or any(
        one and (_number(one, "quarantined") or one.get("unreadable_values")) for one in (now, before)
    )


def _file(name: str, now: Row | None, before: Row | None, *, compares: bool) -> tuple[str, ...]:
    views = (now, before) if compares else (now,)
    told = (_told(view, column) for view in views for column in ("read", "quarantined"))
    unreadable = NOT_KNOWN if now is None else f"{sum((now.get('unreadable_values') or {}).values()):,}"
    return (impersonal(name), *told, unreadable)


def _checks(idle: Reasons, earlier: Reasons | None) -> list[Table]:
    """What could not run: with an earlier audit what is new and what is mended, else all."""
    if earlier is None:
        return _reasons("What could not be checked", idle)
    new, mended = (
        {key: found[key] for key in found.keys() - other.keys()} for found, other in _both_ways(idle, earlier)
    )
    return [*_reasons("What cannot be checked any more", new), *_reasons("What can be checked again", mended)]


def _both_ways(one: Reasons, other: Reasons) -> tuple[tuple[Reasons, Reasons], tuple[Reasons, Reasons]]:
    return (one, other), (other, one)


def _reasons(caption: str, found: Reasons) -> list[Table]:
    rows = [(check, impersonal(found[check, reason])) for check, reason in sorted(found)]
    if len(rows) > MOST_REASONS:
        rows = [*rows[:MOST_REASONS], ("Others", f"{len(rows) - MOST_REASONS:,} more, in the report")]
    return [Table(caption, ("Check", "Why"), rows, frozenset({"Why"}))] if rows else []


def _could_not_run(audit: WrittenAudit) -> Reasons:
    told: dict[tuple[str, str], str] = {}
    for one in audit.summary["could_not_run"]:
        check = str(one.get("check") or "")
        reason = "see the report" if check in ABOUT_PEOPLE else str(one.get("reason") or "")
        told[impersonal(check_in_words(check)), NUMBER.sub("#", reason)] = reason
    return told


def _rows(audit: WrittenAudit) -> Mapping[str, Row]:
    rows: Mapping[str, Row] = audit.summary["rows"]
    return rows


def _told(row: Row | None, column: str) -> str:
    return NOT_KNOWN if row is None else f"{_number(row, column):,}"


def _number(row: Row, column: str) -> int:
    return int(row.get(column) or 0)
