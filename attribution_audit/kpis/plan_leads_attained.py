"""How many of the leads that the target needs came, in the months in which they were needed?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.plan import NO_LEADS, STAGES, backwards, earlier
from attribution_audit.kpis.scope import Scope


def _attained(scope: Scope) -> Estimate | str:
    plan = backwards(scope)
    if isinstance(plan, str):
        return plan
    if len(plan.counts) < STAGES:
        return NO_LEADS
    months = earlier(scope.period, plan.lags[2])
    if months[0] < scope.cells.first_month:
        return "the export does not reach back to the months in which they were needed"
    came = sum(scope.within(month).n("lead_ending") for month in months)
    return Estimate(came / float(plan.counts[2]), came)


PLAN_LEADS_ATTAINED = Kpi(
    figure="plan_leads_attained",
    unit="ratio",
    formula="leads that came / leads needed; looked for as many months earlier as they take",
    cohort=PLAN,
    interval="none",
    value=_attained,
    groups=("all",),
    periods=("quarter", "month"),
)
