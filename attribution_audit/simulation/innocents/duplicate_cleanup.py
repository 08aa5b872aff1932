"""A deal is entered twice, and the first entry is closed as a duplicate.

What happens: the rep makes a second deal for the same person, not seeing the first, with the contact's source;
days later the first is closed as lost by the rep or by operations, since Salesforce cannot merge opportunities
(mechanism 10 of crm_exports.md).
In the export: the successor was made before the close and bears the same source.
"""

from __future__ import annotations

from ..life.deals import close, open_by_hand
from ..pursuit import Pursuit
from ..salesforce.picklists import LOST, NO_OPPORTUNITY
from ..salesforce.records import Opportunity
from ..staff import User
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World


def _enter_twice(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    first = pursuit.deal
    if first is None or not first.contacts or not world.dice.chance(rate):
        return False
    world.at_work(at + world.dice.wait(6 * DAY) + HOUR, pursuit.rep, _make_second, pursuit, first)
    return True


def _make_second(world: World, at: int, pursuit: Pursuit, first: Opportunity) -> None:
    contact = next((one for one in first.contacts if not one.deleted), None)
    if first.closed or contact is None:
        return
    dice = world.dice
    twin = Pursuit(
        pursuit.person, pursuit.true_source, pursuit.rep, pursuit.sdr, at, product=pursuit.product, claimed=True
    )
    second = open_by_hand(world, at, twin, first.account, contact, first.source, amount=first.amount)
    actor = pursuit.rep if dice.chance(0.6) else world.staff.one(dice, "operations")
    world.at_work(at + dice.wait(5 * DAY) + HOUR, actor, _drop_first, pursuit, first, second, actor)


def _drop_first(world: World, at: int, pursuit: Pursuit, first: Opportunity, second: Opportunity, actor: User) -> None:
    if first.closed:
        return
    close(world, at, pursuit, first, actor, world.dice.pick((LOST, NO_OPPORTUNITY)))
    if world.dice.chance(0.4):
        first.loss_reason = "Duplicate"
    world.innocent("duplicate_cleanup", at, first, second)


DUPLICATE_CLEANUP = Mechanism("duplicate_cleanup", (Occasion.DEAL_OPENED,), _enter_twice)
