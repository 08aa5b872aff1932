"""How many leads are competitors?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

COMPETITOR_SHARE = Kpi(
    figure="competitor_share",
    unit="ratio",
    formula="people whose first lead is of a company of the list / people whose has a company or mailbox",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with("lead_competitor", 1, "no list in [key_figures] competitors, or no lead has a company"),
)
