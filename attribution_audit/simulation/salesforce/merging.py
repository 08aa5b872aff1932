"""Merges of leads and of contacts (mechanism 8 of crm_exports.md).

The winner keeps its id and takes the values that the person merging ticks; the loser goes to the recycle bin
with `MasterRecordId`. The winner gets a `leadMerged` (or `contactMerged`) row. Salesforce keeps the oldest
creation date. Roles, memberships, activities and converted leads follow the winner.
"""

from __future__ import annotations

from .database import Database
from .records import Contact, PersonRecord


def merge(crm: Database, winner: PersonRecord, loser: PersonRecord, at: int, actor: int, source: str) -> None:
    """Merge `loser` into `winner`, which has the lead source `source` afterwards."""
    crm.history(winner, at, actor, f"{winner.object_name.lower()}Merged", "DynamicEnum", "", "")
    crm.set_source(winner, at, actor, source)
    if loser.created_at < winner.created_at:
        winner.created_at, winner.created_by = loser.created_at, loser.created_by
    winner.campaign = winner.campaign or loser.campaign
    winner.activity_on = max(winner.activity_on, loser.activity_on)
    loser.deleted, loser.master = True, winner.id
    if isinstance(winner, Contact) and isinstance(loser, Contact):
        hand_on(crm, winner, loser)
    crm.touch(winner, at, actor)
    crm.touch(loser, at, actor)


def hand_on(crm: Database, winner: Contact, loser: Contact) -> None:
    """The winner stands where the loser stood: in deals and as what leads were converted to."""
    for deal in crm.opportunities:
        kept = [winner if contact is loser else contact for contact in deal.contacts]
        deal.contacts = list(dict.fromkeys(kept))
    for lead in crm.leads:
        if lead.contact == loser.id:
            lead.contact = winner.id
