"""A validation rule demands a source at the proposal stage, and the rep fills a guess in.

In the export: blank -> value by the owner in the very second of the StageName row (mechanism 13 of crm_exports.md);
`late_fill` is the same without the rule, some days before or after. The guess is right mostly, sales sometimes.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import SALES_SOURCES
from ..world import Mechanism, Occasion, World

STAGE, RIGHT = "Proposal", 0.7


def _demand(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal, dice = pursuit.deal, world.dice
    if deal is None or deal.stage != STAGE or deal.source or not dice.chance(rate):
        return False
    value = pursuit.true_source if pursuit.true_source and dice.chance(RIGHT) else dice.pick(SALES_SOURCES)
    world.crm.set_source(deal, at, deal.owner, value)
    world.innocent("stage_demands_source", at, deal)
    return True


STAGE_DEMANDS_SOURCE = Mechanism("stage_demands_source", (Occasion.STAGE_REACHED,), _demand)
