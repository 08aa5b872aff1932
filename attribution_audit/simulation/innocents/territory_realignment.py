"""Territories are cut anew: operations gives companies with all their records to another rep, on one evening.

In the export: Owner rows (two each) of an operations user on accounts, contacts, open leads and open deals
(mechanism 27 of crm_exports.md). Whoever had the records before has no part in what comes after.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..staff import User
from ..worktime import at as moment
from ..world import Mechanism, Occasion, World

EVENINGS = (moment(2025, 6, 30, 21), moment(2026, 1, 5, 21))


def _announce(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    for evening in EVENINGS:
        if world.dice.chance(rate):
            world.later(evening + world.dice.between(0, 1800), _realign)
    return False


def _realign(world: World, at: int) -> None:
    before, after = world.rep, world.staff.one(world.dice, "rep")
    if after is not before:
        hand_over_all(world, at, before, after, "territory_realignment")


def hand_over_all(world: World, at: int, before: User, after: User, mechanism: str) -> None:
    """Operations gives another rep all that is open of one rep's at this company."""
    admin = world.staff.groups["operations"][0]
    open_records = [
        *world.crm.accounts,
        *world.crm.contacts,
        *(lead for lead in world.crm.leads if not lead.converted),
        *(deal for deal in world.crm.opportunities if not deal.closed),
    ]
    moved = [
        record
        for record in open_records
        if record.owner == before.id and not record.deleted and record.created_at <= at
    ]
    for record in moved:
        world.crm.set_owner(record, at, admin.id, after.id)
    world.rep = after
    if moved:
        world.innocent(mechanism, at, *moved)


TERRITORY_REALIGNMENT = Mechanism("territory_realignment", (Occasion.COMPANY,), _announce, touches_source=False)
