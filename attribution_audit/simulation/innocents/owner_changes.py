"""Records change hands without anybody's doing: assignment rules, and cover while somebody is away.

What happens: the assignment rule hands a lead round, since those it comes to do not accept it in time, and back to
the queue (`round_robin`); a rep is away for a week or two, and operations lets a colleague have the deal and gives it
back (`leave_cover`).
In the export: three to six Owner rows within days, by the integration user, with the queue between; A -> B -> A by
operations (mechanism 27 of crm_exports.md; base rates in section 4).
"""

from __future__ import annotations

from ..life.converting import convertible
from ..pursuit import Pursuit
from ..salesforce.picklists import NEW
from ..salesforce.records import Lead, Opportunity
from ..worktime import DAY, HOUR, MINUTE
from ..world import Mechanism, Occasion, World


def _hand_round(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead = pursuit.lead
    if lead is not None and lead.owner == world.staff.queue and world.dice.chance(rate):
        world.later(at + world.dice.between(1, 10) * MINUTE, _assign, lead, world.dice.between(2, 4))
    return False


def _assign(world: World, at: int, lead: Lead, rounds: int) -> None:
    if not convertible(lead) or lead.status != NEW:
        return
    sync = world.staff.groups["integration"][0]
    if lead.owner != world.staff.queue:
        world.crm.set_owner(lead, at, sync.id, world.staff.queue)
    if rounds:
        world.crm.set_owner(lead, at, sync.id, world.staff.one(world.dice, "sdr").id)
        world.innocent("round_robin", at, lead)
        world.later(at + world.dice.uniform(1, 5) * HOUR, _assign, lead, rounds - 1)


def _go_away(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal = pursuit.deal
    if deal is not None and world.dice.chance(rate):
        admin = world.staff.one(world.dice, "operations")
        world.at_work(at + world.dice.wait(20 * DAY) + HOUR, admin, _cover, deal)
    return False


def _cover(world: World, at: int, deal: Opportunity) -> None:
    away, colleague = deal.owner, world.staff.one(world.dice, "rep")
    if deal.closed or deal.deleted or colleague.id == away:
        return
    admin = world.staff.one(world.dice, "operations")
    world.crm.set_owner(deal, at, admin.id, colleague.id)
    world.innocent("leave_cover", at, deal)
    world.at_work(at + world.dice.uniform(5, 15) * DAY, admin, _give_back, deal, colleague.id, away, admin.id)


def _give_back(world: World, at: int, deal: Opportunity, colleague: int, away: int, admin: int) -> None:
    if deal.owner == colleague and not deal.closed and not deal.deleted:
        world.crm.set_owner(deal, at, admin, away)


ROUND_ROBIN = Mechanism("round_robin", (Occasion.LEAD_MADE,), _hand_round, touches_source=False)
LEAVE_COVER = Mechanism("leave_cover", (Occasion.DEAL_OPENED,), _go_away, touches_source=False)
