"""How much of the won amount do sales and marketing cost? Investment, 1 of 3."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import TOLD_PERIODS, Kpi
from attribution_audit.kpis.outside import COSTS
from attribution_audit.kpis.scope import Scope
from attribution_audit.kpis.shares import NO_COST, cost_of, over_periods, told_periods


def _value(scope: Scope) -> Estimate | str:
    periods = told_periods(scope, COSTS)
    cost, deals = cost_of(scope, periods), over_periods(scope, periods)
    if cost is None:
        return NO_COST
    won = sum(one.total("won_amount") for one in deals)
    return Estimate(cost / won, sum(one.n("won_amount") for one in deals)) if won else "nothing was won"


COST_TO_REVENUE = Kpi(
    figure="cost_to_revenue",
    unit="ratio",
    formula="(sales + marketing expense) / won amount",
    cohort=TOLD_PERIODS,
    interval="none",
    value=_value,
    groups=("all",),
)
