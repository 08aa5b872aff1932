"""Operations closes what nobody has moved for a quarter, all on one evening; some customers come back.

In the export: many owners' deals go to "Closed - No Opportunity" within an hour by one operations user (I3 of
audit_rules.md); weeks later the rep opens another for some of them, from the contact's page with its source
(mechanism 24 of crm_exports.md).
"""

from __future__ import annotations

from ..life.activities import call
from ..life.deals import close, open_by_hand, pursuit_of
from ..pursuit import Pursuit
from ..salesforce.picklists import NO_OPPORTUNITY
from ..salesforce.records import Opportunity
from ..worktime import DAY, HOUR, MINUTE
from ..worktime import at as moment
from ..world import Mechanism, Occasion, World

EVENINGS = tuple(moment(year, month, 2, 20) for year, month in ((2025, 7), (2025, 10), (2026, 1), (2026, 4)))
STALE_DAYS, COME_BACK = 75, 0.25


def _announce(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    for evening in EVENINGS:
        if world.dice.chance(rate):
            world.later(evening + world.dice.between(0, 3000), _sweep)
    return False


def _sweep(world: World, at: int) -> None:
    admin, dice = world.staff.groups["operations"][0], world.dice
    stale = [deal for deal in world.crm.opportunities if not deal.closed and at - deal.staged_at > STALE_DAYS * DAY]
    for deal in stale:
        pursuit = pursuit_of(world, at, deal)
        close(world, at, pursuit, deal, admin, NO_OPPORTUNITY)
        world.innocent("stale_sweep", at, deal)
        if deal.contacts and dice.chance(COME_BACK):
            world.at_work(at + dice.around(28 * DAY, 0.8) + HOUR, pursuit.rep, _come_back, pursuit, deal)


def _come_back(world: World, at: int, pursuit: Pursuit, swept: Opportunity) -> None:
    contact = next((one for one in swept.contacts if not one.deleted), None)
    if contact is None:
        return
    call(world, at, pursuit.rep, contact)
    source = contact.source or swept.source
    deal = open_by_hand(world, at + 2 * MINUTE, pursuit, swept.account, contact, source, amount=swept.amount or None)
    world.innocent("stale_sweep", at, swept, deal)


STALE_SWEEP = Mechanism("stale_sweep", (Occasion.COMPANY,), _announce, touches_source=False)
