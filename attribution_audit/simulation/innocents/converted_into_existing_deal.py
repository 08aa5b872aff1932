"""A colleague's lead is converted into the company's open deal, which keeps its own source.

In the export: ConvertedOpportunityId names a deal made before, by another way and mostly under another source
(mechanism 1 of crm_exports.md).
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..world import Mechanism, Occasion, World


def _join_open_deal(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead = pursuit.lead
    open_deal = next((deal for deal in world.crm.opportunities if not deal.closed and deal.created_at < at), None)
    if lead is None or pursuit.deal is not None or open_deal is None or not world.dice.chance(rate):
        return False
    pursuit.deal = open_deal
    if open_deal.source != lead.source:
        world.innocent("converted_into_existing_deal", at, lead, open_deal)
    return True


CONVERTED_INTO_EXISTING_DEAL = Mechanism("converted_into_existing_deal", (Occasion.CONVERTING,), _join_open_deal)
