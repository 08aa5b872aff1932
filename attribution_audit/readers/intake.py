"""An export becomes the canonical tables, and nothing of it is lost on the way."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attribution_audit.engines import Engine, Query
from attribution_audit.policy import Policy
from attribution_audit.readers.arrival import Arrival
from attribution_audit.readers.as_of import newest_stamp
from attribution_audit.readers.company import COMPANY
from attribution_audit.readers.export import Export, find_export
from attribution_audit.readers.fill import Intake, fill
from attribution_audit.readers.quarantine import quarantine_table
from attribution_audit.readers.reader import ROOM, Reader
from attribution_audit.readers.reading import Reading
from attribution_audit.readers.salesforce import SALESFORCE
from attribution_audit.records import TABLES

READERS = (SALESFORCE,)
"""One file a CRM, one line here."""


def read(export: str | Path | Mapping[str, Any], engine: Engine, policy: Policy | None = None) -> Reading:
    """Fill every canonical table, and the table `quarantine` (file, row, reason, raw).

    `export` is a folder or ZIP of CSV, gzipped CSV or Parquet files named after the CRM's objects, or a mapping of
    object names to frames. The policy says what is named otherwise, and the time zone of stamps that name none.

    Raises
    ------
    UnreadableExport
        If it is no export, or one of its files is not what its name says.
    MissingColumn
        If a file lacks a column without which none of its rows says anything.
    """
    zone = (policy or Policy()).timezone
    with tempfile.TemporaryDirectory(prefix="attribution-audit-") as scratch:
        found = find_export(export, Path(scratch))
        reader = _recognise(found)
        intakes = [
            *fill(reader, found, engine, zone, Path(scratch)),
            *fill(COMPANY, found, engine, zone, Path(scratch)),
        ]
    filled = {intake.arrival.spec.fills for intake in intakes}
    for table in TABLES.values():
        if table.name not in filled:
            engine.register(table.name, table.schema.empty_table())
    engine.register("quarantine", quarantine_table({intake.arrival.file: intake.bad for intake in intakes}))
    return _reading(reader, found, intakes, engine)


def _recognise(found: Export) -> Reader:
    """The reader of whose objects most have a file."""
    return max(READERS, key=lambda reader: len(found.by_object(reader.names)))


def _reading(reader: Reader, found: Export, intakes: Sequence[Intake], engine: Engine) -> Reading:
    engine.table(Query.of(ROOM, "records/audit_stamps"))
    as_of, note = newest_stamp(engine.arrow("audit_stamps")["newest"].to_pylist())
    arrivals = [intake.arrival for intake in intakes]
    taken = {arrival.file for arrival in arrivals}
    return Reading(
        crm=reader.crm,
        rows={intake.arrival.file: intake.count for intake in intakes},
        present=frozenset(arrival.spec.name for arrival in arrivals),
        missing_columns={arrival.spec.name: arrival.missing for arrival in arrivals if arrival.missing},
        as_of=as_of,
        as_of_note=note,
        dialects={arrival.file: arrival.dialect for arrival in arrivals},
        objects={arrival.file: arrival.spec.name for arrival in arrivals},
        headers={arrival.file: arrival.header for arrival in arrivals},
        input_hash=_hash(arrivals),
        unread=tuple(file.name for file in found.files if file.name not in taken),
    )


def _hash(arrivals: Sequence[Arrival]) -> str:
    lines = sorted(f"{arrival.file}\0{arrival.digest}\n" for arrival in arrivals)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
