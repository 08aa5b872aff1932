"""Marketing's lead was rejected for good reasons, and later sales really finds business at that company.

What happens: the rep calls a colleague (`colleague_prospected`), or the same person half a year later, who has
a project now (`prospected_anew`), or more than a year later, when no plan credits the old answer any more
(`prospected_long_after`).
In the export: a rejected lead and a hand-made opportunity under sales at the same company, by another rep's or
the same rep's own calls, with the other person or long afterwards (I1, I2 of audit_rules.md).
"""

from __future__ import annotations

from ..life.activities import call, meeting
from ..life.deals import account_by_hand, account_of, contact_by_hand, open_by_hand, own_source
from ..people import Person, new_person
from ..pursuit import Pursuit
from ..salesforce.records import Account, Contact, Lead
from ..worktime import DAY, HOUR, MINUTE
from ..world import Mechanism, Occasion, World


def _colleague(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.lead is not None and world.dice.chance(rate):
        person = new_person(world.dice, world.company)
        wait = world.dice.around(40 * DAY, 0.9) + HOUR
        world.at_work(at + wait, world.rep, _start_calling, pursuit.lead, person, "colleague_prospected")
    return False


def _same_person(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    _call_again(world, at, pursuit, rate, (190, 330), "prospected_anew")
    return False


def _long_after(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    _call_again(world, at, pursuit, rate, (380, 500), "prospected_long_after")
    return False


def _call_again(world: World, at: int, pursuit: Pursuit, rate: float, days: tuple[int, int], mechanism: str) -> None:
    if pursuit.lead is not None and not pursuit.claimed and world.dice.chance(rate):
        wait = world.dice.uniform(*days) * DAY
        world.at_work(at + wait, world.rep, _start_calling, pursuit.lead, pursuit.person, mechanism)


def _start_calling(world: World, at: int, lead: Lead, person: Person, mechanism: str) -> None:
    if lead.converted or lead.deleted:
        return
    dice, rep = world.dice, world.rep
    pursuit = Pursuit(person, "Sales Prospecting", rep, rep, at, claimed=True)
    account = account_of(world) or account_by_hand(world, at, rep)
    contact = person.contact
    if contact is None or contact.deleted:
        contact = contact_by_hand(world, at + dice.between(1, 6) * MINUTE, rep, person, account, own_source(world, rep))
    for _ in range(dice.between(1, 3)):
        call(world, at + dice.between(7, 90) * MINUTE, rep, contact)
    if dice.chance(0.5):
        meeting(world, at + 2 * HOUR, rep, contact)
    world.at_work(at + dice.wait(12 * DAY) + 3 * HOUR, rep, _open_deal, pursuit, lead, account, contact, mechanism)


def _open_deal(
    world: World, at: int, pursuit: Pursuit, lead: Lead, account: Account, contact: Contact, mechanism: str
) -> None:
    if contact.deleted:
        return
    deal = open_by_hand(world, at, pursuit, account, contact, own_source(world, pursuit.rep))
    world.innocent(mechanism, at, lead, deal)


COLLEAGUE_PROSPECTED = Mechanism("colleague_prospected", (Occasion.LEAD_REJECTED,), _colleague, touches_source=False)
PROSPECTED_ANEW = Mechanism("prospected_anew", (Occasion.LEAD_REJECTED,), _same_person, touches_source=False)
PROSPECTED_LONG_AFTER = Mechanism("prospected_long_after", (Occasion.LEAD_REJECTED,), _long_after, touches_source=False)
