"""Two exports of one CRM, one after the other: what can be compared, and what cannot."""

from __future__ import annotations

from dataclasses import replace

from attribution_audit.engines import Engine, Query
from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.as_of import NEVER
from attribution_audit.readers.reader import ROOM
from attribution_audit.readers.reading import Reading

HISTORIES = {"Lead": "LeadHistory", "Contact": "ContactHistory", "Opportunity": "OpportunityFieldHistory"}


def compared(engine: Engine, before: Reading, reading: Reading) -> Reading:
    """The later reading, with what was compared and what could not be.

    Raises
    ------
    UnreadableExport
        If the other export is not the earlier one, or of another CRM.
    """
    if before.as_of == NEVER:
        what = "shows no time at which any record was created or modified, so that nobody can tell when it was taken"
        raise UnreadableExport("the earlier export", what, "Give one with CreatedDate and LastModifiedDate.")
    if before.as_of >= reading.as_of:
        then, now = (f"{each.as_of:%Y-%m-%d %H:%M} UTC" for each in (before, reading))
        what = f"was taken at {then}, not before the audited one ({now})"
        raise UnreadableExport("the earlier export", what, "Give an older one, or swap the two.")
    engine.table(Query.of(ROOM, "records/snapshot_overlap"))
    overlap = {row["record_type"]: row for row in engine.arrow("snapshot_overlap").to_pylist()}
    if not any(row["records"] for row in overlap.values()):
        what = "has no lead, contact or opportunity in common with the audited one"
        raise UnreadableExport("the earlier export", what, "Give an export of the same CRM.")
    types = {record_type for record_type, row in overlap.items() if row["comparable"]}
    notes = [
        f"{record_type}: all {row['filled_before']:,} lead sources of the earlier export are blank in the later one."
        " The field is hidden from whoever took that export, or was emptied as a whole: nothing follows from it."
        for record_type, row in sorted(overlap.items())
        if row["filled_before"] and not row["filled_now"]
    ]
    notes += [
        f"{record_type}: {row['renamed']:,} records show another lead source than in the earlier export, as records do"
        " that nobody has modified since. Renaming an entry of the picklist does that: nothing follows."
        for record_type, row in sorted(overlap.items())
        if row["renamed"]
    ]
    notes += [
        f"{record_type}: {row['undated']:,} records show another lead source than in the earlier export, but not when"
        " they were modified: whether an entry of the picklist was renamed cannot be told. Export LastModifiedDate too."
        for record_type, row in sorted(overlap.items())
        if row["undated"]
    ]
    return replace(
        reading,
        present=reading.present | {HISTORIES[record_type] for record_type in types},
        compared=reading.compared | types,
        notes=(*reading.notes, *notes),
    )
