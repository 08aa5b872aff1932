"""By how much does the follow-up rate pass 85 %? Below 0, it does not."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, share, shifted
from attribution_audit.kpis.kpi import NO_ACTIVITY, WATCHED_PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope

LEVEL = 0.85


def _over(scope: Scope) -> Estimate | str:
    answered, unanswered = scope.n("answered"), scope.n("unanswered")
    if not answered + unanswered:
        return NO_ACTIVITY
    return shifted(share(answered, answered + unanswered), -LEVEL)


FOLLOW_UP_RATE_OVER_85 = Kpi(
    figure="follow_up_rate_over_85",
    unit="ratio",
    formula="follow-up rate - 0.85",
    cohort=WATCHED_PEOPLE,
    interval="Wilson",
    value=_over,
)
