"""Somebody takes the sources off ten to sixty records of a team within minutes: its manager, or one of its reps.

In the export: one LeadSource row per record, all by one user, all to one value, of one forenoon or afternoon. Every
row is an act; the rows of one bulk have the same variant.
Looks like it: bulk relabelling, loader blanks and clean-up days (mechanisms 11 and 14 of crm_exports.md), by others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..dice import Dice
from ..labels import ActDraft
from ..pursuit import Pursuit
from ..salesforce.picklists import SALES_SOURCES
from ..salesforce.records import Lead, Opportunity
from ..staff import Staff, User
from ..worktime import DAY, MINUTE, START, office_hours
from ..world import Step, World
from .stakes import stake

BY_A_MANAGER, FEWEST, MOST, LASTS = 0.6, 10, 60, 7 * MINUTE
FIRST_DAY, LAST_DAYS_AFTER_LOCK = 140, 45
"""Days from the start until portfolios are full enough; days for which some can still edit after the lock."""


@dataclass(slots=True)
class Bulk:
    """One bulk act as its actor plans it; `left` counts down as the companies pass."""

    actor: User
    value: str
    variant: str
    left: int


def appointments(dice: Dice, staff: Staff, shift_at: int, mean: float) -> tuple[tuple[int, Step, tuple[Any, ...]], ...]:
    """Draw the bulk acts of the whole time, about `mean` of them, as steps of every company's timeline."""
    managers, reps = staff.gaming("manager"), staff.gaming("rep")
    planned: list[tuple[int, Step, tuple[Any, ...]]] = []
    for number in range(1, 1 + int(mean + dice.fraction())):
        users = managers if managers and dice.chance(BY_A_MANAGER) else reps
        if not users:
            break
        actor, day = dice.pick(users), dice.uniform(START + FIRST_DAY * DAY, shift_at + LAST_DAYS_AFTER_LOCK * DAY)
        value = dice.pick(("", *SALES_SOURCES, "Other"))
        bulk = Bulk(actor, value, f"in bulk {number}", dice.between(FEWEST, MOST))
        planned.append((office_hours(dice, day, actor.zone), _take_up, (bulk,)))
    return tuple(planned)


def _take_up(world: World, at: int, bulk: Bulk) -> None:
    everything = {id(one): one for one in (*world.pursuits.values(), *world.selling.values())}
    for pursuit in everything.values():
        target = stake(pursuit)
        of_the_team = pursuit.rep.manager in (bulk.actor.id, bulk.actor.manager)
        if bulk.left and of_the_team and target is not None and not pursuit.claimed:
            bulk.left -= 1
            pursuit.claimed = True
            world.later(at + world.dice.between(0, LASTS), _change, pursuit, target, bulk)


def _change(world: World, at: int, pursuit: Pursuit, target: Lead | Opportunity, bulk: Bulk) -> None:
    if stake(pursuit) is not target:
        return
    before = target.source
    world.crm.set_source(target, at, bulk.actor.id, bulk.value)
    kind = "source_overwritten" if bulk.value else "source_blanked"
    world.act(ActDraft(kind, target, pursuit, at, before, bulk.value, bulk.variant, actor=bulk.actor))
