"""By when do nine in ten leads have an answer?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, time_until
from attribution_audit.kpis.kpi import NO_ACTIVITY, WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope


def _time(scope: Scope) -> Estimate | str:
    answered, unanswered = scope.counts("answered"), scope.counts("unanswered")
    if not (answered or unanswered):
        return NO_ACTIVITY
    return time_until(answered, unanswered, 9 / 10) or "fewer than nine in ten of the leads have an answer so far"


RESPONSE_TIME_OF_NINE_IN_TEN = Kpi(
    figure="response_time_of_nine_in_ten",
    unit="hours",
    formula="hours until nine in ten of the people have a personal task or event; waits so far are censored",
    cohort=WATCHED_PEOPLE,
    interval="Kaplan-Meier, log-log",
    value=_time,
)
