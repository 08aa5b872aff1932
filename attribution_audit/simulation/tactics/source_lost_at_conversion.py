"""The converting rep's form gives the opportunity a blank or a sales source in place of the lead's.

What happens: at conversion, in one save; lead and contact keep marketing's value.
In the export: ids link lead and opportunity, the values differ, and no history row exists, because the value
was set at creation.
Looks like it: conversion into an existing opportunity (mechanism 1 of crm_exports.md), a blank replaced by a
default (3), deals made later from the account's page (7).
"""

from __future__ import annotations

from ..labels import ActDraft
from ..pursuit import Pursuit
from ..salesforce.picklists import SALES_SOURCES
from ..salesforce.records import Opportunity
from ..world import Mechanism, Occasion, World
from .stakes import stake

BLANK = 0.4


def _lose(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    lead, dice = pursuit.lead, world.dice
    if lead is None or pursuit.deal is not None or stake(pursuit) is not lead or not dice.chance(rate):
        return False
    pursuit.source_at_conversion = "" if dice.chance(BLANK) else dice.pick(SALES_SOURCES)
    world.later(at, note, pursuit)
    return True


def note(world: World, _at: int, pursuit: Pursuit) -> None:
    """The conversion is done: label what it lost."""
    lead, deal = pursuit.lead, pursuit.deal
    if lead is None or not isinstance(deal, Opportunity) or lead.opportunity != deal.id or not deal.from_lead:
        return
    variant = "to a sales source" if deal.source else "to blank"
    world.act(
        ActDraft(
            "source_lost_at_conversion", deal, pursuit, deal.created_at, lead.source, deal.source, variant, related=lead
        )
    )


SOURCE_LOST_AT_CONVERSION = Mechanism("source_lost_at_conversion", (Occasion.CONVERTING,), _lose, tactic=True)
