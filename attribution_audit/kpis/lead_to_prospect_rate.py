"""How many leads did sales take up?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import NO_ACTIVITY, WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

LEAD_TO_PROSPECT_RATE = Kpi(
    figure="lead_to_prospect_rate",
    unit="ratio",
    formula="people with a personal task or event, or an opportunity / people",
    cohort=WATCHED_PEOPLE,
    interval="Wilson",
    value=share_with("lead_prospect", 1, NO_ACTIVITY),
)
