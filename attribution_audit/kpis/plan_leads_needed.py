"""How many leads does the target revenue need, by the rates of the whole export?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.plan import LEADS, needed_at

PLAN_LEADS_NEEDED = Kpi(
    figure="plan_leads_needed",
    unit="count",
    formula="opportunities needed / rate of leads that become opportunities",
    cohort=PLAN,
    interval="none",
    value=needed_at(LEADS, lambda whole: whole.n("lead_ending")),
    groups=("all",),
    periods=("quarter", "month"),
)
