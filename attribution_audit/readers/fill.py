"""The files of one reader's objects become its canonical tables; what cannot be used is set aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from attribution_audit.engines import Engine, Query
from attribution_audit.errors import UnreadableExport
from attribution_audit.policy import Policy
from attribution_audit.readers.arrival import Arrival, arrive, no_file
from attribution_audit.readers.checks import check
from attribution_audit.readers.export import Export
from attribution_audit.readers.field_names import tracked_fields
from attribution_audit.readers.mending import UNREADABLE, Mended, mend
from attribution_audit.readers.quarantine import left_out, row_count
from attribution_audit.readers.reader import ROOM, Reader
from attribution_audit.readers.reading import RowCount
from attribution_audit.readers.recognition import Recognised
from attribution_audit.readers.rows import BadRow

AT_ONCE = 2
MOST_NAMED = 3
"""Files that a message names."""
OTHER_TOOLS = {
    "deal": "HubSpot",
    "systemuser": "Dynamics 365",
    "stringmap": "Dynamics 365",
    "marketo": "Marketo",
    "pardot": "Account Engagement (Pardot)",
}
"""How a file's name begins -> the tool whose export it is; looked at only where nothing of Salesforce's was found."""
Cells = Mapping[str, Mapping[str, int]]
"""Object -> what its cells are not -> how many."""


@dataclass(frozen=True)
class Intake:
    """One file that was read: how it came, what of it was left out, how many rows that makes."""

    arrival: Arrival
    bad: tuple[BadRow, ...]
    count: RowCount


@dataclass(frozen=True)
class Filled:
    """What one reader took in, and what is worth saying about how."""

    intakes: tuple[Intake, ...] = ()
    notes: tuple[str, ...] = ()


def fill(
    reader: Reader, found: Export, recognised: Recognised, engine: Engine, policy: Policy, scratch: Path
) -> Filled:
    """Read the files of one reader's objects, set aside what cannot be used, and make its canonical tables."""
    arrivals = _arrivals(reader, recognised, engine, scratch)
    _require_objects(reader, found, {arrival.spec.name for arrival in arrivals})
    if not arrivals:
        return Filled()
    zone = policy.timezone
    mended = mend(reader, _first_files(arrivals), engine, zone, policy.formats.date_order)
    engine.register("tracked_fields", tracked_fields(reader))
    reasons = check(reader, engine, zone)
    for tables in reader.made_in_order():
        engine.tables([Query.of(ROOM, f"{reader.folder}/{table}") for table in tables], zone=zone)
    unreadable = _unreadable(reader, engine, mended, zone)
    several = [spec.name for spec in reader.objects if sum(arrival.spec is spec for arrival in arrivals) > 1]
    intakes = tuple(_intake(arrival, reasons[arrival.spec.name], unreadable, engine) for arrival in arrivals)
    for spec in reader.objects:
        no_file(spec, engine)  # a raw table, which has served, is emptied
    notes = [f"{name} was read from several files; rows with one id count once." for name in several]
    return Filled(intakes, (*recognised.notes, *notes, *mended.notes))


def _intake(arrival: Arrival, reasons: Mapping[int, str], unreadable: Cells, engine: Engine) -> Intake:
    """Count one file's rows; cells that cannot be read are told with the first file of their object."""
    bad = left_out(arrival, reasons, engine)
    cells = unreadable.get(arrival.spec.name, {}) if arrival.rows_before == 0 else {}
    return Intake(arrival, bad, row_count(arrival.rows, bad, cells))


def _unreadable(reader: Reader, engine: Engine, mended: Mended, zone: str) -> Cells:
    """What is left unread in the rows that are used; nothing where every cell could be read from the start."""
    if not engine.count(UNREADABLE):
        return {}
    engine.table(Query.of(ROOM, f"{reader.folder}/{UNREADABLE}"), zone=zone)
    specs = {spec.name: spec for spec in reader.objects}
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in sorted(engine.arrow(UNREADABLE).to_pylist(), key=lambda row: (row["object"], row["column_name"])):
        name = specs[row["object"]].names(row["column_name"])[0]
        why = mended.refused.get((row["object"], row["column_name"]))
        found[row["object"]][f"{name} is not {row['kind']}" if why is None else f"{name}: {why}"] = row["cells"]
    return found


def _arrivals(reader: Reader, recognised: Recognised, engine: Engine, scratch: Path) -> list[Arrival]:
    """The objects' files, two at a time: while one is looked over, the engine reads another."""
    specs = reader.objects if recognised.files else ()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        coming = [pool.submit(arrive, spec, recognised.files.get(spec.name, ()), engine, scratch) for spec in specs]
        try:
            return [arrival for one in coming for arrival in one.result()]
        finally:
            for one in coming:
                one.cancel()


def _first_files(arrivals: list[Arrival]) -> dict[str, str]:
    return {arrival.spec.name: arrival.file for arrival in reversed(arrivals)}


def _require_objects(reader: Reader, found: Export, present: set[str]) -> None:
    for group in reader.required:
        if not any(name in present for name in group):
            raise _nothing_of(group, found)


def _nothing_of(group: tuple[str, ...], found: Export) -> UnreadableExport:
    """What is missing, what is there instead, and what to do."""
    names = [file.name for file in found.files]
    there = f" (it holds {', '.join(names[:MOST_NAMED])}{', ...' if len(names) > MOST_NAMED else ''})" if names else ""
    remedy = f"Add {' or '.join(f'{name}.csv' for name in group)}, or name the folder that holds it."
    if any(name.lower().endswith((".xlsx", ".xls")) for name in names):
        remedy = "Save its Excel workbooks as CSV, one file a sheet."
    others = [tool for sign, tool in OTHER_TOOLS.items() if any(name.lower().startswith(sign) for name in names)]
    if others:
        remedy = f"It looks like an export of {others[0]}; only Salesforce's are read. Give one of those."
    if any(name.lower().endswith(".zip") for name in names):
        remedy = "Unpack the ZIP in it and name that folder."
    return UnreadableExport(found.where, f"has no {' and no '.join(group)} file{there}", remedy)
