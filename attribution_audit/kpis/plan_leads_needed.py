"""How many leads does the target revenue need, by the rates of the whole export?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.periods import ALL
from attribution_audit.kpis.plan import NO_LEADS, STAGES, backwards
from attribution_audit.kpis.scope import Scope


def _needed(scope: Scope) -> Estimate | str:
    plan = backwards(scope)
    if isinstance(plan, str):
        return plan
    if len(plan.counts) < STAGES:
        return NO_LEADS
    return Estimate(plan.counts[2], scope.within(ALL).n("lead_ending"))


PLAN_LEADS_NEEDED = Kpi(
    figure="plan_leads_needed",
    unit="count",
    formula="opportunities needed / rate of leads that become opportunities",
    cohort=PLAN,
    interval="none",
    value=_needed,
    groups=("all",),
    periods=("quarter", "month"),
)
