"""By when do nine in ten leads have an answer?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.waits import CLOCK_HOURS, time_by_which

RESPONSE_TIME_OF_NINE_IN_TEN = Kpi(
    figure="response_time_of_nine_in_ten",
    unit="hours",
    formula="hours until nine in ten of the people have a personal task or event; waits so far are censored",
    cohort=WATCHED_PEOPLE,
    interval="Kaplan-Meier, log-log",
    value=time_by_which(9 / 10, CLOCK_HOURS, "fewer than nine in ten of the leads have an answer so far"),
)
