"""How many closed opportunities were won? Won / (won + lost); restated, a recreated chain is one opportunity."""

from __future__ import annotations

from decimal import Decimal

from attribution_audit.kpis.kpi import Kpi
from attribution_audit.restatement.totals import Figures


def _win_rate(figures: Figures, _view: dict[str, Figures]) -> Decimal | None:
    return Decimal(figures.won) / figures.closed if figures.closed else None


WIN_RATE = Kpi(
    figure="win_rate",
    unit="ratio",
    reason_if_none="no opportunity of the category was closed",
    value=_win_rate,
    count=lambda figures: figures.closed,
)
