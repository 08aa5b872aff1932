"""How large is the won deal in the middle? One large deal does not move it."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, quantile
from attribution_audit.kpis.kpi import WON_DEALS, Kpi
from attribution_audit.kpis.scope import Scope


def _median(scope: Scope) -> Estimate | str:
    amounts = scope.counts("won_amount")
    return quantile(amounts, 1 / 2) if amounts else "no opportunity with an amount was won"


MEDIAN_WON_AMOUNT = Kpi(
    figure="median_won_amount",
    unit="currency",
    formula="the amount that half of the won deals do not pass",
    cohort=WON_DEALS,
    interval="order statistics",
    value=_median,
)
