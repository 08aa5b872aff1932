"""By when does half of the leads have an answer?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.waits import CLOCK_HOURS, time_by_which

MEDIAN_RESPONSE_TIME = Kpi(
    figure="median_response_time",
    unit="hours",
    formula="hours until half of the people have a personal task or event; waits so far are censored",
    cohort=WATCHED_PEOPLE,
    interval="Kaplan-Meier, log-log",
    value=time_by_which(1 / 2, CLOCK_HOURS, "fewer than half of the leads have an answer so far"),
)
