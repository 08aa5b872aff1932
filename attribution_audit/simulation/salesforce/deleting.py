"""Records that go to the recycle bin without a merge, and those of which nothing is left there.

An export that asks for deleted rows holds the bin's records with IsDeleted; once the bin is emptied, a record, its
history, its roles and its activities are in no file.
"""

from __future__ import annotations

from .database import Database
from .records import Lead, Record


def delete(crm: Database, record: Record, at: int, actor: int, gone: bool = False) -> None:
    """Delete a record; `gone` means that the bin is empty before the export is taken."""
    record.deleted = True
    crm.touch(record, at, actor)
    crm.listed(record).remove(record)
    crm.binned.append(record)
    if gone:
        crm.rows.erased.add(record.id)
        crm.lead_count -= isinstance(record, Lead)
