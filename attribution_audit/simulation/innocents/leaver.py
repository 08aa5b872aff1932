"""A rep leaves, and operations gives the records to others on the evening of the last day.

In the export: Owner rows of an operations user on all open records of one rep within an hour; the rep's user is
inactive (mechanism 27 of crm_exports.md). Whoever takes over had no part in what went before.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..worktime import at as moment
from ..world import Mechanism, Occasion, World
from .territory_realignment import hand_over_all

LAST_DAYS = (moment(2025, 4, 30, 20), moment(2025, 9, 15, 20), moment(2026, 2, 27, 20))
EVERY = 12
"""One rep in so many leaves."""


def _announce(world: World, _at: int, _pursuit: Pursuit, rate: float) -> bool:
    place = world.staff.groups["rep"].index(world.rep)
    if place % EVERY == EVERY // 3 and world.once(f"leaver {place}").chance(rate):
        last_day = LAST_DAYS[place // EVERY % len(LAST_DAYS)]
        world.later(last_day + world.dice.between(0, 3000), _clean_up)
    return False


def _clean_up(world: World, at: int) -> None:
    before = world.rep
    staying = [one for place, one in enumerate(world.staff.groups["rep"]) if place % EVERY != EVERY // 3]
    after = world.dice.pick(staying)
    if before in staying:
        return
    for pursuit in world.pursuits.values():
        pursuit.rep = after if pursuit.rep is before else pursuit.rep
    hand_over_all(world, at, before, after, "leaver")


LEAVER = Mechanism("leaver", (Occasion.COMPANY,), _announce, touches_source=False)
