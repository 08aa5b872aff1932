"""How large is a won deal on average? By category: the deal size of what sales and of what marketing brought."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, mean
from attribution_audit.kpis.kpi import WON_DEALS, Kpi
from attribution_audit.kpis.scope import Scope


def _average(scope: Scope) -> Estimate | str:
    amounts = scope.counts("won_amount")
    return mean(amounts) if amounts else "no opportunity with an amount was won"


AVERAGE_WON_AMOUNT = Kpi(
    figure="average_won_amount",
    unit="currency",
    formula="won amount / won deals with an amount",
    cohort=WON_DEALS,
    interval="Student",
    value=_average,
)
