"""A deal ended, and later there really is another one at the same company.

What happens: another person of the company wants another product, found by the rep's calls (`new_business`); or
the company is simply a busy one, and the next deal with the same person follows from the contact's page with
the contact's source, or after four months and more from a new start by sales (`busy_account`); or a customer
buys more (`upsell`).
In the export: close, then create, same account, mostly the same rep (base rates in crm_exports.md section 4;
mechanism 24). Calls and meetings with the new person lie before the new deal.
"""

from __future__ import annotations

from ..life.activities import call, meeting
from ..life.deals import choose_product, contact_by_hand, open_by_hand, own_source
from ..people import new_person
from ..pursuit import Pursuit
from ..salesforce.records import Opportunity
from ..worktime import DAY, HOUR, MINUTE
from ..world import Mechanism, Occasion, World


def _another_need(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    closed = pursuit.deal
    if closed is not None and world.dice.chance(rate):
        world.at_work(at + world.dice.around(35 * DAY, 1.0) + HOUR, world.rep, meet_another, closed)
    return False


def meet_another(world: World, at: int, closed: Opportunity) -> None:
    """Another person of the company, entered by hand, called, met."""
    dice, rep = world.dice, world.rep
    person = new_person(dice, world.company)
    pursuit = Pursuit(person, "Sales Prospecting", rep, rep, at, claimed=True)
    choose_product(world, pursuit, other_than=closed.product)
    contact = contact_by_hand(world, at, rep, person, closed.account, own_source(world, rep))
    call(world, at + 9 * MINUTE, rep, contact)
    if dice.chance(0.6):
        meeting(world, at + 15 * MINUTE, rep, contact)
    world.at_work(at + dice.wait(9 * DAY) + HOUR, rep, _open_other, pursuit, closed, "new_business")


def _open_other(world: World, at: int, pursuit: Pursuit, closed: Opportunity, mechanism: str) -> None:
    contact = pursuit.person.contact
    if contact is None or contact.deleted:
        return
    call(world, at, pursuit.rep, contact)
    source = contact.source if contact.source and world.dice.chance(0.5) else own_source(world, pursuit.rep)
    deal = open_by_hand(world, at + 2 * MINUTE, pursuit, closed.account, contact, source)
    world.innocent(mechanism, at, closed, deal)


def next_deal(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    """The same person again: soon under the source that is there, or much later from a new start."""
    closed, dice = pursuit.deal, world.dice
    if closed is None or not closed.contacts or pursuit.claimed or not dice.chance(rate):
        return False
    afresh = dice.chance(0.15)
    wait = dice.uniform(125, 260) * DAY if afresh else dice.around(world.scenario.days_to_next_deal * DAY, 0.9) + HOUR
    world.at_work(at + wait, world.rep, _return_to, pursuit, closed, afresh)
    return False


def _return_to(world: World, at: int, pursuit: Pursuit, closed: Opportunity, afresh: bool) -> None:
    contact = next((one for one in closed.contacts if not one.deleted), None)
    if contact is None:
        return
    dice, rep = world.dice, world.rep
    again = Pursuit(
        pursuit.person, "Sales Prospecting" if afresh else closed.true_source, rep, pursuit.sdr, at, claimed=True
    )
    choose_product(world, again, other_than=closed.product)
    call(world, at, rep, contact)
    source = dice.pick(("Sales Prospecting", "Cold Call")) if afresh else contact.source or closed.source
    deal = open_by_hand(world, at + dice.between(2, 40) * MINUTE, again, closed.account, contact, source)
    world.innocent("busy_account", at, closed, deal)


def _sell_more(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    won, dice = pursuit.deal, world.dice
    if won is not None and won.contacts and dice.chance(rate):
        world.at_work(at + dice.uniform(20, 200) * DAY, world.rep, upsell, pursuit, won)
    return False


def upsell(world: World, at: int, pursuit: Pursuit, won: Opportunity) -> None:
    """Open the customer's next deal from the contact's page."""
    contact = next((one for one in won.contacts if not one.deleted), None)
    more = Pursuit(pursuit.person, "Existing Customer", world.rep, pursuit.sdr, at, deal_type="Upsell", claimed=True)
    choose_product(world, more, other_than=won.product)
    call(world, at, world.rep, contact)
    source = world.dice.pick(("Existing Customer", "Existing Customer", contact.source if contact else ""))
    deal = open_by_hand(world, at + 2 * MINUTE, more, won.account, contact, source)
    world.innocent("upsell", at, won, deal)


NEW_BUSINESS = Mechanism("new_business", (Occasion.DEAL_LOST,), _another_need, touches_source=False)
BUSY_ACCOUNT = Mechanism("busy_account", (Occasion.DEAL_LOST,), next_deal, touches_source=False)
UPSELL = Mechanism("upsell", (Occasion.DEAL_WON,), _sell_more, touches_source=False)
