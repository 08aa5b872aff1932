"""A lead that looks left alone, and is not.

What happens: the owner rings at once and enters the call days later (`logged_late`); the owner is away and a colleague
rings (`colleague_answered`); the lead comes on a Friday afternoon or before the holidays, and the call follows when
the office opens (`out_of_office`); a student or competitor is turned down without a call (`disqualified_unread`);
a rejected lead rests, and the nurturing programme brings it back after a quarter or a half year (`nurture_clock`,
I13 of audit_rules.md).
In the export: a task whose CreatedDate is days after its ActivityDate; a task of another user than the owner; days
without work between hand-over and call; a rejection with its reason and no task; a rejected lead that becomes New by
the integration user 90 or 180 days later, on the day of a response.
"""

from __future__ import annotations

from ..life.activities import call
from ..life.converting import convertible
from ..life.leads import pick_up
from ..people import words
from ..pursuit import Pursuit
from ..salesforce.followers import Activity, Member
from ..salesforce.picklists import NEW, REJECTED
from ..worktime import DAY, HOLIDAYS, HOUR, MINUTE, office_hours
from ..world import Mechanism, Occasion, World

FRIDAY, AFTERNOON = 4, 14 * HOUR
NURTURE_DAYS = (90, 90, 180)


def _enter_later(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead, dice, owner = pursuit.lead, world.dice, pursuit.sdr
    if lead is None or pursuit.answered or not dice.chance(rate):
        return False
    rang_at = at + dice.between(5, 60) * MINUTE
    world.at_work(rang_at + dice.uniform(3, 10) * DAY, owner, _enter_call, pursuit, rang_at)
    pursuit.answered = True
    return False


def _enter_call(world: World, at: int, pursuit: Pursuit, rang_at: int) -> None:
    lead, owner = pursuit.lead, pursuit.sdr
    if lead is not None and not lead.deleted:
        subject = world.dice.pick(words("offers", "wording", "call_subjects"))
        world.activities.append(Activity(lead, None, None, owner.id, subject, rang_at, at, owner.id))
        world.innocent("logged_late", at, lead)


def _colleague_rings(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead, colleague = pursuit.lead, world.staff.one(world.dice, "sdr")
    if lead is None or pursuit.answered or colleague is pursuit.sdr or not world.dice.chance(rate):
        return False
    call(world, at + world.dice.between(10, 300) * MINUTE, colleague, lead)
    pursuit.answered, pursuit.away_until = True, int(at + world.dice.uniform(4, 12) * DAY)
    world.innocent("colleague_answered", at, lead)
    return False


def _office_closed(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead, dice, zone = pursuit.lead, world.dice, pursuit.sdr.zone
    day, second = divmod(at + zone * HOUR, DAY)
    opens = next((end for start, end in HOLIDAYS if start < at < end), 0)
    if (day + 3) % 7 == FRIDAY and second > AFTERNOON:
        opens = max(opens, at + 2 * DAY)
    if lead is None or pursuit.answered or not opens or not dice.chance(rate):
        return False
    pursuit.answered, pursuit.away_until = True, office_hours(dice, opens, zone)
    call(world, pursuit.away_until + dice.between(5, 120) * MINUTE, pursuit.sdr, lead)
    world.innocent("out_of_office", at, lead)
    return False


def _turn_down(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.lead is None or pursuit.answered or not world.dice.chance(rate):
        return False
    pursuit.answered = True
    world.at_work(at + world.dice.between(10, 240) * MINUTE, pursuit.sdr, _disqualify, pursuit)
    return False


def _disqualify(world: World, at: int, pursuit: Pursuit) -> None:
    lead = pursuit.lead
    if lead is not None and convertible(lead):
        world.crm.set_status(lead, at, lead.owner, REJECTED[0], "Student or competitor")
        world.innocent("disqualified_unread", at, lead)


def _rest(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.lead is not None and not pursuit.claimed and world.dice.chance(rate):
        world.later(at + world.dice.pick(NURTURE_DAYS) * DAY, _wake, pursuit)
    return False


def _wake(world: World, at: int, pursuit: Pursuit) -> None:
    lead, sync = pursuit.lead, world.staff.groups["integration"][0]
    if lead is None or lead.deleted or lead.converted or lead.status not in REJECTED or pursuit.claimed:
        return
    campaign, _ = world.programme.near(world.dice, at)
    world.members.append(Member(campaign.id, lead, campaign.channel.answers[-1], at, at, sync.id))
    lead.campaign = campaign.id
    world.crm.set_status(lead, at + MINUTE, sync.id, NEW)
    world.innocent("nurture_clock", at, lead)
    world.at_work(at + world.dice.around(9 * HOUR, 1.0), pursuit.sdr, pick_up, pursuit)


LOGGED_LATE = Mechanism("logged_late", (Occasion.PICKED_UP,), _enter_later, touches_source=False)
COLLEAGUE_ANSWERED = Mechanism("colleague_answered", (Occasion.PICKED_UP,), _colleague_rings, touches_source=False)
OUT_OF_OFFICE = Mechanism("out_of_office", (Occasion.PICKED_UP,), _office_closed, touches_source=False)
DISQUALIFIED_UNREAD = Mechanism("disqualified_unread", (Occasion.PICKED_UP,), _turn_down, touches_source=False)
NURTURE_CLOCK = Mechanism("nurture_clock", (Occasion.LEAD_REJECTED,), _rest, touches_source=False)
