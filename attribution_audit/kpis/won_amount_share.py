"""Which share of the won amount does a category have? Won amount of the category / won amount of all (lead-source
definition).
"""

from __future__ import annotations

from decimal import Decimal

from attribution_audit.kpis.kpi import Kpi
from attribution_audit.restatement.totals import Figures


def _share(figures: Figures, view: dict[str, Figures]) -> Decimal | None:
    total = sum((other.won_amount for other in view.values()), Decimal(0))
    return figures.won_amount / total if total else None


WON_AMOUNT_SHARE = Kpi(
    figure="won_amount_share",
    unit="ratio",
    reason_if_none="nothing was won",
    value=_share,
    count=lambda figures: figures.won,
)
