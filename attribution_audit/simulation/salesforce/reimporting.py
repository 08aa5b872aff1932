"""A record is deleted and imported again as a new one, with its old audit dates (mechanism 15 of crm_exports.md)."""

from __future__ import annotations

from copy import copy
from typing import TypeVar

from .database import Database
from .records import Lead, Opportunity, Record

AnyRecord = TypeVar("AnyRecord", bound=Record)


def reimport(crm: Database, record: AnyRecord, at: int, loader: int, source: str) -> AnyRecord:
    """Give the record another id and a history that begins now; returns the old one, which lies in the bin."""
    old = copy(record)
    old.deleted = True
    crm.touch(old, at, loader)
    crm.binned.append(old)
    record.id, record.source = crm.new_id(record.object_name), source
    crm.lead_count += isinstance(record, Lead)
    crm.touch(record, at, loader)
    crm.history(record, at, loader, "created", "DynamicEnum", "", "")
    if isinstance(record, Opportunity):
        crm.stage_row(record, at, loader, "", 0)
    return old
