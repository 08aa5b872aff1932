"""A steward goes through the sources on clean-up days.

What happens: what is blank or says nothing gets the source that the campaign list shows; some of marketing's
values become "Other", because a list was bought, or by mistake.
In the export: LeadSource rows of an operations user, dozens within an hour, in both directions of pay.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import CATEGORY
from ..salesforce.records import Record
from ..staff import User
from ..worktime import at as moment
from ..world import Mechanism, Occasion, World

DAYS = (moment(2025, 3, 12, 19), moment(2025, 8, 6, 18), moment(2025, 12, 9, 19), moment(2026, 4, 22, 18))


def _announce(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    for day in DAYS:
        world.later(day + world.dice.between(0, 2400), _clean_up, rate)
    return False


def _clean_up(world: World, at: int, rate: float) -> None:
    steward, dice = world.staff.groups["operations"][1], world.dice
    for record in (*world.crm.leads, *world.crm.opportunities):
        if record.deleted or record.created_at > at or world.acted_on(record):
            continue
        category = CATEGORY[record.source]
        if category == "unknown" and CATEGORY[record.true_source] != "unknown" and dice.chance(8 * rate):
            value = record.true_source
        elif category == "marketing" and dice.chance(rate):
            value = "Other"
        else:
            continue
        world.later(at + dice.between(0, 900), enter, record, record.source, value, steward)


def enter(world: World, at: int, record: Record, before: str, after: str, steward: User) -> None:
    """Enter one value, unless somebody was quicker."""
    if record.source == before and not record.deleted:
        world.crm.set_source(record, at, steward.id, after)
        world.innocent("steward_edit", at, record)


STEWARD_EDIT = Mechanism("steward_edit", (Occasion.COMPANY,), _announce, touches_source=False)
