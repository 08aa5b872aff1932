"""A partner had registered the deal before the person answered a campaign (mechanism 25 of crm_exports.md).

In the export: a contact under "Partner Referral" and a task "Deal registration" by a sales manager, both entered
before the first response, then a marketing -> partner row on the lead by that manager. The new value is true.
"""

from __future__ import annotations

from ..life.deals import account_by_hand, account_of, contact_by_hand
from ..pursuit import Pursuit
from ..salesforce.followers import Activity
from ..salesforce.records import Lead
from ..staff import User
from ..tactics.stakes import stake
from ..worktime import DAY, MINUTE, START, office_hours
from ..world import Mechanism, Occasion, World

REGISTERED = "Partner Referral"


def _registered(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead, dice = stake(pursuit), world.dice
    if not isinstance(lead, Lead) or pursuit.person.contact is not None or pursuit.person.known_since < lead.created_at:
        return False
    first_at = min(pursuit.answered_at, lead.created_at) - int(dice.uniform(6, 50) * DAY)
    if first_at < START or not dice.chance(rate):
        return False
    manager = world.staff.one(dice, "manager")
    first_at = office_hours(dice, first_at, manager.zone)
    account = account_of(world)
    if account is None or account.created_at > first_at:
        account = account_by_hand(world, first_at, manager)
    contact = contact_by_hand(world, first_at + 3 * MINUTE, manager, pursuit.person, account, REGISTERED)
    noted_at = first_at + 6 * MINUTE
    world.activities.append(
        Activity(contact, None, None, manager.id, "Deal registration", noted_at, noted_at, manager.id)
    )
    world.at_work(at + dice.wait(0.5 * DAY) + MINUTE, manager, _put_right, pursuit, lead, manager)
    return True


def _put_right(world: World, at: int, pursuit: Pursuit, lead: Lead, manager: User) -> None:
    if lead.converted or lead.deleted:
        return
    world.crm.set_source(lead, at, manager.id, REGISTERED)
    lead.true_source = pursuit.true_source = REGISTERED
    world.innocent("partner_registered", at, lead)


PARTNER_REGISTERED = Mechanism("partner_registered", (Occasion.HANDED_OVER,), _registered)
