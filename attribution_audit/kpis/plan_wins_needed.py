"""How many deals does the target revenue need, by the rates of the whole export?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.plan import WINS, needed_at

PLAN_WINS_NEEDED = Kpi(
    figure="plan_wins_needed",
    unit="count",
    formula="target revenue / average won amount",
    cohort=PLAN,
    interval="none",
    value=needed_at(WINS, lambda whole: whole.n("won_amount")),
    groups=("all",),
    periods=("quarter", "month"),
)
