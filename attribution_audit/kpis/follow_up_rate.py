"""How many leads were followed up so far?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.waits import followed_up

FOLLOW_UP_RATE = Kpi(
    figure="follow_up_rate",
    unit="ratio",
    formula="people with a personal task or event / people",
    cohort=WATCHED_PEOPLE,
    interval="Wilson",
    value=followed_up(),
)
