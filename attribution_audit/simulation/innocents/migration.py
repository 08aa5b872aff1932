"""The company moves its data: every record is deleted and comes back as a new one, with its old audit dates.

What happens: over a weekend the loader exports, deletes and imports leads, contacts, accounts and deals ("Create Audit
Fields" keeps CreatedDate); users who left are mapped to the loader; some sources are mapped to other labels. In the
week before, part of what was new was entered in both systems, so that it is there twice until operations deletes it.
In the export: old rows with IsDeleted, new ids whose CreatedDate lies before their first history row, no history of
what went before, LastModifiedBy the loader at one night (mechanism 15 of crm_exports.md).
"""

from __future__ import annotations

from copy import copy

from ..pursuit import Pursuit
from ..salesforce.records import Lead, Opportunity, Record
from ..salesforce.reimporting import reimport
from ..worktime import DAY, HOUR
from ..worktime import at as moment
from ..world import Mechanism, Occasion, World

EARLIEST, WEEKS_OF_CHOICE = moment(2025, 8, 2, 20), 26
MAPPED = {"Webcast": "Webinar", "Cold Call": "Sales Prospecting", "Reseller": "Partner Referral", "Unknown": "Other"}
UNMAPPED_TO_OTHER = ("Content Syndication", "Paid Search")
"""Of these, each company maps one to "Other", having no such value in the new system."""
LEFT_SHARE, WRITTEN_TWICE, TWICE_DAYS = 0.15, 0.5, 7


def mapped(world: World, source: str) -> str:
    """Give the label of a source in the new system."""
    lost = world.once("migration mapping").pick(UNMAPPED_TO_OTHER)
    return "Other" if source == lost else MAPPED.get(source, source)


def night_of(world: World) -> int:
    """A Saturday evening of the half year in the middle."""
    return EARLIEST + world.once("migration night").between(0, WEEKS_OF_CHOICE) * 7 * DAY


def _announce(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    if world.once("migration").chance(rate):
        world.later(night_of(world) + world.dice.between(0, 7 * HOUR), _move_all)
    return False


def _move_all(world: World, at: int) -> None:
    crm, loader = world.crm, world.staff.groups["integration"][1]
    new_ids: dict[int, int] = {}
    for record in (*crm.accounts, *crm.contacts, *crm.leads, *crm.opportunities):
        if not record.deleted and record.created_at < at:
            old = reimport(crm, record, at + world.dice.between(0, 2 * HOUR), loader.id, mapped(world, record.source))
            new_ids[old.id] = record.id
            if world.dice.chance(LEFT_SHARE):
                record.created_by = loader.id
            world.innocent("migration", record.modified_at, old, record)
    point_to_new(world, new_ids)
    entered: list[Lead | Opportunity] = [*crm.leads, *crm.opportunities]
    for new in entered:
        if at - new.created_at < TWICE_DAYS * DAY and not new.deleted and world.dice.chance(WRITTEN_TWICE):
            _write_twice(world, new)


def point_to_new(world: World, new_ids: dict[int, int]) -> None:
    """Whatever names a record by its old id names the new one."""
    crm = world.crm
    for lead in crm.leads:
        lead.account = new_ids.get(lead.account, lead.account)
        lead.contact = new_ids.get(lead.contact, lead.contact)
        lead.opportunity = new_ids.get(lead.opportunity, lead.opportunity)
    for contact in crm.contacts:
        contact.account = new_ids.get(contact.account, contact.account)
    for record in (*crm.leads, *crm.contacts, *crm.accounts):
        record.master = new_ids.get(record.master, record.master)
    world.pursuits = {new_ids.get(lead_id, lead_id): pursuit for lead_id, pursuit in world.pursuits.items()}


def _write_twice(world: World, record: Lead | Opportunity) -> None:
    """The owner had entered it in the new system too, by hand and with what the habit puts into the source."""
    owner = world.user(record.owner)
    twin = copy(record)
    twin.id = world.crm.new_id(record.object_name)
    twin.created_by = twin.modified_by = owner.id
    twin.created_at = twin.modified_at = twin.stamped_at = record.created_at + world.dice.between(600, 30000)
    twin.source = "" if world.dice.chance(owner.blank_habit) else record.source
    if isinstance(twin, Lead):
        twin.converted, twin.converted_at, twin.account, twin.contact, twin.opportunity = False, 0, 0, 0, 0
        twin.status = "Working"
        world.crm.lead_count += 1
        world.crm.leads.append(twin)
    else:
        twin.contacts = []
        world.crm.opportunities.append(twin)
    world.crm.history(twin, twin.created_at, owner.id, "created", "DynamicEnum", "", "")
    if isinstance(twin, Opportunity):
        world.crm.stage_row(twin, twin.created_at, owner.id, "", 0)
    world.innocent("double_entry", twin.created_at, record, twin)
    admin = world.staff.one(world.dice, "operations")
    world.at_work(record.modified_at + world.dice.wait(6 * DAY) + DAY, admin, _delete_twin, twin, admin.id)


def _delete_twin(world: World, at: int, twin: Record, admin: int) -> None:
    if not twin.deleted:
        world.crm.delete(twin, at, admin)


MIGRATION = Mechanism("migration", (Occasion.COMPANY,), _announce, touches_source=False)
