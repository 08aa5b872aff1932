"""Sales finds somebody itself: an SDR's list, a rep's calls, a partner's word. Activities come first, then the record.

Half becomes a lead; a rep also enters account, contact and opportunity by hand, which looks in the export just as a
bypassed conversion does, but for what went before.
"""

from __future__ import annotations

from ..people import Person
from ..pursuit import Pursuit
from ..salesforce.records import Account, Contact
from ..staff import User
from ..worktime import DAY, HOUR, MINUTE
from ..world import Occasion, World
from .activities import call, meeting
from .deals import account_by_hand, account_of, contact_by_hand, open_by_hand, own_source
from .leads import follow_up, hand_over, make_lead

PARTNER_SOURCES = ("Partner Referral", "Partner Referral", "Reseller")


def prospect(world: World, at: int, person: Person) -> None:
    """A rep or SDR calls somebody who has not asked for it."""
    dice = world.dice
    source = dice.pick(("Sales Prospecting", "Sales Prospecting", "Cold Call"))
    pursuit = Pursuit(person, source, world.rep, world.staff.one(dice, "sdr"), at)
    if person.lead is None and person.contact is None and dice.chance(0.6):
        actor = pursuit.sdr if dice.chance(0.6) else pursuit.rep
        world.at_work(at, actor, enter_lead, pursuit, actor, source)
    else:
        world.at_work(at, pursuit.rep, enter_contact, pursuit)


def enter_lead(world: World, at: int, pursuit: Pursuit, actor: User, source: str) -> None:
    """A lead made by whoever found it."""
    if pursuit.person.lead or pursuit.person.contact:
        return
    pursuit.lead = make_lead(world, at, pursuit.person, actor.id, actor.id, source, pursuit.true_source)
    world.begin(pursuit)
    world.occasion(Occasion.LEAD_MADE, at, pursuit)
    call(world, at + 5 * MINUTE, actor, pursuit.lead)
    step = hand_over if actor is pursuit.rep else follow_up
    args = () if actor is pursuit.rep else (world.dice.between(0, 2),)
    world.at_work(at + world.dice.wait(4 * DAY) + HOUR, actor, step, pursuit, *args)


def refer(world: World, at: int, person: Person) -> None:
    """A partner names somebody; the SDR enters the lead."""
    pursuit = Pursuit(person, world.dice.pick(PARTNER_SOURCES), world.rep, world.staff.one(world.dice, "sdr"), at)
    world.at_work(at, pursuit.sdr, enter_lead, pursuit, pursuit.sdr, pursuit.true_source)


def drop_in(world: World, at: int, person: Person) -> None:
    """Somebody turns up and nobody knows why: the source is blank or says nothing, and that is true."""
    dice = world.dice
    pursuit = Pursuit(person, dice.pick(("", "", "Other", "Unknown")), world.rep, world.staff.one(dice, "sdr"), at)
    world.at_work(at, pursuit.sdr, enter_lead, pursuit, pursuit.sdr, pursuit.true_source)


def enter_contact(world: World, at: int, pursuit: Pursuit) -> None:
    """The rep enters the person as a contact, calls, and opens a deal days later if there is one."""
    dice, rep = world.dice, pursuit.rep
    account = account_of(world)
    if account is None or dice.chance(0.06):
        account = account_by_hand(world, at, rep)
    contact = pursuit.person.contact
    if contact is None or contact.deleted:
        contact = contact_by_hand(
            world, at + dice.between(1, 6) * MINUTE, rep, pursuit.person, account, own_source(world, rep)
        )
    for _ in range(dice.between(1, 3)):
        call(world, at + dice.between(7, 90) * MINUTE, rep, contact)
    world.at_work(at + dice.wait(9 * DAY) + 2 * HOUR, rep, _deal_from_contact, pursuit, account, contact)


def _deal_from_contact(world: World, at: int, pursuit: Pursuit, account: Account, contact: Contact) -> None:
    pursuit.rep = world.rep
    call(world, at, pursuit.rep, contact)
    if not world.dice.chance(0.6) or contact.deleted:
        return
    if world.dice.chance(0.5):
        meeting(world, at, pursuit.rep, contact)
    deal = open_by_hand(world, at + 2 * MINUTE, pursuit, account, contact, own_source(world, pursuit.rep))
    if pursuit.person.responded_at:
        world.innocent("old_response", at, contact, deal)
