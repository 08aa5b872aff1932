"""How many leads were disqualified?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

DISQUALIFIED_SHARE = Kpi(
    figure="disqualified_share",
    unit="ratio",
    formula="people whose first lead stands in a disqualified status / people whose has a status",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with("lead_disqualified", 1, "no lead has a status"),
)
