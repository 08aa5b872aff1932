"""One company of a scenario: the rates that are its own, and the day on which its lead sources were locked.

Two companies of one scenario differ as two companies do: each tactic, fault and innocent mechanism happens a
little more or less often than on average.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .dice import Dice
from .scenario import Rate, Scenario
from .worktime import START, month_start

SPREAD = 0.4
"""How far a company's rate lies from its mean at most, as a share of it."""
EARLIEST_LOCK, LATEST_LOCK = 6, 12
"""Whole months from the start to the month in which the lead source is locked."""


def own(scenario: Scenario, dice: Dice) -> Scenario:
    """Draw the company's own rates; shares of people stay as the scenario has them."""
    return replace(
        scenario,
        tactics=_around(scenario.tactics, dice),
        faults=_around(scenario.faults, dice),
        innocents=_around(scenario.innocents, dice),
    )


def _around(rates: Mapping[str, Rate], dice: Dice) -> dict[str, Rate]:
    drawn = {}
    for name, rate in sorted(rates.items()):
        factor = dice.uniform(1 - SPREAD, 1 + SPREAD)
        drawn[name] = Rate(min(1.0, rate.before * factor), min(1.0, rate.after * factor))
    return drawn


def lock_date(dice: Dice) -> int:
    """Draw the first second of the day on which sales profiles lose the right to edit a lead source."""
    return month_start(START, dice.between(EARLIEST_LOCK, LATEST_LOCK))
