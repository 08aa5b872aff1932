"""The plan worked backwards: from a target revenue to the deals, opportunities and leads that it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from attribution_audit.kpis.estimate import Estimate, mean
from attribution_audit.kpis.periods import ALL, before, months_of
from attribution_audit.kpis.scope import Scope

WINS, OPPORTUNITIES, LEADS = range(3)
"""The stages, from the last to the first."""
NO_LEADS = "no lead became an opportunity: there is no rate to plan by"
DAYS_OF_MONTH = Decimal("30.4375")


@dataclass(frozen=True)
class Plan:
    """How many of each are needed, and how many whole months before the target's."""

    counts: tuple[Decimal, ...]
    """Wins, opportunities, and leads where any became an opportunity."""
    lags: tuple[int, ...]
    """The same for whole months."""


def needed(target: Decimal, deal: Decimal, rates: Sequence[Decimal]) -> list[Decimal]:
    """Deals, then what each stage before needs, by the rates from the last stage to the first (S. Woods 2009).

    >>> rates = [Decimal(rate) for rate in ("0.1", "0.4", "0.8", "0.1")]
    >>> [int(one) for one in needed(Decimal(10_000_000), Decimal(100_000), rates)]
    [100, 1000, 2500, 3125, 31250]
    """
    counts = [target / deal]
    for rate in rates:
        counts.append(counts[-1] / rate)
    return counts


def backwards(scope: Scope, until: int) -> Plan | str:
    """The plan of a period by rates, deal size and lags of the whole export; a reason where it ends before."""
    target = scope.cells.outside.told("target", scope.period)
    if not target:
        return "Target.csv tells no target revenue of the period"
    whole = scope.within(ALL)
    closed, leads = whole.n("deal_closed"), whole.n("lead_qualified")
    won, qualified = whole.times("deal_closed", 1), whole.times("lead_qualified", 1)
    if not (won and whole.total("won_amount")):
        return "nothing was won: there is no rate to plan by"
    if until == LEADS and not qualified:
        return NO_LEADS
    deal = Decimal(mean(whole.counts("won_amount")).value)
    rates = [Decimal(won) / closed, *([Decimal(qualified) / leads] if qualified else [])]
    cycle, until_deal = _months(whole, "cycle_days"), _months(whole, "deal_days")
    return Plan(tuple(needed(target, deal, rates)), (0, cycle, cycle + until_deal))


def needed_at(stage: int, of: Callable[[Scope], int]) -> Callable[[Scope], Estimate | str]:
    """How many of a stage the plan needs; `of` counts, over the whole export, what its rate is made of."""

    def value_of(scope: Scope) -> Estimate | str:
        plan = backwards(scope, stage)
        return plan if isinstance(plan, str) else Estimate(plan.counts[stage], of(scope.within(ALL)))

    return value_of


def attained_at(stage: int, came: Callable[[Scope], int]) -> Callable[[Scope], Estimate | str]:
    """Which share of what the plan needs of a stage came, in the months in which it was needed."""

    def value_of(scope: Scope) -> Estimate | str:
        plan = backwards(scope, stage)
        if isinstance(plan, str):
            return plan
        months = earlier(scope.period, plan.lags[stage])
        if months[0] < scope.cells.first_month:
            return "the export does not reach back to the months in which they were needed"
        found = sum(came(scope.within(month)) for month in months)
        return Estimate(found / float(plan.counts[stage]), found)

    return value_of


def earlier(period: str, months: int) -> tuple[str, ...]:
    """The months of a period, so many months earlier.

    >>> earlier("2025-Q1", 2)
    ('2024-11', '2024-12', '2025-01')
    """
    found = months_of(period)
    for _ in range(months):
        found = tuple(before(month) for month in found)
    return found


def _months(whole: Scope, fact: str) -> int:
    counts = whole.counts(fact)
    return round(Decimal(mean(counts).value) / DAYS_OF_MONTH) if counts else 0
