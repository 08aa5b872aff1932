"""How many leads have an answer within the policy's hours?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, answered_within
from attribution_audit.kpis.kpi import NO_ACTIVITY, WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope


def _rate(scope: Scope) -> Estimate | str:
    answered, unanswered = scope.counts("answered"), scope.counts("unanswered")
    if not (answered or unanswered):
        return NO_ACTIVITY
    return answered_within(answered, unanswered, scope.cells.response_hours)


ANSWERED_IN_TIME_RATE = Kpi(
    figure="answered_in_time_rate",
    unit="ratio",
    formula="people answered by task or event within [key_figures] response_hours / people; waits so far are censored",
    cohort=WATCHED_PEOPLE,
    interval="Kaplan-Meier, log-log",
    value=_rate,
)
