"""How many sales-qualified leads were there? One is qualified when an opportunity is made; a recreated chain, once."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.scope import Scope


def _volume(scope: Scope) -> Estimate | str:
    n = scope.n("deal_made")
    return Estimate(n, n) if n else "no opportunity was made"


SALES_QUALIFIED_VOLUME = Kpi(
    figure="sales_qualified_volume",
    unit="count",
    formula="opportunities made",
    cohort="opportunities by the month in which they were made",
    interval="none",
    value=_volume,
)
