"""A rep disqualifies or leaves marketing's lead and enters the same person again as a lead of sales'.

What happens: after the meeting; the new lead bears a sales source, is the rep's from the first second, and two of
three are converted with a deal.
In the export: two leads of one person, the second made by a user who owns it.
Looks like it: second forms and list uploads (mechanism 8 of crm_exports.md), the same person prospected anew after
half a year.
"""

from __future__ import annotations

from ..labels import ActDraft
from ..life.activities import call
from ..life.converting import convert_lead, convertible
from ..life.leads import make_lead
from ..pursuit import Pursuit
from ..salesforce.picklists import SALES_SOURCES
from ..salesforce.records import Lead
from ..worktime import DAY, HOUR, MINUTE
from ..world import Mechanism, Occasion, World
from .conversion_bypassed import turn_down
from .remaking import BACKDATED, OF_A_LEAD, Ways, call_before, gap, take_over, ways, worded, written_otherwise
from .stakes import marketing, stake

TURNED_DOWN, CONVERTED, MEDIAN_GAP_DAYS = 0.65, 0.67, 8.0


def _enter_anew(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead, dice = stake(pursuit), world.dice
    if not isinstance(lead, Lead) or pursuit.person.contact is not None or not dice.chance(rate):
        return False
    pursuit.lead_left, chosen = True, ways(world, OF_A_LEAD)
    wait = gap(world, chosen, dice.around(MEDIAN_GAP_DAYS, 1.0)) + HOUR
    world.at_work(at + dice.wait(2 * DAY) + MINUTE, pursuit.rep, _leave, pursuit, lead, wait, chosen)
    return True


def _leave(world: World, at: int, pursuit: Pursuit, lead: Lead, wait: float, chosen: Ways) -> None:
    if stake(pursuit) is not lead or not convertible(lead):
        return
    rejected = world.dice.chance(TURNED_DOWN)
    if rejected:
        turn_down(world, at, pursuit, lead)
    world.at_work(at + wait, pursuit.rep, _again, pursuit, lead, chosen, lead.status if rejected else "left")


def _again(world: World, at: int, pursuit: Pursuit, lead: Lead, chosen: Ways, way: str) -> None:
    known = lead.deleted or lead.converted or pursuit.person.contact is not None
    if world.rep is pursuit.rep and not known and marketing(lead.source):
        enter_again(world, at, pursuit, lead, chosen, "lead_recreated", worded(way, chosen=chosen))


def enter_again(world: World, at: int, pursuit: Pursuit, lead: Lead, chosen: Ways, kind: str, variant: str) -> None:
    """The new lead, its label, and what becomes of it."""
    take_over(world, pursuit, chosen)
    dice, rep, source = world.dice, pursuit.rep, world.dice.pick(SALES_SOURCES)
    anew = Pursuit(pursuit.person, pursuit.true_source, rep, pursuit.sdr, at, claimed=True, response=pursuit.response)
    anew.lead = make_lead(world, at, pursuit.person, rep.id, rep.id, source, pursuit.true_source)
    written_otherwise(world, anew.lead, pursuit, chosen)
    world.begin(anew)
    world.act(ActDraft(kind, anew.lead, anew, at, lead.source, source, variant, related=lead))
    if BACKDATED in chosen:
        call_before(world, at, pursuit, anew.lead)
    call(world, at + dice.between(5, 50) * MINUTE, rep, anew.lead)
    if dice.chance(CONVERTED):
        world.at_work(at + dice.wait(6 * DAY) + 2 * HOUR, rep, convert_lead, anew)


LEAD_RECREATED = Mechanism("lead_recreated", (Occasion.HANDED_OVER,), _enter_anew, tactic=True)
