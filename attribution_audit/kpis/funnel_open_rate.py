"""How many leads are still open? What is open may still leave or buy."""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

FUNNEL_OPEN_RATE = Kpi(
    figure="funnel_open_rate",
    unit="ratio",
    formula="people with neither a win nor an end / people",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with("lead_ending", 0, "there was no lead"),
)
