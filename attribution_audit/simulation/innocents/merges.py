"""Duplicates of one person are merged: leads by operations, contacts by operations or their owner.

What happens: somebody fills a second form with another spelling or address, or an existing contact is missed;
weeks later the two are merged, and the person merging ticks which values stay (mechanism 8 of crm_exports.md).
In the export: the loser with IsDeleted and MasterRecordId, a leadMerged row on the winner and, where the other
source was ticked, a LeadSource row in the same second.
"""

from __future__ import annotations

from ..life.converting import convertible
from ..life.leads import make_lead
from ..pursuit import Pursuit
from ..salesforce.merging import merge
from ..salesforce.records import Lead
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

OTHER_SOURCE_TICKED = 0.3
SECOND_FORM_SOURCES = ("Web", "Email Campaign", "Paid Search", "", "Sales Prospecting")


def second_form(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    """A second lead of the person in the weeks after."""
    if pursuit.lead is None or not world.dice.chance(rate):
        return False
    world.later(at + world.dice.wait(12 * DAY) + HOUR, _make_second, pursuit.lead, pursuit)
    return False


def _make_second(world: World, at: int, first: Lead, pursuit: Pursuit) -> None:
    if not convertible(first) or pursuit.claimed:
        return
    dice, sync = world.dice, world.staff.groups["integration"][0]
    source = dice.pick(SECOND_FORM_SOURCES)
    actor = pursuit.sdr if source == "Sales Prospecting" else sync
    second = make_lead(
        world,
        at,
        pursuit.person,
        actor.id,
        world.staff.queue if actor is sync else actor.id,
        source,
        pursuit.true_source,
    )
    pursuit.person.lead = first
    admin = world.staff.one(dice, "operations")
    world.at_work(at + dice.wait(15 * DAY) + HOUR, admin, _merge_leads, first, second, pursuit)


def _merge_leads(world: World, at: int, first: Lead, second: Lead, pursuit: Pursuit) -> None:
    if not convertible(first) or pursuit.claimed:
        return
    admin = world.staff.one(world.dice, "operations")
    source = second.source if world.dice.chance(OTHER_SOURCE_TICKED) else first.source
    merge(world.crm, first, second, at, admin.id, source)
    world.innocent("lead_merge", at, first, second)


def _find_twins(world: World, at: int, _pursuit: Pursuit, rate: float) -> bool:
    for months in range(1, 18):
        world.later(at + months * 30 * DAY + world.dice.between(15, 20) * HOUR, merge_contacts, rate * 4)
    return False


def merge_contacts(world: World, at: int, rate: float) -> None:
    """Two contacts with the same address or name at one account, found by a duplicate report."""
    contacts = [contact for contact in world.crm.contacts if not contact.deleted and contact.created_at < at]
    for place, winner in enumerate(contacts):
        twin = next(
            (
                one
                for one in contacts[place + 1 :]
                if one.account == winner.account
                and (one.email.lower() == winner.email.lower() or (one.first, one.last) == (winner.first, winner.last))
            ),
            None,
        )
        if twin is None or not world.dice.chance(rate):
            continue
        admin = world.staff.one(world.dice, "operations")
        ticked = twin.source if world.dice.chance(OTHER_SOURCE_TICKED) else winner.source
        merge(world.crm, winner, twin, at, admin.id, ticked)
        for person in world.company.persons:
            person.contact = winner if person.contact is twin else person.contact
        world.innocent("contact_merge", at, winner, twin)
        return


LEAD_MERGE = Mechanism("lead_merge", (Occasion.LEAD_MADE,), second_form, touches_source=False)
CONTACT_MERGE = Mechanism("contact_merge", (Occasion.COMPANY,), _find_twins, touches_source=False)
