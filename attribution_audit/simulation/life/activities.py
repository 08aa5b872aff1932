"""Calls, e-mails and meetings, logged as tasks and events. Most are entered at once; meetings are booked ahead."""

from __future__ import annotations

from ..people import words
from ..salesforce.followers import Activity
from ..salesforce.records import Account, Opportunity, PersonRecord
from ..staff import User
from ..worktime import DAY, HOUR, MINUTE, office_hours
from ..world import World


def call(
    world: World,
    at: int,
    user: User,
    person: PersonRecord | None,
    deal: Opportunity | None = None,
    account: Account | None = None,
) -> None:
    """A call or e-mail, entered when it is over; a few are entered hours later."""
    dice = world.dice
    happened_at = at if dice.chance(0.9) else at - int(dice.uniform(0, 6 * HOUR))
    subject = dice.pick(words("offers", "wording", "call_subjects"))
    world.activities.append(Activity(person, deal, account, user.id, subject, happened_at, at, user.id))
    _mark(at, person, deal, account)


def meeting(world: World, at: int, user: User, person: PersonRecord | None, deal: Opportunity | None = None) -> int:
    """A meeting booked now; gives the time at which it ends."""
    dice = world.dice
    starts_at = office_hours(dice, at + dice.uniform(0.5, 9) * DAY, user.zone)
    starts_at -= starts_at % (30 * MINUTE)
    minutes = dice.pick((30, 30, 45, 60))
    subject = dice.pick(words("offers", "wording", "meeting_subjects"))
    world.activities.append(Activity(person, deal, None, user.id, subject, starts_at, at, user.id, True, minutes))
    _mark(at, person, deal, None)
    return starts_at + minutes * MINUTE


def _mark(at: int, *records: PersonRecord | Opportunity | Account | None) -> None:
    for record in records:
        if record is not None:
            record.activity_on = max(record.activity_on, at)
