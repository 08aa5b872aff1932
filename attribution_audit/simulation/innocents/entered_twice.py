"""One person becomes two leads, which nobody merges.

What happens: a form that does not know the person, a purchased or uploaded list, or an SDR whose search misses the
lead that rests since weeks.
In the export: a second lead of the person under another source of marketing's, a blank one, "Other", or "Sales
Prospecting" of somebody whom no plan pays by source; both leads stay. Neither form, nor marketing's list, nor an SDR
gains by it.
"""

from __future__ import annotations

from ..life.leads import follow_up, make_lead
from ..life.responses import pursue
from ..pursuit import Pursuit
from ..salesforce.picklists import MARKETING_SOURCES, NURTURE, REJECTED
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World

BY_FORM, BY_LIST = 0.5, 0.85
"""Running shares; the rest is found by an SDR."""
LIST_SOURCES = ("Trade Show", "Other", "", "Content Syndication")


def _will_return(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    if pursuit.lead is not None and not pursuit.claimed and world.dice.chance(rate):
        world.later(at + world.dice.around(40 * DAY, 0.9) + HOUR, _enter_again, pursuit)
    return False


def _enter_again(world: World, at: int, pursuit: Pursuit) -> None:
    first, dice, way = pursuit.lead, world.dice, world.dice.fraction()
    if first is None or first.converted or first.deleted or pursuit.person.contact is not None or pursuit.claimed:
        return
    if way < BY_LIST:
        actor = world.staff.groups["integration"][0] if way < BY_FORM else world.staff.one(dice, "marketing")
        source = dice.pick(MARKETING_SOURCES if way < BY_FORM else LIST_SOURCES)
        second = make_lead(world, at, pursuit.person, actor.id, world.staff.queue, source, source)
        again = Pursuit(pursuit.person, source, world.rep, pursuit.sdr, at, lead=second)
        world.innocent("entered_twice", at, first, second)
        pursue(world, at, again)
    elif first.status in (NURTURE, *REJECTED):
        world.at_work(at, pursuit.sdr, _search_misses, pursuit)


def _search_misses(world: World, at: int, pursuit: Pursuit) -> None:
    first, sdr = pursuit.lead, pursuit.sdr
    if first is None or first.converted or first.deleted or pursuit.person.contact is not None:
        return
    second = make_lead(world, at, pursuit.person, sdr.id, sdr.id, "Sales Prospecting", pursuit.true_source)
    again = Pursuit(pursuit.person, pursuit.true_source, world.rep, sdr, at, lead=second, claimed=True)
    world.begin(again)
    world.innocent("entered_twice", at, first, second)
    world.at_work(at + world.dice.wait(4 * DAY) + HOUR, sdr, follow_up, again, world.dice.between(0, 2))


ENTERED_TWICE = Mechanism("entered_twice", (Occasion.LEAD_MADE,), _will_return, touches_source=False)
