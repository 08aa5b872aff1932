"""What is at stake for a rep: a record that still bears a source of marketing's."""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import CATEGORY
from ..salesforce.records import Lead, Opportunity


def marketing(source: str) -> bool:
    """Tell whether the value is one of marketing's."""
    return CATEGORY[source] == "marketing"


def stake(pursuit: Pursuit) -> Lead | Opportunity | None:
    """The record whose source decides the commission at present: the open deal, else the unconverted lead.

    None if it is not marketing's, or no longer the rep's.
    """
    deal, lead, owner = pursuit.deal, pursuit.lead, pursuit.rep.id
    if not marketing(pursuit.true_source):
        return None
    if deal is not None:
        return deal if deal.owner == owner and not deal.closed and marketing(deal.source) else None
    if lead is None or lead.converted or lead.deleted or lead.owner != owner or not marketing(lead.source):
        return None
    return lead
