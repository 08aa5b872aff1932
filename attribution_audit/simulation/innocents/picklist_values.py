"""A picklist value gets another name, or is replaced by another value, and no history row tells of it.

What happens: operations renames Email Campaign to Email Marketing (`picklist_renamed`); on another night a background
job puts Partner Referral in the place of Reseller (`picklist_replaced`).
In the export: records show another value than their last history row or than the lead they came from. After the
renaming only SystemModstamp has moved; after the replacement LastModifiedDate and LastModifiedById too, on all
records within minutes (mechanism 11 of crm_exports.md). The new values lie in the category of the old.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import RENAMED_TO
from ..worktime import at as moment
from ..world import Mechanism, Occasion, World

RENAMED = ("Email Campaign", RENAMED_TO, moment(2026, 2, 21, 23))
REPLACED = ("Reseller", "Partner Referral", moment(2025, 9, 6, 22))
JOB_SECONDS = 900


def _announce_renaming(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    if world.once("picklist_renamed").chance(rate):
        _plan(world, *RENAMED, "picklist_renamed")
    return False


def _announce_replacement(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    if world.once("picklist_replaced").chance(rate):
        _plan(world, *REPLACED, "picklist_replaced")
    return False


def _plan(world: World, old: str, new: str, night: int, mechanism: str) -> None:
    world.crm.renamed[old] = (night, new)
    world.later(night + world.dice.between(0, JOB_SECONDS), _show_new, old, new, mechanism)


def _show_new(world: World, at: int, old: str, new: str, mechanism: str) -> None:
    crm, admin = world.crm, world.staff.groups["operations"][0]
    for lead_or_deal in (*crm.leads, *crm.opportunities):
        lead_or_deal.true_source = new if lead_or_deal.true_source == old else lead_or_deal.true_source
    changed = [one for one in (*crm.leads, *crm.contacts, *crm.accounts, *crm.opportunities) if one.source == old]
    for record in changed:
        record.source, record.stamped_at = new, at
        if mechanism == "picklist_replaced":
            crm.touch(record, at, admin.id)
    if changed:
        world.innocent(mechanism, at, *changed)


PICKLIST_RENAMED = Mechanism("picklist_renamed", (Occasion.COMPANY,), _announce_renaming, touches_source=False)
PICKLIST_REPLACED = Mechanism("picklist_replaced", (Occasion.COMPANY,), _announce_replacement, touches_source=False)
