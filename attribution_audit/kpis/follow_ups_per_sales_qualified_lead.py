"""How many outreaches does a sales-qualified lead get?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, mean
from attribution_audit.kpis.kpi import NO_ACTIVITY, WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope


def _mean(scope: Scope) -> Estimate | str:
    outreaches = scope.counts("qualified_outreaches")
    return mean(outreaches) if outreaches else NO_ACTIVITY


FOLLOW_UPS_PER_SALES_QUALIFIED_LEAD = Kpi(
    figure="follow_ups_per_sales_qualified_lead",
    unit="count",
    formula="personal tasks and events with people who have an opportunity / these people",
    cohort=WATCHED_PEOPLE,
    interval="Student",
    value=_mean,
)
