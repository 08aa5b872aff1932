"""A rep goes round the conversion of marketing's lead and makes the opportunity by hand under sales.

What happens: after the meeting the lead is rejected, or simply left, or converted without an opportunity; days
or weeks later the same rep enters account (or finds it), contact and opportunity by hand. This is the founding
story's main tactic once sources are locked.
In the export: a lead without an opportunity, and a hand-made one whose role holds the same person, with the
same or another address.
Looks like it: conversion with doNotCreateOpportunity (mechanism 7 of crm_exports.md), a colleague really
prospected, recycled leads (24).
"""

from __future__ import annotations

from ..labels import ActDraft
from ..life.converting import convertible
from ..life.deals import open_by_hand
from ..people import words
from ..pursuit import Pursuit
from ..salesforce.picklists import REJECTED, SALES_SOURCES
from ..salesforce.records import Lead
from ..worktime import DAY, HOUR
from ..world import Mechanism, Occasion, World
from .remaking import account_again, contact_again
from .stakes import marketing, stake

REJECTED_FIRST, LEFT = 0.55, 0.75
"""Running shares of the ways; the rest converts the lead without an opportunity."""


def _bypass(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead, dice, rep = stake(pursuit), world.dice, pursuit.rep
    if not isinstance(lead, Lead) or not dice.chance(rate):
        return False
    gap, way = dice.around(9 * DAY, 1.1) + HOUR, dice.fraction()
    if way < LEFT:
        pursuit.lead_left = True
        if way < REJECTED_FIRST:
            world.at_work(at + dice.wait(3 * DAY) + 60, rep, _turn_down, pursuit, lead, gap)
        else:
            world.at_work(at + gap, rep, make_by_hand, pursuit, lead)
    else:
        pursuit.convert_without_deal = True
        world.at_work(at + 18 * DAY + gap, rep, make_by_hand, pursuit, lead)
    return True


def _turn_down(world: World, at: int, pursuit: Pursuit, lead: Lead, gap: float) -> None:
    if not convertible(lead):
        return
    dice = world.dice
    reason = dice.pick(words("offers", "wording", "reject_reasons")) if dice.chance(0.4) else ""
    world.crm.set_status(
        lead, at, pursuit.rep.id, dice.pick((REJECTED[0], REJECTED[1], REJECTED[2], REJECTED[2])), reason
    )
    world.at_work(at + gap, pursuit.rep, make_by_hand, pursuit, lead)


def make_by_hand(world: World, at: int, pursuit: Pursuit, lead: Lead) -> None:
    """The deal itself; none if somebody has converted the lead with a deal meanwhile or changed its source."""
    gone = lead.deleted or lead.opportunity or pursuit.deal is not None
    if gone or not marketing(lead.source) or world.rep is not pursuit.rep:
        return
    pursuit.lead_left = True
    dice, source = world.dice, world.dice.pick(SALES_SOURCES)
    known = next((one for one in world.crm.accounts if one.id == lead.account), None)
    account = account_again(world, at - dice.between(3, 9) * 60, pursuit, known)
    contact = contact_again(world, at - dice.between(1, 2) * 60, pursuit, account, pursuit.person.contact, source)
    deal = open_by_hand(world, at, pursuit, account, contact, source)
    variant = "converted without" if lead.converted else "left" if convertible(lead) else lead.status
    world.act(ActDraft("conversion_bypassed", deal, pursuit, at, lead.source, source, variant, related=lead))


CONVERSION_BYPASSED = Mechanism("conversion_bypassed", (Occasion.HANDED_OVER,), _bypass, tactic=True)
