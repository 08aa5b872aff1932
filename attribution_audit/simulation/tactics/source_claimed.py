"""Somebody in marketing puts a campaign's source over what sales or a partner brought.

What happens: days or weeks after the lead or deal is there, without anybody's approval.
In the export: a LeadSource row from a source of sales' or a partner's to one of marketing's, by a marketing user.
Looks like it: corrections by marketing that were approved, data fixes by operations, the rep's own correction.
"""

from __future__ import annotations

from ..labels import ActDraft
from ..pursuit import Pursuit
from ..salesforce.picklists import CATEGORY, MARKETING_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..staff import User
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World
from .stakes import at_present

NOT_MARKETINGS = ("sales", "partner")


def claimable(pursuit: Pursuit) -> Lead | Opportunity | None:
    """The record that decides who is credited, if it and the truth say sales or partner."""
    target = at_present(pursuit)
    if target is None or CATEGORY[pursuit.true_source] not in NOT_MARKETINGS:
        return None
    return target if CATEGORY[target.source] in NOT_MARKETINGS else None


def _claim(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    target, user = claimable(pursuit), world.staff.one(world.dice, "marketing")
    if target is None or not world.dice.chance(rate * user.leaning):
        return False
    days = 25 if isinstance(target, Opportunity) else 2
    world.at_work(at + world.dice.wait(days * DAY) + HOUR, user, _write_over, pursuit, target, user)
    return True


def _write_over(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity, user: User) -> None:
    if claimable(pursuit) is not target:
        return
    before = target.source
    world.crm.set_source(target, at, user.id, world.dice.pick(("Webinar", *MARKETING_SOURCES)))
    variant = f"on the {target.object_name.lower()}"
    world.act(ActDraft("source_claimed", target, pursuit, at, before, target.source, variant, actor=user))


SOURCE_CLAIMED = Mechanism(
    "source_claimed", (Occasion.LEAD_MADE, Occasion.DEAL_OPENED), _claim, tactic=True, by_marketing=True
)
