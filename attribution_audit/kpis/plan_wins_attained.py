"""How many of the deals that the target needs came, in the months in which they were needed?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PLAN, Kpi
from attribution_audit.kpis.plan import WINS, attained_at

PLAN_WINS_ATTAINED = Kpi(
    figure="plan_wins_attained",
    unit="ratio",
    formula="deals that came / deals needed; looked for as many months earlier as they take",
    cohort=PLAN,
    interval="none",
    value=attained_at(WINS, lambda month: month.times("deal_closed", 1)),
    groups=("all",),
    periods=("quarter", "month"),
)
