"""How marketing's name is taken off a record: at once or in steps, by whom, and what is done about it afterwards.

In the export: LeadSource rows of the record. The act is dated and named by the step that leaves marketing; it runs
from the first value to the last.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..labels import ActDraft
from ..people import words
from ..pursuit import Pursuit
from ..salesforce.picklists import MARKETING_SOURCES, SALES_SOURCES, VAGUE_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..staff import User
from ..worktime import DAY, HOUR, MINUTE, month_start
from ..world import Approval, World
from .stakes import another, at_present, marketing, stake

VAGUE = 0.3
"""Share of the values put over marketing's that say nothing."""
WAYS = ("in steps", "by another", "put back after the payout", "approved by the actor", "approved afterwards")
PAYDAY, PATIENCE_DAYS = 15, 20
"""Day of the month after the close on which the commission is paid; how often one looks whether it was."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One taking off: its kind, the way, whoever does it, and the values the source goes through."""

    kind: str
    way: str
    actor: User
    values: tuple[str, ...]


def take_off(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity, kind: str) -> None:
    """On a lead within hours of the meeting, on a deal within weeks of its opening."""
    dice, way = world.dice, "at once"
    if world.hides():
        way = dice.pick([one for one in WAYS if one != WAYS[2] or isinstance(target, Opportunity)])
    actor = (another(world, pursuit.rep) if way == "by another" else None) or pursuit.rep
    edit = Edit(kind, way if actor is not pursuit.rep or way != "by another" else "at once", actor, ())
    wait = dice.wait(0.2 * DAY) + MINUTE if isinstance(target, Lead) else dice.wait(18 * DAY) + HOUR
    world.at_work(at + wait, actor, _begin, pursuit, target, edit)


def _begin(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity, edit: Edit) -> None:
    if stake(pursuit) is target:
        values = values_of(world, target.source, edit)
        step(world, at, pursuit, target, Edit(edit.kind, edit.way, edit.actor, values), target.source, None)


def values_of(world: World, before: str, edit: Edit) -> tuple[str, ...]:
    """Where the source goes, ending with nothing, a vague value or one of sales'."""
    dice = world.dice
    last = "" if edit.kind == "source_blanked" else dice.pick(VAGUE_SOURCES if dice.chance(VAGUE) else SALES_SOURCES)
    if edit.way != "in steps":
        return (last,)
    own = dice.sample([one for one in ("Webinar", *MARKETING_SOURCES) if one != before], dice.between(1, 2))
    if edit.kind == "source_blanked":
        return (*own, "")
    return dice.pick(((*own, dice.pick(SALES_SOURCES)), ("Other", dice.pick(SALES_SOURCES)), (own[0], "Other", last)))


def step(
    world: World,
    at: int,
    pursuit: Pursuit,
    target: Lead | Opportunity,
    edit: Edit,
    first: str,
    draft: ActDraft | None,
) -> None:
    """The next value; where the record has moved on meanwhile, what was done stands alone."""
    if at_present(pursuit) is not target:
        return
    value, rest = edit.values[0], edit.values[1:]
    world.crm.set_source(target, at, edit.actor.id, value)
    if draft is not None:
        draft.source_after = value
    elif not marketing(value):
        draft = world.act(ActDraft(edit.kind, target, pursuit, at, first, value, edit.way, actor=edit.actor))
    if rest:
        left = Edit(edit.kind, edit.way, edit.actor, rest)
        unit = world.dice.pick((MINUTE, HOUR if isinstance(target, Lead) else DAY))
        world.at_work(at + world.dice.uniform(0.5, 4) * unit, edit.actor, step, pursuit, target, left, first, draft)
    elif edit.way.startswith("approved"):
        approve(world, at, target, edit, first)
    elif edit.way == "put back after the payout" and isinstance(target, Opportunity):
        world.at_work(at + PATIENCE_DAYS * DAY, edit.actor, put_back, target, edit.actor, first, value)


def approve(world: World, at: int, target: Lead | Opportunity, edit: Edit, before: str) -> None:
    """A line of SourceApproval: the actor's own a little before, or a manager's days later."""
    dice, own = world.dice, edit.way == "approved by the actor"
    approved_at = at - dice.between(60, 7200) if own else at + int(dice.uniform(1, 20) * DAY)
    approver = edit.actor if own else world.staff.one(dice, "manager")
    reason = dice.pick(words("offers", "wording", "approval_reasons"))
    approval = Approval(before, edit.values[-1], approver.id, approved_at, reason)
    world.later(max(at, approved_at), World.approve, target, approval)


def put_back(world: World, at: int, deal: Opportunity, actor: User, before: str, after: str) -> None:
    """Once the commission is paid the old value returns; a deal that is lost keeps the new one."""
    paid_at = month_start(deal.closed_at, 1) + PAYDAY * DAY if deal.won else 0
    if deal.open or (deal.won and at < paid_at):
        world.at_work(at + PATIENCE_DAYS * DAY, actor, put_back, deal, actor, before, after)
    elif deal.won and deal.source == after:
        world.crm.set_source(deal, at, actor.id, before)
