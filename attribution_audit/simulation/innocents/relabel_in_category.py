"""A rep exchanges one value of marketing's for another: Webinar for Trade Show, where the person says which it was.

In the export: a LeadSource row by the owner whose two values have one category; nobody's pay changes (rule 3
after the list of mechanisms in crm_exports.md).
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import MARKETING_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..tactics.stakes import stake
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World


def _relabel(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    target, dice = stake(pursuit), world.dice
    if target is None or not dice.chance(rate):
        return False
    wait = dice.wait(0.2 * DAY) + 60 if isinstance(target, Lead) else dice.wait(10 * DAY) + HOUR
    world.at_work(at + wait, pursuit.rep, _exchange, pursuit, target)
    return True


def _exchange(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity) -> None:
    if stake(pursuit) is not target:
        return
    others = [value for value in ("Webinar", *MARKETING_SOURCES) if value != target.source]
    world.crm.set_source(target, at, pursuit.rep.id, world.dice.pick(others))
    world.innocent("relabel_in_category", at, target)


RELABEL_IN_CATEGORY = Mechanism("relabel_in_category", (Occasion.HANDED_OVER, Occasion.DEAL_OPENED), _relabel)
