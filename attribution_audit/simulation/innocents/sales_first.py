"""Sales really came first, and the rep puts the source right (mechanism 25 of crm_exports.md).

What happens: a rep had called the person for weeks; the person then answers a campaign, and the integration
makes a lead with marketing's source.
In the export: tasks or meetings dated and entered before the first response, on a contact of the person that
the rep had made, then a marketing -> sales row on the lead by the owner. The new value is true.
"""

from __future__ import annotations

from ..life.activities import call
from ..life.deals import account_by_hand, account_of, contact_by_hand
from ..pursuit import Pursuit
from ..salesforce.picklists import CATEGORY, SALES_SOURCES
from ..salesforce.records import Lead
from ..staff import User
from ..tactics.stakes import stake
from ..worktime import DAY, MINUTE, START, office_hours
from ..world import Mechanism, Occasion, World


def had_called(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    """Enter what the rep had done in the weeks before, with its own dates, then the correction."""
    lead, dice, rep = stake(pursuit), world.dice, pursuit.rep
    person = pursuit.person
    if not isinstance(lead, Lead) or person.contact is not None or CATEGORY[pursuit.true_source] != "marketing":
        return False
    if person.known_since < lead.created_at:
        return False
    answered_at = min(pursuit.answered_at, lead.created_at)
    first_at = answered_at - int(dice.uniform(9, 60) * DAY)
    if first_at < START or not dice.chance(rate):
        return False
    first_at = office_hours(dice, first_at, rep.zone)
    account = account_of(world)
    if account is None or account.created_at > first_at:
        account = account_by_hand(world, first_at, rep)
    contact = contact_by_hand(
        world, first_at + dice.between(1, 6) * MINUTE, rep, person, account, dice.pick(("", *SALES_SOURCES))
    )
    for _ in range(dice.between(1, 4)):
        called_at = office_hours(dice, dice.uniform(first_at + 7 * MINUTE, answered_at - 2 * DAY), rep.zone)
        if called_at < answered_at - 20 * MINUTE:
            call(world, called_at, rep, contact)
    call(world, first_at + 7 * MINUTE, rep, contact)
    world.at_work(at + dice.wait(0.3 * DAY) + MINUTE, rep, _put_right, pursuit, lead, rep)
    return True


def _put_right(world: World, at: int, pursuit: Pursuit, lead: Lead, rep: User) -> None:
    if lead.converted or lead.deleted:
        return
    value = world.dice.pick(SALES_SOURCES)
    world.crm.set_source(lead, at, rep.id, value)
    lead.true_source = pursuit.true_source = value
    world.innocent("sales_first", at, lead)


SALES_FIRST = Mechanism("sales_first", (Occasion.HANDED_OVER,), had_called)
