"""An export becomes the canonical tables, and nothing of it is lost on the way."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from attribution_audit.engines import Engine, Query
from attribution_audit.errors import PolicyError, did_you_mean
from attribution_audit.policy import Policy
from attribution_audit.readers.arrival import Arrival
from attribution_audit.readers.as_of import newest_stamp
from attribution_audit.readers.company import COMPANY
from attribution_audit.readers.export import Export, find_export
from attribution_audit.readers.field_names import with_fields
from attribution_audit.readers.fill import Filled, Intake, fill
from attribution_audit.readers.quarantine import quarantine_table
from attribution_audit.readers.reader import ROOM, Reader, name_key
from attribution_audit.readers.reading import Reading
from attribution_audit.readers.recognition import recognise
from attribution_audit.readers.salesforce import SALESFORCE
from attribution_audit.records import EARLIER_CAMPAIGNS, EARLIER_RECORDS, TABLES

READERS = (SALESFORCE,)
"""One file a CRM, one line here."""
HISTORY_OF = {
    "Lead": "LeadHistory",
    "Contact": "ContactHistory",
    "Account": "AccountHistory",
    "Opportunity": "OpportunityFieldHistory",
}
"""Record type -> the object that tracks its changes."""


def read(export: str | Path | Mapping[str, Any], engine: Engine, policy: Policy | None = None) -> Reading:
    """Fill every canonical table, and the table `quarantine` (file, row, reason, raw).

    `export` is a folder or ZIP of CSV, gzipped CSV, Parquet or JSON files, a DuckDB or SQLite file, a database's
    address, or a mapping of object names to frames. The policy says what is named otherwise, and the time zone of
    stamps that name none.

    Raises
    ------
    UnreadableExport
        If it is no export, or one of its files is not what its name says.
    MissingColumn
        If a file lacks a column without which none of its rows says anything.
    PolicyError
        If the policy names a file, an object or a field that there is not.
    """
    rules = policy or Policy()
    _require_known_objects(rules)
    if not engine.has("earlier_records"):
        compare_with_nothing(engine)
    with tempfile.TemporaryDirectory(prefix="attribution-audit-") as scratch:
        found = _found(export, engine, Path(scratch))
        try:
            plain = _recognise_crm(found, rules)
            filled = [_fill(reader, found, engine, rules, Path(scratch)) for reader in (plain, COMPANY)]
        finally:
            found.close()
    intakes = [intake for each in filled for intake in each.intakes]
    made = {
        table for each, reader in zip(filled, (plain, COMPANY), strict=True) if each.intakes for table in reader.tables
    }
    for table in TABLES.values():
        if table.name not in made:
            engine.register(table.name, table.schema.empty_table())
    engine.register("quarantine", quarantine_table({intake.arrival.file: intake.bad for intake in intakes}))
    return _reading(plain, found, intakes, tuple(note for each in filled for note in each.notes), engine)


def _found(export: str | Path | Mapping[str, Any], engine: Engine, scratch: Path) -> Export:
    """The files of an export; what lies where only the engine reaches is brought here and keeps its address's name."""
    if isinstance(export, Mapping):
        return find_export(export, scratch)
    brought = engine.fetch(str(export), scratch)
    return (
        find_export(export, scratch) if brought is None else replace(find_export(brought, scratch), where=str(export))
    )


def keep_as_earlier(engine: Engine, reading: Reading) -> None:
    """Keep what the export just read shows as `earlier_records` and `earlier_campaigns`: the next reading is compared
    with it.
    """
    for name in ("earlier_records", "earlier_campaigns"):
        engine.table(Query.of(ROOM, f"records/{name}"), taken_at=reading.as_of)


def compare_with_nothing(engine: Engine) -> None:
    """Make `earlier_records` and `earlier_campaigns` without rows: there is no earlier export."""
    for table in (EARLIER_RECORDS, EARLIER_CAMPAIGNS):
        engine.register(table.name, table.schema.empty_table())


def _recognise_crm(found: Export, policy: Policy) -> Reader:
    """The reader of whose objects most have a file."""
    return max(READERS, key=lambda reader: len(recognise(reader, found, policy.objects).files))


def _fill(reader: Reader, found: Export, engine: Engine, policy: Policy, scratch: Path) -> Filled:
    recognised = recognise(reader, found, policy.objects)
    return fill(with_fields(reader, policy.fields, recognised), found, recognised, engine, policy, scratch)


def _require_known_objects(policy: Policy) -> None:
    known = [spec.name for reader in (*READERS, COMPANY) for spec in reader.objects]
    for section, named in (("objects", policy.objects), ("fields", policy.fields)):
        for name in named:
            if name_key(name) not in {name_key(each) for each in known}:
                hint = did_you_mean(name, known).strip() or f"Known: {', '.join(known)}."
                raise PolicyError("the policy", f"{section}.{name}", "is no object that an export holds", hint)


def _reading(
    reader: Reader, found: Export, intakes: Sequence[Intake], notes: tuple[str, ...], engine: Engine
) -> Reading:
    engine.table(Query.of(ROOM, "records/audit_stamps"))
    as_of, note = newest_stamp(engine.arrow("audit_stamps")["newest"].to_pylist())
    arrivals = [intake.arrival for intake in intakes]
    taken = {arrival.file for arrival in arrivals}
    compared = frozenset(arrival.spec.name for arrival in arrivals if arrival.has_versions)
    return Reading(
        crm=reader.crm,
        rows={intake.arrival.file: intake.count for intake in intakes},
        present=frozenset(arrival.spec.name for arrival in arrivals) | _histories(engine, compared),
        missing_columns=_missing(arrivals),
        as_of=as_of,
        as_of_note=note,
        dialects={arrival.file: arrival.dialect for arrival in arrivals},
        objects={arrival.file: arrival.spec.name for arrival in arrivals},
        headers={arrival.file: arrival.header for arrival in arrivals},
        input_hash=_hash(arrivals),
        unread=tuple(file.name for file in found.files if file.name not in taken),
        notes=notes,
        compared=compared,
    )


def _histories(engine: Engine, compared: frozenset[str]) -> set[str]:
    """The history objects that are there under another name: in EntityHistory, or as versions of the records."""
    engine.table(Query.of(ROOM, "records/told_changes"))
    told = set(engine.arrow("told_changes")["record_type"].to_pylist()) | compared
    return {history for record_type, history in HISTORY_OF.items() if record_type in told}


def _missing(arrivals: Sequence[Arrival]) -> dict[str, tuple[str, ...]]:
    """Object -> the columns that none of its files has."""
    missing: dict[str, tuple[str, ...]] = {}
    for arrival in arrivals:
        before = missing.get(arrival.spec.name, arrival.missing)
        missing[arrival.spec.name] = tuple(column for column in arrival.missing if column in before)
    return {name: columns for name, columns in missing.items() if columns}


def _hash(arrivals: Sequence[Arrival]) -> str:
    lines = sorted(f"{arrival.file}\0{arrival.digest}\n" for arrival in arrivals)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
