"""How much was won? The revenue that a target is held against."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import WON_DEALS, Kpi
from attribution_audit.kpis.scope import Scope


def _won(scope: Scope) -> Estimate | str:
    n = scope.n("won_amount")
    return Estimate(scope.total("won_amount"), n) if n else "no opportunity with an amount was won"


WON_AMOUNT = Kpi(
    figure="won_amount",
    unit="currency",
    formula="sum of the amounts of won deals",
    cohort=WON_DEALS,
    interval="none",
    value=_won,
)
