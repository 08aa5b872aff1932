"""A lead's way: picked up from the queue by an SDR or not at all, called, rejected, put to nurture, or handed to a rep.

One in five of marketing's leads is never followed up, and most of the others come to nothing, whoever owns them
(audit_rules.md, "Sales Lead Black Hole").
"""

from __future__ import annotations

from ..people import Person, typed_company, typed_person, words
from ..pursuit import Pursuit
from ..salesforce.picklists import NEW, NURTURE, REJECTED, WORKING
from ..salesforce.records import Lead
from ..staff import User
from ..worktime import DAY, HOUR, MINUTE
from ..world import Occasion, World
from .activities import call, meeting
from .converting import convert_lead, convertible
from .neglect import neglected

NEVER_PICKED_UP = 0.20
REJECTED_SHARE, NURTURE_SHARE, LEFT_SHARE = 0.30, 0.48, 0.58
"""Running shares of what becomes of a lead that an SDR works on; the rest is handed over."""


def make_lead(world: World, at: int, person: Person, actor: int, owner: int, source: str, true_source: str) -> Lead:
    """A lead as a form or a colleague fills it in."""
    dice, company = world.dice, world.company
    lead = world.crm.create(
        Lead,
        at,
        actor,
        owner=owner,
        source=source,
        true_source=true_source,
        company=typed_company(dice, company),
        website=company.website if dice.chance(0.4) else "",
        industry=company.industry if dice.chance(0.4) else "",
        rating=dice.pick(("", "", "Hot", "Warm", "Cold")),
        unread=owner != actor,
        **typed_person(dice, person),
    )
    person.lead = lead
    person.known_since = person.known_since or at
    return lead


def pick_up(world: World, at: int, pursuit: Pursuit) -> None:
    """An SDR takes the lead from the queue and begins to call."""
    lead, sdr = pursuit.lead, pursuit.sdr
    if lead is None or not convertible(lead):
        return
    from_queue = lead.owner == world.staff.queue
    world.crm.set_owner(lead, at, sdr.id, sdr.id)
    world.crm.set_status(lead, at, sdr.id, WORKING)
    lead.unread = False
    if from_queue and neglected(world, at, pursuit, sdr, first_call):
        return
    world.occasion(Occasion.PICKED_UP, at, pursuit)
    first_call(world, at, pursuit)


def first_call(world: World, at: int, pursuit: Pursuit) -> None:
    """The lead's owner calls it and means to call again."""
    lead = pursuit.lead
    if lead is None:
        return
    owner = world.user(lead.owner)
    if not pursuit.answered:
        call(world, at + world.dice.between(60, 1800), owner, lead)
    pursuit.answered = False
    wait = max(at, pursuit.away_until) + world.dice.wait(2 * DAY) + HOUR
    world.at_work(wait, owner, follow_up, pursuit, world.dice.between(0, 3))


def follow_up(world: World, at: int, pursuit: Pursuit, calls_left: int) -> None:
    """One more call, or a decision."""
    lead, dice = pursuit.lead, world.dice
    if lead is None or not convertible(lead):
        return
    owner = world.user(lead.owner)
    call(world, at, owner, lead)
    if calls_left:
        world.at_work(at + dice.wait(3 * DAY) + HOUR, owner, follow_up, pursuit, calls_left - 1)
        return
    fate = dice.fraction()
    if fate < REJECTED_SHARE:
        _reject(world, at, pursuit, owner)
    elif fate < NURTURE_SHARE:
        world.crm.set_status(lead, at, owner.id, NURTURE)
    elif fate >= LEFT_SHARE:
        world.at_work(at + dice.wait(DAY) + HOUR, owner, hand_over, pursuit)


def _reject(world: World, at: int, pursuit: Pursuit, actor: User) -> None:
    lead, dice = pursuit.lead, world.dice
    if lead is None or not convertible(lead):
        return
    reason = dice.pick(words("offers", "wording", "reject_reasons")) if dice.chance(0.4) else ""
    world.crm.set_status(lead, at, actor.id, dice.pick(REJECTED), reason)
    world.occasion(Occasion.LEAD_REJECTED, at, pursuit)


def hand_over(world: World, at: int, pursuit: Pursuit) -> None:
    """The lead goes to the rep, who writes to the person and meets her."""
    lead, rep = pursuit.lead, world.rep
    if lead is None or not convertible(lead):
        return
    pursuit.rep = rep
    another = lead.owner != rep.id
    world.crm.set_owner(lead, at, world.user(lead.owner).id, rep.id)
    if another and neglected(world, at, pursuit, rep, meet):
        return
    meet(world, at, pursuit)


def meet(world: World, at: int, pursuit: Pursuit) -> None:
    """The rep introduces herself within the hour, and meets the person in the days after."""
    lead = pursuit.lead
    if lead is None:
        return
    rep = world.user(lead.owner)
    if lead.status == NEW:
        world.crm.set_status(lead, at, rep.id, WORKING)
    call(world, at + world.dice.between(3, 55) * MINUTE, rep, lead)
    met_at = meeting(world, at, rep, lead)
    world.at_work(met_at + world.dice.wait(DAY), rep, after_meeting, pursuit)


def after_meeting(world: World, at: int, pursuit: Pursuit) -> None:
    """The rep has met the person: most leads are converted in the days after, some turn out to be nothing."""
    lead, dice = pursuit.lead, world.dice
    if lead is None or not convertible(lead):
        return
    pursuit.rep = rep = world.user(lead.owner)
    call(world, at, rep, lead)
    if world.occasion(Occasion.HANDED_OVER, at, pursuit) or dice.chance(0.82):
        world.at_work(at + dice.wait(6 * DAY) + 2 * HOUR, rep, convert_lead, pursuit)
    else:
        world.at_work(at + dice.wait(5 * DAY) + HOUR, rep, _reject, pursuit, rep)
