"""Changes of what a record points to: a deal's primary campaign, a record's type. Each leaves its rows."""

from __future__ import annotations

from .database import Database
from .records import Opportunity, Record


def set_campaign(crm: Database, deal: Opportunity, at: int, actor: int, campaign: int, tracked: bool = True) -> None:
    """Change a deal's primary campaign; `tracked` says whether the company has the field's history on."""
    if campaign == deal.campaign:
        return
    if tracked:
        old, new = crm.names.get(deal.campaign, ""), crm.names.get(campaign, "")
        crm.history(deal, at, actor, "Campaign", "Text", old, new)
        crm.history(deal, at, actor, "Campaign", "EntityId", crm.ids.text(deal.campaign), crm.ids.text(campaign))
    deal.campaign = campaign
    crm.touch(deal, at, actor)


def set_record_type(crm: Database, record: Record, at: int, actor: int, before: str, name: str) -> None:
    """Give a record another type, by the names of both."""
    crm.history(record, at, actor, "RecordType", "Text", before, name)
    record.record_type = crm.record_types[name]
    crm.touch(record, at, actor)
