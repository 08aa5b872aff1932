"""How many opportunities does the target revenue need, by the rates of the whole export?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.periods import ALL
from attribution_audit.kpis.plan import backwards
from attribution_audit.kpis.scope import Scope


def _needed(scope: Scope) -> Estimate | str:
    plan = backwards(scope)
    if isinstance(plan, str):
        return plan
    return Estimate(plan.counts[1], scope.within(ALL).n("deal_made"))


PLAN_OPPORTUNITIES_NEEDED = Kpi(
    figure="plan_opportunities_needed",
    unit="count",
    formula="deals needed / rate of opportunities won among those closed",
    cohort=PLAN,
    interval="none",
    value=_needed,
    groups=("all",),
    periods=("quarter", "month"),
)
