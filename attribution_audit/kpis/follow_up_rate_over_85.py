"""By how much does the follow-up rate pass 85 %? Below 0, it does not."""

from __future__ import annotations

from attribution_audit.kpis.kpi import WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.waits import followed_up

FOLLOW_UP_RATE_OVER_85 = Kpi(
    figure="follow_up_rate_over_85",
    unit="ratio",
    formula="follow-up rate - 0.85",
    cohort=WATCHED_PEOPLE,
    interval="Wilson",
    value=followed_up(over=0.85),
)
