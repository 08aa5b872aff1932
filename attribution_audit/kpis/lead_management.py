"""How well are leads managed? Productivity levers, 2 of 2."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, answered_within
from attribution_audit.kpis.kpi import NO_ACTIVITY, WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope


def _value(scope: Scope) -> Estimate | str:
    answered, unanswered = scope.counts("answered"), scope.counts("unanswered")
    n = scope.n("answered") + scope.n("unanswered")
    if not n:
        return NO_ACTIVITY
    in_time = answered_within(answered, unanswered, scope.cells.response_hours)
    return Estimate((scope.n("answered") / n + float(in_time.value)) / 2, n)


LEAD_MANAGEMENT = Kpi(
    figure="lead_management",
    unit="ratio",
    formula="mean of follow-up rate and of answers in time, by equal weight",
    cohort=WATCHED_PEOPLE,
    interval="none",
    value=_value,
    groups=("all",),
)
