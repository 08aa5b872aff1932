"""Merges of leads and of contacts (mechanism 8 of crm_exports.md).

The winner keeps its id and takes the values that the person merging ticks; the loser goes to the recycle bin
with `MasterRecordId`. An account's contacts and deals move to the winner (mechanism 9). The winner gets a
`leadMerged` (or `contactMerged`, `accountMerged`) row. Salesforce keeps the oldest
creation date. Roles, memberships, activities and converted leads follow the winner.
"""

from __future__ import annotations

from .database import Database
from .records import Account, Contact, PersonRecord


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


def merge_accounts(crm: Database, winner: Account, loser: Account, at: int, actor: int) -> None:
    """Merge an account into another; nothing but the ids tells on contacts and deals that they had been elsewhere."""
    crm.history(winner, at, actor, "accountMerged", "DynamicEnum", "", "")
    if loser.created_at < winner.created_at:
        winner.created_at, winner.created_by = loser.created_at, loser.created_by
    winner.source = winner.source or loser.source
    for contact in crm.contacts:
        contact.account = winner.id if contact.account == loser.id else contact.account
    for lead in crm.leads:
        lead.account = winner.id if lead.account == loser.id else lead.account
    for deal in crm.opportunities:
        deal.account = winner if deal.account is loser else deal.account
    loser.deleted, loser.master = True, winner.id
    crm.touch(winner, at, actor)
    crm.touch(loser, at, actor)


def surviving(crm: Database, account: Account) -> Account:
    """The account itself, or the one that it was merged into."""
    while account.master:
        account = next(one for one in crm.accounts if one.id == account.master)
    return account
