"""How many leads became customers?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

LEAD_TO_CUSTOMER_RATE = Kpi(
    figure="lead_to_customer_rate",
    unit="ratio",
    formula="people with a won opportunity / people",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with("lead_ending", 2, "there was no lead"),
)
