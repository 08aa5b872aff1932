"""By how much does the follow-up rate pass 95 %? Below 0, it does not."""

from __future__ import annotations

from attribution_audit.kpis.kpi import WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.waits import followed_up

FOLLOW_UP_RATE_OVER_95 = Kpi(
    figure="follow_up_rate_over_95",
    unit="ratio",
    formula="follow-up rate - 0.95",
    cohort=WATCHED_PEOPLE,
    interval="Wilson",
    value=followed_up(over=0.95),
)
