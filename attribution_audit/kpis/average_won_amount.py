"""How large is a won deal of a category on average? Won amount / won deals."""

from __future__ import annotations

from decimal import Decimal

from attribution_audit.kpis.kpi import Kpi
from attribution_audit.restatement.totals import Figures


def _average(figures: Figures, _view: dict[str, Figures]) -> Decimal | None:
    return figures.won_amount / figures.won if figures.won else None


AVERAGE_WON_AMOUNT = Kpi(
    figure="average_won_amount",
    unit="currency",
    reason_if_none="no opportunity of the category was won",
    value=_average,
    count=lambda figures: figures.won,
)
