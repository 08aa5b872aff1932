"""How well are leads scored? Quality, to be read beside their number."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, mean
from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope


def _average(scope: Scope) -> Estimate | str:
    scores = scope.counts("lead_score")
    return mean(scores) if scores else "no lead has a score in points ([fields] lead_score names its column)"


AVERAGE_LEAD_SCORE = Kpi(
    figure="average_lead_score",
    unit="points",
    formula="sum of the scores of first leads / people whose first lead has a score in points",
    cohort=PEOPLE,
    interval="Student",
    value=_average,
)
