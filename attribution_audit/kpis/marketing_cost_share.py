"""Which share of the expense is marketing's? Investment, 2 of 3."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import TOLD_PERIODS, Kpi
from attribution_audit.kpis.outside import COSTS
from attribution_audit.kpis.scope import Scope
from attribution_audit.kpis.shares import NO_COST, cost_of, told_periods, told_sum


def _value(scope: Scope) -> Estimate | str:
    periods = told_periods(scope, COSTS)
    cost, marketing = cost_of(scope, periods), told_sum(scope, "marketing_cost", periods)
    return Estimate(marketing / cost, len(periods)) if cost and marketing is not None else NO_COST


MARKETING_COST_SHARE = Kpi(
    figure="marketing_cost_share",
    unit="ratio",
    formula="marketing expense / (sales + marketing expense)",
    cohort=TOLD_PERIODS,
    interval="none",
    value=_value,
    groups=("all",),
)
