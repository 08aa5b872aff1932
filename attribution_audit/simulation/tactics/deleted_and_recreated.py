"""A rep deletes marketing's lead or deal and makes it anew under a sales source.

What happens: the record goes to the recycle bin, in two of five cases for good; days later the same rep enters
the deal again, or the lead, or a deal in place of the lead.
In the export: a row with `IsDeleted`, last modified by the rep, or nothing but rows of history; then a record
made by hand for the same person.
Looks like it: records deleted as tests, duplicates or on request, and migrations that delete and load again
(mechanism 15 of crm_exports.md).
"""

from __future__ import annotations

from ..labels import ActDraft
from ..life.converting import convertible
from ..pursuit import Pursuit
from ..salesforce.picklists import OPEN_STAGES, SALES_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..worktime import DAY, HOUR, MINUTE
from ..world import Mechanism, Occasion, World
from .lead_recreated import enter_again
from .opportunity_recreated import VAGUE, amount_again
from .remaking import OF_A_LEAD, WAYS, Old, Ways, better_paid, gap, open_anew, ways, worded
from .stakes import stake

GONE, AS_LEAD, MEDIAN_GAP_DAYS = 0.4, 0.5, 4.0
BEFORE_PRODUCTS = OPEN_STAGES[:2]
"""Stages in which nobody has entered products yet."""


def _delete(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    target, dice = stake(pursuit), world.dice
    if target is None or not dice.chance(rate):
        return False
    if isinstance(target, Lead):
        pursuit.lead_left = True
        world.at_work(at + dice.wait(2 * DAY) + MINUTE, pursuit.rep, take_out, pursuit, target)
    else:
        world.at_work(at + dice.wait(9 * DAY) + HOUR, pursuit.rep, take_out, pursuit, target)
    return True


def take_out(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity) -> None:
    """The deletion."""
    if stake(pursuit) is not target or (isinstance(target, Opportunity) and target.stage not in BEFORE_PRODUCTS):
        return
    as_lead = isinstance(target, Lead) and pursuit.person.contact is None and world.dice.chance(AS_LEAD)
    chosen, rep, gone = ways(world, OF_A_LEAD if as_lead else WAYS), pursuit.rep, world.dice.chance(GONE)
    (world.crm.purge if gone else world.crm.delete)(target, at, rep.id)
    wait = gap(world, chosen, world.dice.around(MEDIAN_GAP_DAYS, 1.0)) + HOUR
    where = "gone" if gone else "in the recycle bin"
    step = _deal_again if isinstance(target, Opportunity) else _lead_again if as_lead else _deal_for_lead
    world.at_work(at + wait, rep, step, pursuit, target, chosen, where)


def _deal_again(world: World, at: int, pursuit: Pursuit, deleted: Opportunity, chosen: Ways, where: str) -> None:
    if world.rep is not pursuit.rep:
        return
    source = better_paid(world, VAGUE)
    known = deleted.contacts[0] if deleted.contacts else pursuit.person.contact
    deal = open_anew(world, at, pursuit, chosen, source, Old(deleted.account, known, amount_again(world, deleted)))
    variant = worded("deal again", where, chosen=chosen)
    world.act(ActDraft(KIND, deal, pursuit, at, deleted.source, source, variant, related=deleted))


def _lead_again(world: World, at: int, pursuit: Pursuit, deleted: Lead, chosen: Ways, where: str) -> None:
    if world.rep is pursuit.rep and not convertible(pursuit.person.lead):
        enter_again(world, at, pursuit, deleted, chosen, KIND, worded("lead again", where, chosen=chosen))


def _deal_for_lead(world: World, at: int, pursuit: Pursuit, deleted: Lead, chosen: Ways, where: str) -> None:
    if world.rep is not pursuit.rep or convertible(pursuit.person.lead):
        return
    source = world.dice.pick(SALES_SOURCES)
    deal = open_anew(world, at, pursuit, chosen, source, Old(contact=pursuit.person.contact))
    variant = worded("deal in place of the lead", where, chosen=chosen)
    world.act(ActDraft(KIND, deal, pursuit, at, deleted.source, source, variant, related=deleted))


KIND = "deleted_and_recreated"
DELETED_AND_RECREATED = Mechanism(KIND, (Occasion.HANDED_OVER, Occasion.DEAL_OPENED), _delete, tactic=True)
