"""By when does half of the leads have an answer?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, time_until
from attribution_audit.kpis.kpi import NO_ACTIVITY, WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope


def _time(scope: Scope) -> Estimate | str:
    answered, unanswered = scope.counts("answered"), scope.counts("unanswered")
    if not (answered or unanswered):
        return NO_ACTIVITY
    return time_until(answered, unanswered, 1 / 2) or "fewer than half of the leads have an answer so far"


MEDIAN_RESPONSE_TIME = Kpi(
    figure="median_response_time",
    unit="hours",
    formula="hours until half of the people have a personal task or event; waits so far are censored",
    cohort=WATCHED_PEOPLE,
    interval="Kaplan-Meier, log-log",
    value=_time,
)
