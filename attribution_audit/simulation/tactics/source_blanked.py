"""A rep empties the lead source.

What happens: on the lead before it is converted, or on the opportunity while it is open, often when the deal
begins to look real; at once, or in one of the ways of `taking_off`.
In the export: a LeadSource row from marketing's value to nothing, mostly by the owner. A lead blanked before
conversion hands the blank on to contact and opportunity without a row of their own; that is still one act, on
the lead.
Looks like it: loader blanks (mechanism 14 of crm_exports.md), deals from the account's page (5), merges (8).
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..world import Mechanism, Occasion, World
from .stakes import stake
from .taking_off import take_off


def _blank(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    target = stake(pursuit)
    if target is None or not world.dice.chance(rate):
        return False
    take_off(world, at, pursuit, target, "source_blanked")
    return True


SOURCE_BLANKED = Mechanism("source_blanked", (Occasion.HANDED_OVER, Occasion.DEAL_OPENED), _blank, tactic=True)
