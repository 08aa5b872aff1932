"""How many in sales for each in marketing? Staff efficiency, 3 of 3."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import TOLD_PERIODS, Kpi
from attribution_audit.kpis.outside import HEADS
from attribution_audit.kpis.scope import Scope
from attribution_audit.kpis.shares import NO_HEADS, heads_of, told_periods


def _value(scope: Scope) -> Estimate | str:
    periods = told_periods(scope, HEADS)
    sales, marketing = (heads_of(scope, name, periods) for name in HEADS)
    return Estimate(sales / marketing, int(sales + marketing)) if sales is not None and marketing else NO_HEADS


SALES_HEADS_PER_MARKETING_HEAD = Kpi(
    figure="sales_heads_per_marketing_head",
    unit="ratio",
    formula="sales heads / marketing heads",
    cohort=TOLD_PERIODS,
    interval="none",
    value=_value,
    groups=("all",),
)
