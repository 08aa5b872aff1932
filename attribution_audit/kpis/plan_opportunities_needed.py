"""How many opportunities does the target revenue need, by the rates of the whole export?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.plan import OPPORTUNITIES, needed_at

PLAN_OPPORTUNITIES_NEEDED = Kpi(
    figure="plan_opportunities_needed",
    unit="count",
    formula="deals needed / rate of opportunities won among those closed",
    cohort=PLAN,
    interval="none",
    value=needed_at(OPPORTUNITIES, lambda whole: whole.n("deal_closed")),
    groups=("all",),
    periods=("quarter", "month"),
)
