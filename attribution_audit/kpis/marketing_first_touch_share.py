"""Which share of the won amount did marketing touch first?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import WON_DEALS, Kpi
from attribution_audit.kpis.shares import share_of_won

MARKETING_FIRST_TOUCH_SHARE = Kpi(
    figure="marketing_first_touch_share",
    unit="ratio",
    formula="won amount of deals with a response to marketing before sales entered anything about its people / all",
    cohort=WON_DEALS,
    interval="normal, linearised ratio",
    value=share_of_won("first_touched_amount"),
    groups=("all",),
)
