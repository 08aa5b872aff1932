"""How many leads could nobody reach?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

UNREACHABLE_SHARE = Kpi(
    figure="unreachable_share",
    unit="ratio",
    formula="people whose first lead stands in a status of the list / people whose has a status",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with(
        "lead_unreachable",
        1,
        "no list in [key_figures] unreachable, or no lead has a status",
    ),
)
