"""How many leads were followed up so far?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, share
from attribution_audit.kpis.kpi import NO_ACTIVITY, WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope


def _rate(scope: Scope) -> Estimate | str:
    answered, unanswered = scope.n("answered"), scope.n("unanswered")
    return share(answered, answered + unanswered) if answered + unanswered else NO_ACTIVITY


FOLLOW_UP_RATE = Kpi(
    figure="follow_up_rate",
    unit="ratio",
    formula="people with a personal task or event / people",
    cohort=WATCHED_PEOPLE,
    interval="Wilson",
    value=_rate,
)
