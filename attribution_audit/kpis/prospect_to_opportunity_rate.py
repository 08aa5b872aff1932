"""How many leads that sales took up became opportunities?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import NO_ACTIVITY, WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

PROSPECT_TO_OPPORTUNITY_RATE = Kpi(
    figure="prospect_to_opportunity_rate",
    unit="ratio",
    formula="people with an opportunity / people taken up",
    cohort=WATCHED_PEOPLE,
    interval="Wilson",
    value=share_with("prospect_qualified", 1, NO_ACTIVITY),
)
