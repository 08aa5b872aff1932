"""A rep puts another category's value over marketing's lead source.

What happens: on the lead or the open opportunity, to a value of sales, or to one that says nothing and pays
like sales; one in five goes in two steps, hours or days apart, by way of another value of marketing's or of
"Other".
In the export: one or two LeadSource rows by the owner. The act is dated and named by the step that leaves
marketing. A few ask for approval afterwards, or give it themselves (audit_rules.md P8), which clears nothing.
Looks like it: approved changes, corrections of a typing error, sales really first (mechanism 25), relabelling
within marketing.
"""

from __future__ import annotations

from ..labels import ActDraft
from ..people import words
from ..pursuit import Pursuit
from ..salesforce.picklists import MARKETING_SOURCES, SALES_SOURCES, VAGUE_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..worktime import DAY, HOUR
from ..world import Approval, Mechanism, Occasion, World
from .stakes import stake

TWO_STEPS, VAGUE, APPROVED_LATER = 0.2, 0.3, 0.05


def _overwrite(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    target, dice = stake(pursuit), world.dice
    if target is None or not dice.chance(rate):
        return False
    wait = dice.wait(0.2 * DAY) + 60 if isinstance(target, Lead) else dice.wait(18 * DAY) + HOUR
    step = first_of_two if dice.chance(TWO_STEPS) else _write_over
    world.at_work(at + wait, pursuit.rep, step, pursuit, target)
    return True


def _write_over(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity) -> None:
    if stake(pursuit) is not target:
        return
    before = target.source
    vague = world.dice.chance(VAGUE)
    after = world.dice.pick(VAGUE_SOURCES if vague else SALES_SOURCES)
    world.crm.set_source(target, at, pursuit.rep.id, after)
    world.act(
        ActDraft("source_overwritten", target, pursuit, at, before, after, "to a vague value" if vague else "to sales")
    )
    if world.dice.chance(APPROVED_LATER):
        approve_later(world, at, pursuit, target, before, after)


def first_of_two(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity) -> None:
    """By way of "Other" the first step leaves marketing; by way of marketing's own values the second does."""
    if stake(pursuit) is not target:
        return
    dice, before = world.dice, target.source
    leaves = dice.chance(0.5)
    between = "Other" if leaves else dice.pick([value for value in ("Webinar", *MARKETING_SOURCES) if value != before])
    world.crm.set_source(target, at, pursuit.rep.id, between)
    left_at = at if leaves else 0
    wait = dice.uniform(0.1, 4) * (HOUR if isinstance(target, Lead) else DAY)
    if leaves:
        world.act(ActDraft("source_overwritten", target, pursuit, at, before, between, "to a vague value"))
    world.at_work(at + wait, pursuit.rep, second_of_two, pursuit, target, before, between, left_at)


def second_of_two(
    world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity, before: str, between: str, left_at: int
) -> None:
    """The act now runs from the first value to the last.

    Where the record has moved on meanwhile, the first step stands alone.
    """
    closed = target.converted if isinstance(target, Lead) else target.closed
    if closed or target.deleted or target.source != between:
        return
    after = world.dice.pick(SALES_SOURCES)
    world.crm.set_source(target, at, pursuit.rep.id, after)
    if left_at:
        world.amend_act(target, after, "in two steps")
    else:
        world.act(ActDraft("source_overwritten", target, pursuit, at, before, after, "in two steps"))


def approve_later(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity, before: str, after: str) -> None:
    """A manager's approval days later, or the rep's own a minute before."""
    dice = world.dice
    own = dice.chance(0.4)
    approved_at = at - dice.between(60, 7200) if own else at + int(dice.uniform(1, 20) * DAY)
    approver = pursuit.rep.id if own else world.staff.one(dice, "manager").id
    reason = dice.pick(words("offers", "wording", "approval_reasons"))
    approval = Approval(before, after, approver, approved_at, reason)
    world.later(max(at, approved_at), World.approve, target, approval)


SOURCE_OVERWRITTEN = Mechanism(
    "source_overwritten", (Occasion.HANDED_OVER, Occasion.DEAL_OPENED), _overwrite, tactic=True
)
