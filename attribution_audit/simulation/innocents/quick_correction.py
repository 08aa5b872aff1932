"""Somebody picks the wrong value and puts it right within minutes.

What happens: on a lead or deal of marketing's the rep's hand slips to a sales value or to none and goes back;
or a deal found by prospecting is saved under a value of marketing's and corrected to sales.
In the export: A -> B -> A, or a single marketing -> sales row minutes after `created`, all by one user (compare
mechanism 17 of crm_exports.md, the connector's flip-flop).
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import CATEGORY, MARKETING_SOURCES, SALES_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..tactics.stakes import stake
from ..worktime import MINUTE
from ..world import Mechanism, Occasion, World


def _slip(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    target, dice = stake(pursuit), world.dice
    if target is not None and dice.chance(rate):
        wrong = dice.pick(("", "Other", *SALES_SOURCES))
        wait = dice.wait(3 * MINUTE) + 40 if isinstance(target, Lead) else dice.wait(8 * 60 * MINUTE) + MINUTE
        world.at_work(at + wait, pursuit.rep, _pick_wrong, pursuit, target, wrong)
        return True
    deal = pursuit.deal
    if deal is None or deal.from_lead or CATEGORY[deal.source] != "sales" or not dice.chance(3 * rate):
        return False
    right, deal.source = deal.source, dice.pick(MARKETING_SOURCES)
    world.later(at + dice.between(40, 9 * 60), _put_right, pursuit, deal, right)
    return True


def _pick_wrong(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity, wrong: str) -> None:
    if stake(pursuit) is not target:
        return
    right = target.source
    world.crm.set_source(target, at, pursuit.rep.id, wrong)
    world.later(at + world.dice.between(20, 9 * 60), _put_right, pursuit, target, right)


def _put_right(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity, right: str) -> None:
    world.crm.set_source(target, at, pursuit.rep.id, right)
    world.innocent("quick_correction", at, target)


QUICK_CORRECTION = Mechanism("quick_correction", (Occasion.HANDED_OVER, Occasion.DEAL_OPENED), _slip)
