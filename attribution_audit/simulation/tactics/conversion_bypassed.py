"""A rep goes round the conversion of marketing's lead and makes the opportunity by hand under sales.

What happens: after the meeting the lead is rejected, or simply left, or converted without an opportunity; days
or weeks later the same rep, or a colleague who shares the gain, enters account (or finds it), contact and
opportunity by hand. This is the founding story's main tactic once sources are locked.
In the export: a lead without an opportunity, and a hand-made one whose role holds the same person, with the
same or another address.
Looks like it: conversion with doNotCreateOpportunity (mechanism 7 of crm_exports.md), a colleague really
prospected, recycled leads (24).
"""

from __future__ import annotations

from ..labels import ActDraft
from ..life.converting import convertible
from ..people import words
from ..pursuit import Pursuit
from ..salesforce.picklists import REJECTED, SALES_SOURCES
from ..salesforce.records import Lead
from ..worktime import DAY, HOUR, MINUTE
from ..world import Mechanism, Occasion, World
from .remaking import Old, Ways, gap, open_anew, ways, worded
from .stakes import marketing, stake

REJECTED_FIRST, LEFT = 0.55, 0.75
"""Running shares of the ways; the rest converts the lead without an opportunity."""


def _bypass(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead, dice, rep = stake(pursuit), world.dice, pursuit.rep
    if not isinstance(lead, Lead) or not dice.chance(rate):
        return False
    chosen = ways(world)
    wait, way = gap(world, chosen, dice.around(9, 1.1)) + HOUR, dice.fraction()
    if way < LEFT:
        pursuit.lead_left = True
        if way < REJECTED_FIRST:
            world.at_work(at + dice.wait(3 * DAY) + MINUTE, rep, _turn_down_first, pursuit, lead, wait, chosen)
        else:
            world.at_work(at + wait, rep, make_by_hand, pursuit, lead, chosen)
    else:
        pursuit.convert_without_deal = True
        world.at_work(at + 18 * DAY + wait, rep, make_by_hand, pursuit, lead, chosen)
    return True


def _turn_down_first(world: World, at: int, pursuit: Pursuit, lead: Lead, wait: float, chosen: Ways) -> None:
    if convertible(lead):
        turn_down(world, at, pursuit, lead)
        world.at_work(at + wait, pursuit.rep, make_by_hand, pursuit, lead, chosen)


def turn_down(world: World, at: int, pursuit: Pursuit, lead: Lead) -> None:
    """Reject a lead in whose person there is business."""
    dice = world.dice
    reason = dice.pick(words("offers", "wording", "reject_reasons")) if dice.chance(0.4) else ""
    status = dice.pick((REJECTED[0], REJECTED[1], REJECTED[2], REJECTED[2]))
    world.crm.set_status(lead, at, pursuit.rep.id, status, reason)


def make_by_hand(world: World, at: int, pursuit: Pursuit, lead: Lead, chosen: Ways) -> None:
    """The deal itself; none if somebody has converted the lead with a deal meanwhile or changed its source."""
    gone = lead.deleted or lead.opportunity or pursuit.deal is not None
    if gone or not marketing(lead.source) or world.rep is not pursuit.rep:
        return
    pursuit.lead_left = True
    source = world.dice.pick(SALES_SOURCES)
    known = next((one for one in world.crm.accounts if one.id == lead.account), None)
    deal = open_anew(world, at, pursuit, chosen, source, Old(known, pursuit.person.contact))
    way = "converted without" if lead.converted else "left" if convertible(lead) else lead.status
    variant = worded(way, chosen=chosen)
    world.act(ActDraft("conversion_bypassed", deal, pursuit, at, lead.source, source, variant, related=lead))


CONVERSION_BYPASSED = Mechanism("conversion_bypassed", (Occasion.HANDED_OVER,), _bypass, tactic=True)
