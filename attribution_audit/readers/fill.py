"""The files of one reader's objects become its canonical tables; what cannot be used is set aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from attribution_audit.engines import Engine, Query
from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.arrival import Arrival, arrive, no_file
from attribution_audit.readers.checks import check
from attribution_audit.readers.export import EXAMPLE, Export
from attribution_audit.readers.quarantine import left_out, row_count
from attribution_audit.readers.reader import ROOM, Reader
from attribution_audit.readers.reading import RowCount
from attribution_audit.readers.rows import BadRow

UNREADABLE = "unreadable_values"


@dataclass(frozen=True)
class Intake:
    """One file that was read: how it came, what of it was left out, how many rows that makes."""

    arrival: Arrival
    bad: tuple[BadRow, ...]
    count: RowCount


def fill(reader: Reader, found: Export, engine: Engine, zone: str, scratch: Path) -> list[Intake]:
    """Read the files of one reader's objects, set aside what cannot be used, and make its canonical tables."""
    arrivals = _arrivals(reader, found, engine, scratch)
    _require_objects(reader, found, {arrival.spec.name for arrival in arrivals})
    if not arrivals:
        return []
    reasons = check(reader, engine, zone)
    filled = dict.fromkeys(arrival.spec.fills for arrival in arrivals)
    for table in (*filled, UNREADABLE):
        engine.table(Query.of(ROOM, f"{reader.folder}/{table}"), zone=zone)
    unreadable: dict[str, dict[str, int]] = defaultdict(dict)
    for row in engine.arrow(UNREADABLE).to_pylist():
        unreadable[row["object"]][row["what"]] = row["cells"]
    return [_intake(arrival, reasons[arrival.spec.name], unreadable[arrival.spec.name], engine) for arrival in arrivals]


def _intake(arrival: Arrival, reasons: Mapping[int, str], unreadable: Mapping[str, int], engine: Engine) -> Intake:
    """Count one file's rows; its raw table, which has served, is emptied."""
    rows = engine.count(arrival.spec.raw_table) + len(arrival.bad)
    bad = left_out(arrival, reasons, engine)
    no_file(arrival.spec, engine)
    return Intake(arrival, bad, row_count(rows, bad, dict(sorted(unreadable.items()))))


def _arrivals(reader: Reader, found: Export, engine: Engine, scratch: Path) -> list[Arrival]:
    files = found.by_object(reader.names)
    arrivals = []
    for spec in reader.objects if files else ():
        file = files.get(spec.name)
        arrival = arrive(spec, file, engine, scratch) if file else None
        if arrival is None:
            no_file(spec, engine)
        else:
            arrivals.append(arrival)
    return arrivals


def _require_objects(reader: Reader, found: Export, present: set[str]) -> None:
    for group in reader.required:
        if not any(name in present for name in group):
            raise UnreadableExport(found.where, f"has no {' and no '.join(group)} file", EXAMPLE)
