"""The ways in which many figures are made: shares of a fact, and what is told over a cost."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from attribution_audit.kpis.estimate import Estimate, part_of_amounts, share
from attribution_audit.kpis.outside import COSTS
from attribution_audit.kpis.periods import ALL, kind_of, months_of
from attribution_audit.kpis.scope import Scope


def share_with(fact: str, value: int, reason: str) -> Callable[[Scope], Estimate | str]:
    """How many of those that have a fact have one value of it; `reason` where there are none."""

    def value_of(scope: Scope) -> Estimate | str:
        n = scope.n(fact)
        return share(scope.times(fact, value), n) if n else reason

    return value_of


def share_of_won(fact: str) -> Callable[[Scope], Estimate | str]:
    """Which share of the won amount has a fact, whose amount is 0 where it has not."""

    def value_of(scope: Scope) -> Estimate | str:
        own = [(amount, times) for amount, times in scope.counts(fact) if amount]
        return part_of_amounts(own, scope.counts("won_amount")) or "nothing was won"

    return value_of


def told_periods(scope: Scope, names: tuple[str, ...]) -> tuple[str, ...]:
    """The periods over which numbers from beside the CRM are taken: the scope's, or all of which every one is told."""
    told = scope.cells.outside
    if scope.period != ALL:
        return (scope.period,)
    periods = told.periods(names[0])
    return tuple(one for one in periods if all(told.told(name, one) is not None for name in names))


def told_sum(scope: Scope, name: str, periods: tuple[str, ...]) -> Decimal | None:
    """What is told of one number over periods; None where of any it is not, or of none."""
    parts = [scope.cells.outside.told(name, period) for period in periods]
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(parts) else None


def cost_of(scope: Scope, periods: tuple[str, ...]) -> Decimal | None:
    """Sales and marketing expense together; None where either is not told."""
    sales, marketing = (told_sum(scope, name, periods) for name in COSTS)
    return None if sales is None or marketing is None else sales + marketing


def heads_of(scope: Scope, name: str, periods: tuple[str, ...]) -> Decimal | None:
    """People over periods, on average; None where of any period it is not told."""
    parts = [scope.cells.outside.heads(name, period) for period in periods]
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) / len(known) if known and len(known) == len(parts) else None


def over_periods(scope: Scope, periods: tuple[str, ...]) -> list[Scope]:
    """The same group in each period that is among the cells: a year is its months."""
    parts = [one for period in periods for one in (months_of(period) if kind_of(period) == "year" else (period,))]
    return [scope.within(part) for part in parts]


NO_COST = "Cost.csv does not tell sales and marketing expense of the period"
NO_HEADS = "Cost.csv does not tell sales and marketing headcount of the period"
