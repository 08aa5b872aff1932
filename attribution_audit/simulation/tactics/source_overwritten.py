"""A rep puts another category's value over marketing's lead source.

What happens: on the lead or the open opportunity, to a value of sales, or to one that says nothing and pays
like sales; at once, or in one of the ways of `taking_off`: in steps by way of other values of marketing's or of
"Other", by a manager or colleague, put back once the commission is paid, approved by the actor himself or later
(audit_rules.md P8), which clears nothing.
In the export: LeadSource rows of the record.
Looks like it: approved changes, corrections of a typing error, sales really first (mechanism 25), relabelling
within marketing.
"""

from __future__ import annotations

from ..pursuit import Pursuit
from ..world import Mechanism, Occasion, World
from .stakes import stake
from .taking_off import take_off


def _overwrite(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    target = stake(pursuit)
    if target is None or not world.dice.chance(rate):
        return False
    take_off(world, at, pursuit, target, "source_overwritten")
    return True


SOURCE_OVERWRITTEN = Mechanism(
    "source_overwritten", (Occasion.HANDED_OVER, Occasion.DEAL_OPENED), _overwrite, tactic=True
)
