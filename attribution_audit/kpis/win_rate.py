"""How many closed opportunities were won? Restated, a recreated chain is one opportunity with one end."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, share
from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.scope import Scope


def _win_rate(scope: Scope) -> Estimate | str:
    closed = scope.n("deal_closed")
    return share(scope.times("deal_closed", 1), closed) if closed else "no opportunity was closed"


WIN_RATE = Kpi(
    figure="win_rate",
    unit="ratio",
    formula="won / closed, closed without an opportunity included",
    cohort="opportunities by the month of their close date",
    interval="Wilson",
    value=_win_rate,
)
