"""A rep empties the lead source.

What happens: on the lead before it is converted, or on the opportunity while it is open, often when the deal
begins to look real.
In the export: one LeadSource row from marketing's value to nothing, by the owner. A lead blanked before
conversion hands the blank on to contact and opportunity without a row of their own; that is still one act, on
the lead.
Looks like it: loader blanks (mechanism 14 of crm_exports.md), deals from the account's page (5), merges (8).
"""

from __future__ import annotations

from ..labels import ActDraft
from ..pursuit import Pursuit
from ..salesforce.records import Lead, Opportunity
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World
from .stakes import stake


def blank(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    """On the lead within hours of the meeting, on the deal within weeks of its opening."""
    target, dice = stake(pursuit), world.dice
    if target is None or not dice.chance(rate):
        return False
    if isinstance(target, Lead):
        world.at_work(at + dice.wait(0.2 * DAY) + 60, pursuit.rep, _clear, pursuit, target)
    else:
        world.at_work(at + dice.wait(18 * DAY) + HOUR, pursuit.rep, _clear, pursuit, target)
    return True


def _clear(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity) -> None:
    if stake(pursuit) is not target:
        return
    before = target.source
    world.crm.set_source(target, at, pursuit.rep.id, "")
    world.act(ActDraft("source_blanked", target, pursuit, at, before, "", f"on the {target.object_name.lower()}"))


SOURCE_BLANKED = Mechanism("source_blanked", (Occasion.HANDED_OVER, Occasion.DEAL_OPENED), blank, tactic=True)
