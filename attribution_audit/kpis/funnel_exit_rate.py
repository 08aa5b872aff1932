"""How many leads left the funnel without a purchase?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

FUNNEL_EXIT_RATE = Kpi(
    figure="funnel_exit_rate",
    unit="ratio",
    formula="people whose lead or opportunities ended without a win / people",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with("lead_ending", 1, "there was no lead"),
)
