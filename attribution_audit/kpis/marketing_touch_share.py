"""Which share of the won amount had a response to marketing before the opportunity was made?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import WON_DEALS, Kpi
from attribution_audit.kpis.shares import share_of_won

MARKETING_TOUCH_SHARE = Kpi(
    figure="marketing_touch_share",
    unit="ratio",
    formula="won amount of deals with such a response / won amount",
    cohort=WON_DEALS,
    interval="normal, linearised ratio",
    value=share_of_won("touched_amount"),
    groups=("all",),
)
