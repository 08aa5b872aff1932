"""How many of the opportunities that the target needs came, in the months in which they were needed?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.plan import OPPORTUNITIES, attained_at

PLAN_OPPORTUNITIES_ATTAINED = Kpi(
    figure="plan_opportunities_attained",
    unit="ratio",
    formula="opportunities that came / opportunities needed; looked for as many months earlier as they take",
    cohort=PLAN,
    interval="none",
    value=attained_at(OPPORTUNITIES, lambda month: month.n("deal_made")),
    groups=("all",),
    periods=("quarter", "month"),
)
