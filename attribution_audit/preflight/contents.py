"""What is there: each object of the CRM and of the company, its files, rows, dates, and what its files lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from attribution_audit.engines import Engine, Query
from attribution_audit.preflight.watched import HISTORY_OF
from attribution_audit.readers import Reading
from attribution_audit.readers.company import COMPANY
from attribution_audit.readers.intake import READERS
from attribution_audit.readers.reader import ObjectSpec

ROOM = "attribution_audit.preflight"
MOST_REASONS = 3
"""Reasons for rows left out that are named, the most frequent first; all stand in the quarantine."""


@dataclass(frozen=True)
class Found:
    """One object: its files (none where another object's file holds its rows), rows, oldest and newest creation."""

    name: str
    files: tuple[str, ...] = ()
    read: int = 0
    used: int = 0
    left_out: int = 0
    reasons: tuple[tuple[str, int], ...] = ()
    """Why rows were left out, with how many: the most frequent ones."""
    dialects: tuple[str, ...] = ()
    missing_columns: tuple[str, ...] = ()
    needed_columns: tuple[str, ...] = ()
    """Those of the missing columns on which a check leans."""
    oldest: datetime | None = None
    newest: datetime | None = None


@dataclass(frozen=True)
class Contents:
    """The export as it was read; `as_of_found` says how the moment of the export was found."""

    crm: str
    objects: tuple[Found, ...]
    absent: tuple[str, ...]
    unread: tuple[str, ...]
    notes: tuple[str, ...]
    as_of: datetime
    as_of_found: str

    def of(self, name: str) -> Found | None:
        """One object, if the export has it."""
        return next((one for one in self.objects if one.name == name), None)


def contents(engine: Engine, reading: Reading, as_of: datetime, needed: Collection[str]) -> Contents:
    """What was read; `needed` are the columns on which checks lean, such as `Lead.LeadSource`."""
    engine.table(Query.of(ROOM, "object_dates"))
    dates = {(row["table_name"], row["part"]): row for row in engine.arrow("object_dates").to_pylist()}
    specs = {spec.name: spec for spec in _specs(reading.crm)}
    names = [
        name for name in (*specs, *sorted(set(reading.objects.values()) - specs.keys())) if name in reading.present
    ]
    return Contents(
        crm=reading.crm,
        objects=tuple(_found(name, specs.get(name), reading, dates, needed) for name in names),
        absent=tuple(name for name in specs if name not in reading.present),
        unread=reading.unread,
        notes=reading.notes,
        as_of=as_of,
        as_of_found=_as_of_found(reading, as_of),
    )


def _specs(crm: str) -> tuple[ObjectSpec, ...]:
    readers = [reader for reader in READERS if reader.crm == crm]
    return tuple(spec for reader in (*readers, COMPANY) for spec in reader.objects)


def _found(
    name: str,
    spec: ObjectSpec | None,
    reading: Reading,
    dates: Mapping[tuple[str, str], Mapping[str, Any]],
    needed: Collection[str],
) -> Found:
    files = tuple(sorted(file for file, held in reading.objects.items() if held == name))
    counts = [reading.rows[file] for file in files]
    missing = tuple(reading.missing_columns.get(name, ()))
    part = HISTORY_OF.get(name, name if spec and spec.fills == "activities" else "")
    dated = dates.get((spec.fills, part), {}) if spec else {}
    elsewhere = 0 if files else dated.get("dated_rows", 0)  # a history that another file holds, such as EntityHistory
    return Found(
        name,
        files,
        elsewhere + sum(one.read for one in counts),
        elsewhere + sum(one.used for one in counts),
        sum(one.quarantined for one in counts),
        _most_frequent(one.reasons for one in counts),
        tuple(dict.fromkeys(reading.dialects[file] for file in files)),
        missing,
        tuple(column for column in missing if f"{name}.{column}" in needed),
        dated.get("oldest"),
        dated.get("newest"),
    )


def _most_frequent(reasons: Iterable[Mapping[str, int]]) -> tuple[tuple[str, int], ...]:
    counted: Counter[str] = Counter()
    for one in reasons:
        counted.update(one)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:MOST_REASONS])


def _as_of_found(reading: Reading, as_of: datetime) -> str:
    if as_of != reading.as_of:
        return "as given"
    return (
        f"the newest stamp in the export. {reading.as_of_note}"
        if reading.as_of_note
        else "the newest stamp in the export"
    )
