"""How many of the leads that the target needs came, in the months in which they were needed?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.plan import LEADS, attained_at

PLAN_LEADS_ATTAINED = Kpi(
    figure="plan_leads_attained",
    unit="ratio",
    formula="leads that came / leads needed; looked for as many months earlier as they take",
    cohort=PLAN,
    interval="none",
    value=attained_at(LEADS, lambda month: month.n("lead_ending")),
    groups=("all",),
    periods=("quarter", "month"),
)
