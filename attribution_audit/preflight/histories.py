"""The histories of all watched fields, each judged by its rows and by the records; where the CRM has cut them off."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from attribution_audit.engines import Engine, Query
from attribution_audit.preflight.months import months_before
from attribution_audit.preflight.spans import created_before, first_months
from attribution_audit.preflight.tracking import Records, Tracked, Tracking, tracked, unknown
from attribution_audit.preflight.watched import HISTORY_OF, WATCHED, Watched
from attribution_audit.readers import Reading
from attribution_audit.reports.shares import percent

ROOM = "attribution_audit.preflight"
RETENTION_MONTHS = (18, 24)
"""How long Salesforce keeps field history: in its pages, and by its interfaces."""
WITHIN_DAYS = 7
"""How near to the day of the cut-off the first row must lie."""
OLDER_DAYS, OLDER_SHARE = 60, 0.1
"""How many records must be how much older than the first row, before it looks cut off and not begun."""


@dataclass(frozen=True)
class CutOff:
    """A history that begins where the CRM deletes: a supposition."""

    history: str
    months: int
    first_at: datetime
    older_records: int
    records: int

    @property
    def says(self) -> str:
        """The supposition in words."""
        older = percent(self.older_records, self.records)
        return (
            f"{self.history} begins {self.first_at:%Y-%m-%d}, {self.months} months before the export, though {older} of"
            " the records are older: what came before was probably deleted, as Salesforce does then (a supposition)"
        )


@dataclass(frozen=True)
class Unexplained:
    """Records of a type with a history that were edited (a minute after creation or later); those without any row."""

    record_type: str
    records: int
    edited: int
    edited_without_row: int


@dataclass(frozen=True)
class Histories:
    """All watched fields; cut-offs; edited records without history."""

    fields: tuple[Tracked, ...]
    cut_offs: tuple[CutOff, ...]
    unexplained: tuple[Unexplained, ...]

    def of(self, record_type: str, field: str) -> Tracked | None:
        """One field, by the CRM's names; None where the export has no such records."""
        return next((one for one in self.fields if (one.record_type, one.field) == (record_type, field)), None)


def histories(engine: Engine, reading: Reading, as_of: datetime, fill: Sequence[Mapping[str, Any]]) -> Histories:
    """Judge every watched field of the record types that the export holds; `fill` are the rows of `source_fill`."""
    for name in ("stage_moves", "watched_changes", "history_fields", "history_objects"):
        engine.table(Query.of(ROOM, name))
    objects = {row["record_type"]: row for row in engine.arrow("history_objects").to_pylist()}
    rows = {
        (row["kept_in"], row["record_type"], row["field"]): row for row in engine.arrow("history_fields").to_pylist()
    }
    since = first_months(fill)
    there = {
        record_type: Records(found["records"], since.get(record_type), as_of) for record_type, found in objects.items()
    }
    found = tuple(
        _field(watched, rows, objects[watched.record_type], there[watched.record_type], _readable(reading))
        for watched in WATCHED
        if watched.record_type in there and watched.record_type in reading.present
    )
    unexplained = [
        Unexplained(name, row["records"], row["edited"], row["edited_without_row"])
        for name, row in sorted(objects.items())
        if row["history_rows"]
    ]
    return Histories(found, _cut_offs(objects, fill, as_of), tuple(unexplained))


def _field(
    watched: Watched,
    rows: Mapping[tuple[str, str, str], Mapping[str, Any]],
    history: Mapping[str, Any],
    records: Records,
    readable: Mapping[str, bool],
) -> Tracked:
    there = [
        (name, rows.get((table, watched.record_type, watched.field)))
        for name, table in watched.kept_in
        if name in readable
    ]
    told = next(((name, row) for name, row in there if row and row["first_at"] and _tells(row)), None)
    if told is not None:
        return tracked(watched, *told, records)
    name = next((name for name, row in there if row), there[0][0] if there else watched.kept_in[-1][0])
    if not there:
        return unknown(watched, name, Tracking.NOT_EXPORTED, records)
    if any(row for _, row in there):
        return unknown(watched, name, Tracking.NO_VALUES, records)
    if not any(readable[one] for one, _ in there):
        return unknown(watched, name, Tracking.UNREADABLE, records)
    only_events = history["history_rows"] > 0 and history["value_rows"] == 0
    return unknown(watched, name, Tracking.ONLY_EVENTS if only_events else Tracking.NO_ROW, records)


def _tells(row: Mapping[str, Any]) -> bool:
    """Whether some change says from what to what; states without any change say that there was none."""
    return not row["changes"] or bool(row["without_values"] < row["changes"])


def _readable(reading: Reading) -> dict[str, bool]:
    """History object of the export -> whether not all of its rows were left out."""
    names: Collection[str] = {name for watched in WATCHED for name, _ in watched.kept_in} & reading.present
    counts = {name: [reading.rows[file] for file, held in reading.objects.items() if held == name] for name in names}
    return {
        name: not (found and sum(one.read for one in found) and not sum(one.used for one in found))
        for name, found in counts.items()
    }


def _cut_offs(
    objects: Mapping[str, Mapping[str, Any]], fill: Sequence[Mapping[str, Any]], as_of: datetime
) -> tuple[CutOff, ...]:
    found = []
    for history, record_type in HISTORY_OF.items():
        first_at = objects.get(record_type, {}).get("first_at")
        if first_at is None:
            continue
        older, all_of_them = created_before(fill, record_type, first_at - timedelta(days=OLDER_DAYS))
        for kept in RETENTION_MONTHS:
            near = abs(first_at - months_before(as_of, kept)) <= timedelta(days=WITHIN_DAYS)
            if near and older >= max(1, OLDER_SHARE * all_of_them):
                found.append(CutOff(history, kept, first_at, older, all_of_them))
    return tuple(found)
