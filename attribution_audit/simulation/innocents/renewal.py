"""The contract runs out within the year, and a renewal is made from the account's or contact's page.

In the export: a deal of type Renewal after a won one, same people, same rep, blank or under "Existing Customer"
(mechanisms 5 and 24 of crm_exports.md).
"""

from __future__ import annotations

from ..life.deals import open_by_hand
from ..pursuit import Pursuit
from ..salesforce.records import Opportunity
from ..worktime import DAY
from ..world import Mechanism, Occasion, World


def _come_round(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    won = pursuit.deal
    if won is not None and won.deal_type != "Renewal" and world.dice.chance(rate):
        world.at_work(at + world.dice.uniform(240, 350) * DAY, world.rep, _renew, pursuit, won)
    return False


def _renew(world: World, at: int, pursuit: Pursuit, won: Opportunity) -> None:
    rep = world.rep
    renewal = Pursuit(
        pursuit.person,
        "Existing Customer",
        rep,
        pursuit.sdr,
        at,
        deal_type="Renewal",
        product=won.product,
        claimed=True,
    )
    contact = next((one for one in won.contacts if not one.deleted), None)
    source = "" if world.dice.chance(rep.blank_habit) else "Existing Customer"
    page = contact if world.dice.chance(0.6) else None
    deal = open_by_hand(world, at, renewal, won.account, page, source)
    world.innocent("renewal", at, won, deal)


RENEWAL = Mechanism("renewal", (Occasion.DEAL_WON,), _come_round, touches_source=False)
