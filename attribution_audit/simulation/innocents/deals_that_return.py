"""A lost deal that comes back as itself: reopened, cloned into the next year, or after meetings nobody came to.

What happens: the customer thinks again and the rep reopens the deal (`reopened`); at the year's end deals that have
slipped are closed and cloned for the next year's forecast (`reforecast`, mechanism 24 of crm_exports.md and I11 of
audit_rules.md); after two weeks of rebooking the rep gives the deal up, and months later the person calls
(`no_show`, I4).
In the export: "Closed Lost" -> an open stage on one record; a close and, minutes later, a deal of the same
name, amount, source and contact; a close, then a new deal from the contact's page with the contact's source.
"""

from __future__ import annotations

from ..life.activities import call, meeting
from ..life.deals import advance, close, open_by_hand, pursuit_of
from ..pursuit import Pursuit
from ..salesforce.picklists import LOST, NO_OPPORTUNITY, OPEN_STAGES, WON
from ..salesforce.records import Opportunity
from ..worktime import DAY, HOUR, MINUTE, NEW_PLAN
from ..world import Mechanism, Occasion, World

SWEEP_AT, COMES_BACK, BOUGHT = NEW_PLAN - 3 * DAY + 15 * HOUR, 0.7, 0.3


def _think_again(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal = pursuit.deal
    if deal is None or not world.dice.chance(rate):
        return False
    world.at_work(at + world.dice.around(14 * DAY, 0.9) + HOUR, world.rep, _reopen, pursuit, deal)
    return True


def _reopen(world: World, at: int, pursuit: Pursuit, deal: Opportunity) -> None:
    if deal.deleted or not deal.closed or deal.won:
        return
    owner = world.user(deal.owner)
    world.crm.set_stage(deal, at, owner.id, world.dice.pick(OPEN_STAGES[1:]))
    fate = WON if world.dice.chance(BOUGHT) else LOST
    world.at_work(at + world.dice.wait(20 * DAY) + HOUR, owner, advance, pursuit, deal, fate, len(OPEN_STAGES))
    world.innocent("reopened", at, deal)


def _announce(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    world.later(SWEEP_AT + world.dice.between(0, 5 * HOUR), _move_to_next_year, rate)
    return False


def _move_to_next_year(world: World, at: int, rate: float) -> None:
    for deal in [one for one in world.crm.opportunities if not one.closed and one.created_at < at - 30 * DAY]:
        if not world.dice.chance(rate):
            continue
        closing = pursuit_of(world, at, deal)
        close(world, at, closing, deal, closing.rep, LOST)
        deal.loss_reason = "Timing"
        again = pursuit_of(world, at, deal)
        contact = next((one for one in deal.contacts if not one.deleted), None)
        clone = open_by_hand(
            world, at + 4 * MINUTE, again, deal.account, contact, deal.source, amount=deal.amount or None
        )
        clone.name, clone.campaign = deal.name, deal.campaign
        world.innocent("reforecast", at, deal, clone)


def _rebook(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal = pursuit.deal
    if deal is None or not deal.contacts or not world.dice.chance(rate):
        return False
    for days in (1, 6, 11):
        world.at_work(at + days * DAY, pursuit.rep, _book_meeting, deal)
    world.at_work(at + 16 * DAY, pursuit.rep, _give_up, pursuit, deal)
    return True


def _book_meeting(world: World, at: int, deal: Opportunity) -> None:
    if not deal.closed and not deal.deleted:
        meeting(world, at, world.user(deal.owner), deal.contacts[0], deal)


def _give_up(world: World, at: int, pursuit: Pursuit, deal: Opportunity) -> None:
    if deal.closed or deal.deleted:
        return
    close(world, at, pursuit, deal, world.user(deal.owner), NO_OPPORTUNITY)
    world.innocent("no_show", at, deal)
    if world.dice.chance(COMES_BACK):
        world.at_work(at + world.dice.around(55 * DAY, 0.6) + HOUR, world.rep, _person_calls, pursuit, deal)


def _person_calls(world: World, at: int, pursuit: Pursuit, given_up: Opportunity) -> None:
    contact = next((one for one in given_up.contacts if not one.deleted), None)
    if contact is None:
        return
    call(world, at, world.rep, contact)
    again = Pursuit(pursuit.person, given_up.true_source, world.rep, pursuit.sdr, at, claimed=True)
    again.product = given_up.product
    source = contact.source or given_up.source
    deal = open_by_hand(world, at + 5 * MINUTE, again, given_up.account, contact, source)
    world.innocent("no_show", at, given_up, deal)


REOPENED = Mechanism("reopened", (Occasion.DEAL_LOST,), _think_again)
REFORECAST = Mechanism("reforecast", (Occasion.COMPANY,), _announce, touches_source=False)
NO_SHOW = Mechanism("no_show", (Occasion.DEAL_OPENED,), _rebook)
