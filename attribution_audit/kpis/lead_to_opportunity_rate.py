"""How many leads became opportunities?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

LEAD_TO_OPPORTUNITY_RATE = Kpi(
    figure="lead_to_opportunity_rate",
    unit="ratio",
    formula="people with an opportunity / people",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with("lead_qualified", 1, "there was no lead"),
)
