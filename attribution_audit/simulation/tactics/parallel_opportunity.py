"""A rep opens a second deal for the same person beside marketing's open one, and goes on with the second alone.

What happens: weeks after the first deal the rep makes another under a sales source; days or weeks later the first
is closed as lost or as no opportunity, or left to lie.
In the export: two opportunities of one person, the second made by hand before the first was closed.
Looks like it: deals entered twice by mistake (mechanism 10 of crm_exports.md), which keep the source; a second
product beside an open deal.
"""

from __future__ import annotations

from ..labels import ActDraft
from ..pursuit import Pursuit
from ..salesforce.picklists import LOST, NO_OPPORTUNITY
from ..salesforce.records import Opportunity
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World
from .opportunity_recreated import VAGUE, amount_again
from .remaking import LONG_GAP, Old, better_paid, open_anew, ways, worded
from .stakes import stake

CLOSES_FIRST = 0.7


def _open_beside(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    deal = stake(pursuit)
    if not isinstance(deal, Opportunity) or not deal.contacts or not world.dice.chance(rate):
        return False
    world.at_work(at + world.dice.around(12 * DAY, 0.8) + HOUR, pursuit.rep, open_second, pursuit, deal)
    return True


def open_second(world: World, at: int, pursuit: Pursuit, first: Opportunity) -> None:
    """The second deal; the first is not touched from now on but to close it."""
    if stake(pursuit) is not first or world.rep is not pursuit.rep:
        return
    dice, rep = world.dice, pursuit.rep
    chosen = tuple(way for way in ways(world) if way != LONG_GAP)
    source = better_paid(world, VAGUE)
    old = Old(first.account, first.contacts[0], amount_again(world, first))
    second = open_anew(world, at, pursuit, chosen, source, old)
    first.left, closes = True, dice.chance(CLOSES_FIRST)
    if closes:
        world.at_work(at + dice.around(10 * DAY, 0.9) + HOUR, rep, _close_first, first, rep.id)
    variant = worded("first closed" if closes else "first left", chosen=chosen)
    world.act(ActDraft("parallel_opportunity", second, pursuit, at, first.source, source, variant, related=first))


def _close_first(world: World, at: int, first: Opportunity, actor: int) -> None:
    if first.open:
        world.crm.set_stage(first, at, actor, world.dice.pick((LOST, NO_OPPORTUNITY)))


PARALLEL_OPPORTUNITY = Mechanism("parallel_opportunity", (Occasion.DEAL_OPENED,), _open_beside, tactic=True)
