"""Since when were a field's changes tracked? The first history row is only an upper bound; the records say more.

A CRM tracks from the day on which somebody switches it on, never backwards, and deletes after 18 or 24 months. So a
field without rows may never have changed. But where a thousand records were edited since the first row, and fifty days
brought changes of the field, then five hundred that were edited for the last time before that row should have brought
some twenty-five such days: if there is none, changes were not kept. Days count and not rows, for one sweep by
operations changes hundreds of records at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from attribution_audit.preflight.months import months
from attribution_audit.preflight.watched import Watched
from attribution_audit.reports.figures import day

EXPECTED_DAYS = 5
"""Days with a change that records edited before the first row should have brought. None where five are expected happens
by chance in 7 of 1,000 cases (Poisson)."""
SILENT_EXPECTED_DAYS = 10
SILENT_DAYS = 60
"""A history that ended: so many days without a row, and so many days with a change expected of records made since."""
LATE_DAYS = 60
LATE_SHARE = 0.25
"""How long after the records' beginning a first row is late: two months at least, and a quarter of their span."""
SOON = timedelta(days=31)
"""A first row within a month of the records' beginning is as early as it can be."""


class Tracking(StrEnum):
    """What can be said about the tracking of one field."""

    NOT_EXPORTED = "not_exported"
    UNREADABLE = "unreadable"
    NO_VALUES = "no_values"
    ONLY_EVENTS = "only_events"
    NO_ROW = "no_row"
    FIRST_SEEN = "first_seen"
    """The first row comes late, and too few records were edited before it to tell why."""
    SINCE = "since"
    """Rows are missing before the first one."""
    THROUGHOUT = "throughout"

    @property
    def is_known(self) -> bool:
        """Whether any change can be seen with its values."""
        return self in {Tracking.FIRST_SEEN, Tracking.SINCE, Tracking.THROUGHOUT}


@dataclass(frozen=True)
class Tracked:
    """One field: its history, in numbers and in words."""

    record_type: str
    field: str
    """The CRM's name of it."""
    history: str
    """The CRM's object that keeps its changes."""
    verdict: Tracking
    says: str
    changes: int = 0
    records: int = 0
    records_with_change: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None
    created_before: int = 0
    """Records made before the first row: what happened to them before it is unknown."""
    edited_before: int = 0
    """Records edited for the last time before the first row."""
    expected_days: int = 0
    """Days with a change that those should have brought, if they changed as often as the others."""
    months_known: int = 0
    """Months from the first row to the export."""
    months_spanned: int = 0
    """Months from the records' beginning to the export."""
    silent: bool = False
    """The rows end long before the export, though records were edited since."""


@dataclass(frozen=True)
class Records:
    """The records of one type: how many, and since when all but one in a hundred were made (None: no dates)."""

    count: int
    since: datetime | None
    as_of: datetime


def unknown(watched: Watched, history: str, verdict: Tracking, records: Records) -> Tracked:
    """A field of which no change with values is to be seen."""
    says = {
        Tracking.NOT_EXPORTED: "not in this export",
        Tracking.UNREADABLE: f"no row of {history} could be read; see the rows left out",
        Tracking.NO_VALUES: "values missing: rows do not say from what to what",
        Tracking.ONLY_EVENTS: f"only event rows in {history}, no field's change",
        Tracking.NO_ROW: "no row: never changed or never tracked, cannot be told",
    }
    return Tracked(watched.record_type, watched.name, history, verdict, says[verdict], records=records.count)


def tracked(watched: Watched, history: str, row: Mapping[str, Any], records: Records) -> Tracked:
    """A field with rows, from its row of `history_fields`."""
    first_at, with_change = row["first_at"], row["records_with_change"]
    edited = max(row["edited_since"], with_change, 1)
    days = row["days_with_change"]
    expected = row["edited_before"] * days // edited
    silent = (
        records.as_of - row["last_at"] > timedelta(days=SILENT_DAYS)
        and row["edited_after"] * days >= SILENT_EXPECTED_DAYS * edited
    )
    verdict = _verdict(first_at, expected, records)
    return Tracked(
        watched.record_type,
        watched.name,
        history,
        verdict,
        _says(verdict, first_at)
        + (f"; no row after {day(row['last_at'])}, though records were edited" if silent else ""),
        changes=row["changes"],
        records=records.count,
        records_with_change=with_change,
        first_at=first_at,
        last_at=row["last_at"],
        created_before=row["created_before"],
        edited_before=row["edited_before"],
        expected_days=expected,
        months_known=months(first_at, records.as_of),
        months_spanned=months(records.since, records.as_of) if records.since else 0,
        silent=silent,
    )


def _verdict(first_at: datetime, expected: int, records: Records) -> Tracking:
    if records.since is None or first_at - records.since <= SOON:
        return Tracking.THROUGHOUT
    if expected >= EXPECTED_DAYS:
        return Tracking.SINCE
    late = max(timedelta(days=LATE_DAYS), LATE_SHARE * (records.as_of - records.since))
    return Tracking.FIRST_SEEN if first_at - records.since > late else Tracking.THROUGHOUT


def _says(verdict: Tracking, first_at: datetime) -> str:
    if verdict is Tracking.SINCE:
        return f"tracked since about {first_at:%Y-%m-%d}; changes before are unknown"
    if verdict is Tracking.FIRST_SEEN:
        return f"first change {first_at:%Y-%m-%d}: none before it, or not tracked before"
    return f"tracked since {first_at:%Y-%m-%d} at the latest; no sign of a gap"
