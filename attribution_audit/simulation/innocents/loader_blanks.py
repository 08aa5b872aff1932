"""A bulk load blanks the sources of whatever is in its file: "Insert null values" was ticked.

In the export: X -> blank rows of the loader's user, all of one evening; half are put back days later by the same user
(mechanism 14 of crm_exports.md).
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.records import Lead, Opportunity
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
    records: list[Lead | Opportunity] = [*world.crm.leads, *world.crm.opportunities]
    for record in records:
        source = record.source
        if not source or not in_the_file(record):
            continue
        world.crm.set_source(record, at, loader.id, "")
        world.innocent("loader_blanks", at, record)
        if dice.chance(PUT_BACK):
            world.later(at + 2 * DAY + dice.between(0, 240), _put_back, record, source)


def in_the_file(record: Lead | Opportunity) -> bool:
    """Tell whether the record is still worked on."""
    return not record.deleted and not (record.converted if isinstance(record, Lead) else record.closed)


def _put_back(world: World, at: int, record: Lead | Opportunity, source: str) -> None:
    if not record.source and in_the_file(record):
        world.crm.set_source(record, at, world.staff.groups["integration"][1].id, source)


LOADER_BLANKS = Mechanism("loader_blanks", (Occasion.COMPANY,), _announce, touches_source=False)
