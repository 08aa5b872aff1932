"""What is at stake: for a rep a record that still bears a source of marketing's, and whoever would help with it."""

from __future__ import annotations

from ..pursuit import Pursuit
from ..salesforce.picklists import CATEGORY
from ..salesforce.records import Lead, Opportunity
from ..staff import User
from ..world import World


def marketing(source: str) -> bool:
    """Tell whether the value is one of marketing's."""
    return CATEGORY[source] == "marketing"


def stake(pursuit: Pursuit) -> Lead | Opportunity | None:
    """The record whose source decides the commission at present: the open deal, else the unconverted lead.

    None if it is not marketing's, or no longer the rep's.
    """
    record = at_present(pursuit)
    if record is None or record.owner != pursuit.rep.id or not marketing(pursuit.true_source):
        return None
    return record if marketing(record.source) else None


def at_present(pursuit: Pursuit) -> Lead | Opportunity | None:
    """The open deal, else the lead that is still to be converted."""
    deal, lead = pursuit.deal, pursuit.lead
    if deal is not None:
        return deal if deal.open else None
    return None if lead is None or lead.converted or lead.deleted else lead


def another(world: World, rep: User) -> User | None:
    """Draw a manager or colleague of the rep's who games too; None where there is nobody."""
    others = [user for user in world.staff.gaming("manager", "rep") if user is not rep]
    return world.dice.pick(others) if others else None


def colleague(world: World, rep: User) -> User | None:
    """The same among the reps, who can be paid in the rep's place."""
    others = [user for user in world.staff.gaming("rep") if user is not rep]
    return world.dice.pick(others) if others else None
