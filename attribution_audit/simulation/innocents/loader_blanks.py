"""A bulk load blanks the sources of whatever is in its file: "Insert null values" was ticked.

In the export: X -> blank rows of the loader's user, all of one evening; half are put back days later by the same user
(mechanism 14 of crm_exports.md).
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.records import Lead
from ..worktime import DAY
from ..worktime import at as moment
from ..world import Mechanism, Occasion, World

EVENINGS = (moment(2025, 5, 20, 22, 10), moment(2026, 2, 11, 21, 40))
PUT_BACK = 0.5


def _announce(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    for evening in EVENINGS:
        if world.dice.chance(rate):
            world.later(evening + world.dice.between(0, 240), _load)
    return False


def _load(world: World, at: int) -> None:
    loader, dice = world.staff.groups["integration"][1], world.dice
    blanked = [
        (lead, lead.source) for lead in world.crm.leads if lead.source and not lead.converted and not lead.deleted
    ]
    for lead, source in blanked:
        world.crm.set_source(lead, at, loader.id, "")
        world.innocent("loader_blanks", at, lead)
        if dice.chance(PUT_BACK):
            world.later(at + 2 * DAY + dice.between(0, 240), _put_back, lead, source)


def _put_back(world: World, at: int, lead: Lead, source: str) -> None:
    if not lead.source and not lead.converted:
        world.crm.set_source(lead, at, world.staff.groups["integration"][1].id, source)


LOADER_BLANKS = Mechanism("loader_blanks", (Occasion.COMPANY,), _announce, touches_source=False)
