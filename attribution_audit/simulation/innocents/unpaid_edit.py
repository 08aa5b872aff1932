"""Somebody whom no plan pays by source changes one: an SDR, a marketing manager, or an intern whose finger slips.

In the export: a LeadSource row by a user who owns no deal and appears in no payout. The SDR and the manager
mostly fill or relabel, sometimes overwrite marketing's value by what the person said on the phone; the intern
empties or mistypes it, and a third is noticed and put right on the next day.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import CATEGORY, MARKETING_SOURCES
from ..salesforce.records import Lead
from ..staff import User
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

NOTICED = 0.33


def _will_edit(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.lead is None or not world.dice.chance(rate):
        return False
    editor = world.staff.one(world.dice, world.dice.pick(("sdr", "marketing")))
    world.at_work(at + world.dice.wait(4 * DAY) + HOUR, editor, _edit, pursuit.lead, editor)
    return True


def _edit(world: World, at: int, lead: Lead, editor: User) -> None:
    if lead.converted or lead.deleted:
        return
    value = world.dice.pick((*MARKETING_SOURCES, "Other", "Sales Prospecting"))
    if value != lead.source and not _claims(editor, lead.source, value):
        world.crm.set_source(lead, at, editor.id, value)
        world.innocent("unpaid_edit", at, lead)


def _claims(editor: User, before: str, after: str) -> bool:
    """Tell whether marketing would put its name where another stood: that is an act, whatever was meant."""
    is_gained = CATEGORY[before] in ("sales", "partner") and CATEGORY[after] == "marketing"
    return is_gained and editor.group in ("marketing", "intern")


def _will_slip(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.lead is None or not world.dice.chance(rate):
        return False
    intern = world.staff.groups["intern"][0]
    world.at_work(at + world.dice.wait(3 * DAY) + HOUR, intern, _slip, pursuit.lead, intern)
    return True


def _slip(world: World, at: int, lead: Lead, intern: User) -> None:
    right, wrong = lead.source, world.dice.pick(("", "Other", "Cold Call", "Reseller", "Web"))
    if lead.converted or lead.deleted or right == wrong or _claims(intern, right, wrong):
        return
    world.crm.set_source(lead, at, intern.id, wrong)
    world.innocent("intern_typo", at, lead)
    if world.dice.chance(NOTICED):
        world.at_work(at + DAY, intern, _put_right, lead, intern, wrong, right)


def _put_right(world: World, at: int, lead: Lead, intern: User, wrong: str, right: str) -> None:
    if lead.source == wrong and not lead.converted and not lead.deleted:
        world.crm.set_source(lead, at, intern.id, right)


UNPAID_EDIT = Mechanism("unpaid_edit", (Occasion.LEAD_MADE,), _will_edit)
INTERN_TYPO = Mechanism("intern_typo", (Occasion.LEAD_MADE,), _will_slip)
