"""A blank source is filled in when a later stage demands it.

In the export: blank -> value by the owner, in the week of a stage change (mechanism 13 of crm_exports.md: a
validation rule). What is filled in is what the rep thinks: the true source mostly, sales sometimes.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import SALES_SOURCES
from ..salesforce.records import Opportunity
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

RIGHT = 0.8


def _demand(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal = pursuit.deal
    if deal is None or deal.source or not world.dice.chance(rate):
        return False
    world.at_work(at + world.dice.wait(20 * DAY) + HOUR, pursuit.rep, _fill, pursuit, deal)
    return True


def _fill(world: World, at: int, pursuit: Pursuit, deal: Opportunity) -> None:
    if deal.closed or deal.source:
        return
    dice = world.dice
    value = pursuit.true_source if pursuit.true_source and dice.chance(RIGHT) else dice.pick(SALES_SOURCES)
    world.crm.set_source(deal, at, pursuit.rep.id, value)
    world.innocent("late_fill", at, deal)


LATE_FILL = Mechanism("late_fill", (Occasion.DEAL_OPENED,), _demand)
