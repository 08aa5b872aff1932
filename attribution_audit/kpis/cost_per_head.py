"""What is invested for each head in sales and marketing? Staff efficiency, 1 of 3."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import TOLD_PERIODS, Kpi
from attribution_audit.kpis.outside import COSTS, HEADS
from attribution_audit.kpis.scope import Scope
from attribution_audit.kpis.shares import NO_COST, NO_HEADS, cost_of, heads_of, told_periods


def _value(scope: Scope) -> Estimate | str:
    periods = told_periods(scope, COSTS)
    cost = cost_of(scope, periods)
    sales, marketing = (heads_of(scope, name, periods) for name in HEADS)
    if cost is None:
        return NO_COST
    if sales is None or marketing is None or not sales + marketing:
        return NO_HEADS
    return Estimate(cost / (sales + marketing), int(sales + marketing))


COST_PER_HEAD = Kpi(
    figure="cost_per_head",
    unit="currency",
    formula="(sales + marketing expense) / (sales + marketing heads)",
    cohort=TOLD_PERIODS,
    interval="none",
    value=_value,
    groups=("all",),
)
