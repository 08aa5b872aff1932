"""A rep closes marketing's opportunity and makes it again under a sales source.

What happens: the deal goes to "Closed - No Opportunity" or is called lost, and within days or months the same
rep, or a colleague who shares the gain, makes another: mostly from the same contact for the same account; name
and amount a little different. The selling between the two goes on in most cases.
In the export: a close, then a `created` row on the new opportunity; no link between them.
Looks like it: busy accounts, real new business, duplicate clean-up (mechanism 10 of crm_exports.md), stale-
pipeline sweeps, second buying cycles (24).
"""

from __future__ import annotations

from ..labels import ActDraft
from ..life.deals import close
from ..pursuit import Pursuit
from ..salesforce.picklists import LOST, NO_OPPORTUNITY
from ..salesforce.records import Opportunity
from ..worktime import DAY
from ..world import Mechanism, Occasion, World
from .remaking import Old, Ways, better_paid, gap, go_on, open_anew, ways, worded
from .stakes import stake

CALLED_LOST, VAGUE, MEDIAN_GAP_DAYS, LONGEST_GAP_DAYS = 0.35, 0.12, 14.0, 150
KEEPS_AMOUNT = 0.8


def _recreate(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal = stake(pursuit)
    if not isinstance(deal, Opportunity) or not world.dice.chance(rate):
        return False
    world.at_work(at + world.dice.around(16 * DAY, 0.8), pursuit.rep, _close_first, pursuit, deal)
    return True


def _close_first(world: World, at: int, pursuit: Pursuit, deal: Opportunity) -> None:
    if stake(pursuit) is not deal:
        return
    dice, chosen = world.dice, ways(world)
    close(world, at, pursuit, deal, pursuit.rep, LOST if dice.chance(CALLED_LOST) else NO_OPPORTUNITY)
    wait = gap(world, chosen, min(LONGEST_GAP_DAYS, 1 + dice.around(MEDIAN_GAP_DAYS, 1.0)))
    go_on(world, at, wait, pursuit, deal.contacts[0] if deal.contacts else None)
    world.at_work(at + wait, pursuit.rep, make_again, pursuit, deal, chosen)


def make_again(world: World, at: int, pursuit: Pursuit, closed: Opportunity, chosen: Ways) -> None:
    """The new deal, unless another rep has the company by now."""
    if world.rep is not pursuit.rep:
        return
    source = better_paid(world, VAGUE)
    known = closed.contacts[0] if closed.contacts else pursuit.person.contact
    deal = open_anew(world, at, pursuit, chosen, source, Old(closed.account, known, amount_again(world, closed)))
    variant = worded(closed.stage, chosen=chosen)
    world.act(ActDraft("opportunity_recreated", deal, pursuit, at, closed.source, source, variant, related=closed))


def amount_again(world: World, closed: Opportunity) -> int | None:
    """About the same amount, where it is put in at all."""
    if not closed.amount or not world.dice.chance(KEEPS_AMOUNT):
        return None
    return max(500, int(closed.amount * world.dice.uniform(0.85, 1.2)) // 100 * 100)


OPPORTUNITY_RECREATED = Mechanism("opportunity_recreated", (Occasion.DEAL_OPENED,), _recreate, tactic=True)
