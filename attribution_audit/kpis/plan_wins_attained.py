"""How many of the deals that the target needs came, in the months in which they were needed?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.plan import backwards, earlier
from attribution_audit.kpis.scope import Scope


def _attained(scope: Scope) -> Estimate | str:
    plan = backwards(scope)
    if isinstance(plan, str):
        return plan
    months = earlier(scope.period, plan.lags[0])
    if months[0] < scope.cells.first_month:
        return "the export does not reach back to the months in which they were needed"
    came = sum(scope.within(month).times("deal_closed", 1) for month in months)
    return Estimate(came / float(plan.counts[0]), came)


PLAN_WINS_ATTAINED = Kpi(
    figure="plan_wins_attained",
    unit="ratio",
    formula="deals that came / deals needed; looked for as many months earlier as they take",
    cohort=PLAN,
    interval="none",
    value=_attained,
    groups=("all",),
    periods=("quarter", "month"),
)
