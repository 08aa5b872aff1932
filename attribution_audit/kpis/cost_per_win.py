"""What does a won deal cost? Investment, 3 of 3."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import TOLD_PERIODS, Kpi
from attribution_audit.kpis.outside import COSTS
from attribution_audit.kpis.scope import Scope
from attribution_audit.kpis.shares import NO_COST, cost_of, over_periods, told_periods


def _value(scope: Scope) -> Estimate | str:
    periods = told_periods(scope, COSTS)
    cost, wins = cost_of(scope, periods), sum(one.times("deal_closed", 1) for one in over_periods(scope, periods))
    if cost is None:
        return NO_COST
    return Estimate(cost / wins, wins) if wins else "nothing was won"


COST_PER_WIN = Kpi(
    figure="cost_per_win",
    unit="currency",
    formula="(sales + marketing expense) / won opportunities",
    cohort=TOLD_PERIODS,
    interval="none",
    value=_value,
    groups=("all",),
)
