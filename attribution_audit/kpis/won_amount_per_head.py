"""How much is won for each head in sales and marketing? Staff efficiency, 2 of 3."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import TOLD_PERIODS, Kpi
from attribution_audit.kpis.outside import HEADS
from attribution_audit.kpis.scope import Scope
from attribution_audit.kpis.shares import NO_HEADS, heads_of, over_periods, told_periods


def _value(scope: Scope) -> Estimate | str:
    periods = told_periods(scope, HEADS)
    sales, marketing = (heads_of(scope, name, periods) for name in HEADS)
    if sales is None or marketing is None or not sales + marketing:
        return NO_HEADS
    deals = over_periods(scope, periods)
    n = sum(one.n("won_amount") for one in deals)
    won = sum(one.total("won_amount") for one in deals)
    return Estimate(won / (sales + marketing), n) if n else "nothing was won"


WON_AMOUNT_PER_HEAD = Kpi(
    figure="won_amount_per_head",
    unit="currency",
    formula="won amount / (sales + marketing heads)",
    cohort=TOLD_PERIODS,
    interval="none",
    value=_value,
    groups=("all",),
)
