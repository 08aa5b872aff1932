"""A rep asks, somebody else approves, then the rep changes the source.

What happens: the rep knew the person first, or a partner had the deal registered; a manager or operations
agrees hours or days before.
In the export: a SourceApproval line by a third person, dated before a LeadSource row by the owner (rule P8 of
audit_rules.md). The new value is true.
"""

from __future__ import annotations

from ..people import words
from ..pursuit import Pursuit
from ..salesforce.picklists import SALES_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..tactics.stakes import stake
from ..worktime import DAY, HOUR
from ..world import Approval, Mechanism, Occasion, World


def _ask(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    target, dice = stake(pursuit), world.dice
    if target is None or not dice.chance(rate):
        return False
    approver = world.staff.one(dice, dice.pick(("manager", "operations")))
    value = dice.pick((*SALES_SOURCES, "Partner Referral"))
    approved_at = at + int(dice.wait(0.1 * DAY)) + 60
    reason = dice.pick(words("offers", "wording", "approval_reasons"))
    wait = dice.wait(0.1 * DAY) + 60 if isinstance(target, Lead) else dice.wait(6 * DAY) + HOUR
    approval = Approval(target.source, value, approver.id, approved_at, reason)
    world.at_work(approved_at + wait, pursuit.rep, _change, pursuit, target, approval)
    return True


def _change(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity, approval: Approval) -> None:
    if stake(pursuit) is not target or target.source != approval.before:
        return
    world.approve(at, target, approval)
    world.crm.set_source(target, at, pursuit.rep.id, approval.after)
    target.true_source = pursuit.true_source = approval.after
    world.innocent("approved_change", at, target)


APPROVED_CHANGE = Mechanism("approved_change", (Occasion.HANDED_OVER, Occasion.DEAL_OPENED), _ask)
