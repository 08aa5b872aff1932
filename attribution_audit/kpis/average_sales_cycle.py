"""How long does a won deal take? Restated, a recreated chain takes from its first creation."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, mean
from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.scope import Scope


def _average(scope: Scope) -> Estimate | str:
    days = scope.counts("cycle_days")
    return mean(days) if days else "no opportunity was won after it was made"


AVERAGE_SALES_CYCLE = Kpi(
    figure="average_sales_cycle",
    unit="days",
    formula="sum of (close date - creation) / won deals",
    cohort="won opportunities by the month of their close date; those closed before they were made are left out",
    interval="Student",
    value=_average,
)
