"""A rep closes marketing's opportunity and makes it again under a sales source.

What happens: the deal goes to "Closed - No Opportunity" or is called lost, and within days or months the same
rep makes another for the same person: from the same contact or a second record of it, mostly for the same
account, one in four for a shadow account; name and amount a little different. The selling between the two goes
on in most cases.
In the export: a close, then a `created` row on the new opportunity; no link between them.
Looks like it: busy accounts, real new business, duplicate clean-up (mechanism 10 of crm_exports.md), stale-
pipeline sweeps, second buying cycles (24).
"""

from __future__ import annotations

from ..labels import ActDraft
from ..life.activities import call, meeting
from ..life.deals import close, open_by_hand
from ..pursuit import Pursuit
from ..salesforce.picklists import LOST, NO_OPPORTUNITY
from ..salesforce.records import Opportunity
from ..worktime import DAY
from ..world import Mechanism, Occasion, World
from .remaking import account_again, better_paid, contact_again
from .stakes import stake

CALLED_LOST, VAGUE, MEDIAN_GAP_DAYS, LONGEST_GAP_DAYS = 0.35, 0.12, 14.0, 150


def _recreate(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal = stake(pursuit)
    if not isinstance(deal, Opportunity) or not world.dice.chance(rate):
        return False
    world.at_work(at + world.dice.around(16 * DAY, 0.8), pursuit.rep, _close_first, pursuit, deal)
    return True


def _close_first(world: World, at: int, pursuit: Pursuit, deal: Opportunity) -> None:
    if stake(pursuit) is not deal:
        return
    dice, rep = world.dice, pursuit.rep
    close(world, at, pursuit, deal, rep, LOST if dice.chance(CALLED_LOST) else NO_OPPORTUNITY)
    gap = min(LONGEST_GAP_DAYS, 1 + dice.around(MEDIAN_GAP_DAYS, 1.0)) * DAY
    contact = deal.contacts[0] if deal.contacts else None
    for _ in range(dice.between(0, 2)):
        world.at_work(at + dice.uniform(0.1, 0.9) * gap, rep, go_on, contact)
    world.at_work(at + gap, rep, _make_again, pursuit, deal)


def go_on(world: World, at: int, contact: object) -> None:
    """Selling goes on although the deal is closed."""
    person = next((one for one in world.crm.contacts if one is contact and not one.deleted), None)
    if world.dice.chance(0.3):
        meeting(world, at, world.rep, person)
    else:
        call(world, at, world.rep, person)


def _make_again(world: World, at: int, pursuit: Pursuit, closed: Opportunity) -> None:
    dice, rep = world.dice, pursuit.rep
    if world.rep is not rep:
        return
    source = better_paid(world, VAGUE)
    account = account_again(world, at - dice.between(3, 9) * 60, pursuit, closed.account)
    known = closed.contacts[0] if closed.contacts else pursuit.person.contact
    contact = contact_again(world, at - dice.between(1, 2) * 60, pursuit, account, known, source)
    amount = (
        max(500, int(closed.amount * dice.uniform(0.85, 1.2)) // 100 * 100)
        if closed.amount and dice.chance(0.8)
        else None
    )
    deal = open_by_hand(world, at, pursuit, account, contact, source, amount=amount)
    world.act(
        ActDraft(
            "opportunity_recreated", deal, pursuit, at, closed.source, source, variant(closed, deal), related=closed
        )
    )


def variant(closed: Opportunity, deal: Opportunity) -> str:
    """Say how the deal was closed and what was made anew with it."""
    account = "same account" if deal.account is closed.account else "shadow account"
    same = any(contact in closed.contacts for contact in deal.contacts)
    return f"{closed.stage}; {account}; {'same contact' if same else 'second contact'}"


OPPORTUNITY_RECREATED = Mechanism("opportunity_recreated", (Occasion.DEAL_OPENED,), _recreate, tactic=True)
