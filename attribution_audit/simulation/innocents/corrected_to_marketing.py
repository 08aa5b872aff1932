"""A sales source was typed by habit, the person says that a campaign brought her, and the source is put right.

What happens: the rep corrects it himself, operations does as a data fix, or marketing does after a sales manager has
agreed.
In the export: a sales -> marketing row by somebody who loses by it, by a steward, or by a user of marketing with a
SourceApproval line of a third person before it. The new value is true.
"""

from __future__ import annotations

from ..people import words
from ..pursuit import Pursuit
from ..salesforce.picklists import CATEGORY, MARKETING_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..staff import User
from ..worktime import DAY, HOUR
from ..world import Approval, Mechanism, Occasion, World

WAYS = ("owner", "owner", "operations", "marketing", "marketing")


def _asks(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    record, dice = pursuit.deal or pursuit.lead, world.dice
    if record is None or CATEGORY[record.source] != "sales" or CATEGORY[pursuit.true_source] != "sales":
        return False
    if (isinstance(record, Opportunity) and record.from_lead) or not dice.chance(rate):
        return False
    value, way = dice.pick(MARKETING_SOURCES), dice.pick(WAYS)
    record.true_source = pursuit.true_source = value
    wait = dice.wait(3 * DAY if isinstance(record, Lead) else 14 * DAY) + HOUR
    actor = world.user(record.owner) if way == "owner" else world.staff.one(dice, way)
    if way == "marketing":
        agreed_at = int(at + wait)
        approver = world.staff.one(dice, "manager")
        reason = dice.pick(words("offers", "wording", "approval_reasons"))
        approval = Approval(record.source, value, approver.id, agreed_at, reason)
        world.at_work(agreed_at + dice.wait(DAY) + HOUR, actor, _change, record, actor, value, approval)
    else:
        world.at_work(at + wait, actor, _change, record, actor, value, None)
    return True


def _change(
    world: World, at: int, record: Lead | Opportunity, actor: User, value: str, approval: Approval | None
) -> None:
    over = record.converted if isinstance(record, Lead) else record.closed
    if over or record.deleted or CATEGORY[record.source] != "sales":
        return
    if approval is not None:
        world.approve(at, record, approval)
    world.crm.set_source(record, at, actor.id, value)
    world.innocent("corrected_to_marketing", at, record)


CORRECTED_TO_MARKETING = Mechanism("corrected_to_marketing", (Occasion.LEAD_MADE, Occasion.DEAL_OPENED), _asks)
