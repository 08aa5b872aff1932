"""How many of the opportunities that the target needs came, in the months in which they were needed?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.plan import backwards, earlier
from attribution_audit.kpis.scope import Scope


def _attained(scope: Scope) -> Estimate | str:
    plan = backwards(scope)
    if isinstance(plan, str):
        return plan
    months = earlier(scope.period, plan.lags[1])
    if months[0] < scope.cells.first_month:
        return "the export does not reach back to the months in which they were needed"
    came = sum(scope.within(month).n("deal_made") for month in months)
    return Estimate(came / float(plan.counts[1]), came)


PLAN_OPPORTUNITIES_ATTAINED = Kpi(
    figure="plan_opportunities_attained",
    unit="ratio",
    formula="opportunities that came / opportunities needed; looked for as many months earlier as they take",
    cohort=PLAN,
    interval="none",
    value=_attained,
    groups=("all",),
    periods=("quarter", "month"),
)
