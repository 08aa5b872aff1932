"""How long does the won deal in the middle take? Restated, a recreated chain takes from its first creation."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, quantile
from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.scope import Scope


def _median(scope: Scope) -> Estimate | str:
    days = scope.counts("cycle_days")
    return quantile(days, 1 / 2) if days else "no opportunity was won after it was made"


MEDIAN_SALES_CYCLE = Kpi(
    figure="median_sales_cycle",
    unit="days",
    formula="the days from creation to close date that half of the won deals do not pass",
    cohort="won opportunities by the month of their close date; those closed before they were made are left out",
    interval="order statistics",
    value=_median,
)
