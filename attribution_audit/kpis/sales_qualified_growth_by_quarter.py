"""By how much did sales-qualified leads grow quarter on quarter?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.periods import before
from attribution_audit.kpis.scope import NOT_OVER, Scope


def _growth(scope: Scope) -> Estimate | str:
    if not scope.cells.is_over(scope.period):
        return NOT_OVER
    now, then = scope.n("deal_made"), scope.within(before(scope.period)).n("deal_made")
    if not then:
        return "no opportunity was made in the quarter before: growth from nothing has no rate"
    return Estimate((now - then) / then, now)


SALES_QUALIFIED_GROWTH_BY_QUARTER = Kpi(
    figure="sales_qualified_growth_by_quarter",
    unit="ratio",
    formula="(opportunities made in the quarter - those of the quarter before) / those of the quarter before",
    cohort="opportunities by the month in which they were made",
    interval="none",
    value=_growth,
    groups=("all", "category"),
    periods=("quarter",),
)
