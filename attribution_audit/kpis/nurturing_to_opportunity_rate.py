"""How many of those in nurturing come to an opportunity?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

NURTURING_TO_OPPORTUNITY_RATE = Kpi(
    figure="nurturing_to_opportunity_rate",
    unit="ratio",
    formula="people with an opportunity / people in nurturing before any opportunity",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with(
        "nurtured_qualified",
        1,
        "no list in [key_figures] nurturing_campaigns, or no lead was in a campaign of these types before a deal",
    ),
)
