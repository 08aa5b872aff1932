"""How many people became leads?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope


def _volume(scope: Scope) -> Estimate | str:
    n = scope.n("lead_ending")
    return Estimate(n, n) if n else "there was no lead"


LEAD_VOLUME = Kpi(
    figure="lead_volume",
    unit="count",
    formula="people with a lead",
    cohort=PEOPLE,
    interval="none",
    value=_volume,
)
