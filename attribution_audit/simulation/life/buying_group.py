"""More than one person buys: colleagues of the first one are entered by hand while a deal is open.

In the export: further contacts of an account, made by the rep, mostly without a source, half of them with a role in the
deal. They are on marketing's lists from then on, and some answer.
"""

from __future__ import annotations

from ..people import new_person
from ..pursuit import Pursuit
from ..salesforce.records import Opportunity
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World
from .deals import ROLES, contact_by_hand
from .responses import mail

WITHOUT_SOURCE, WITH_ROLE = 0.7, 0.5


def _meet_colleague(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.deal is not None and world.dice.chance(rate):
        rep = world.user(pursuit.deal.owner)
        world.at_work(at + world.dice.wait(20 * DAY) + HOUR, rep, enter_colleague, pursuit.deal)
    return False


def enter_colleague(world: World, at: int, deal: Opportunity) -> None:
    """A colleague as a contact of the deal's account."""
    if not deal.open or deal.account.deleted:
        return
    dice, rep = world.dice, world.user(deal.owner)
    person = new_person(dice, world.company)
    contact = contact_by_hand(world, at, rep, person, deal.account, "" if dice.chance(WITHOUT_SOURCE) else deal.source)
    if dice.chance(WITH_ROLE):
        world.crm.add_role(deal, contact, at + dice.between(60, 900), rep.id, dice.pick(ROLES))
    mail(world, at, person)
    world.innocent("buying_group", at, contact, deal)


BUYING_GROUP = Mechanism("buying_group", (Occasion.DEAL_OPENED,), _meet_colleague, touches_source=False)
