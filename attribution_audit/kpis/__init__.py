"""How marketing and sales are doing, as recorded and as restated: one file, one figure."""

from attribution_audit.kpis.average_won_amount import AVERAGE_WON_AMOUNT
from attribution_audit.kpis.kpi import KPI_SCHEMA, Kpi, measure
from attribution_audit.kpis.win_rate import WIN_RATE
from attribution_audit.kpis.won_amount_share import WON_AMOUNT_SHARE

KPIS: tuple[Kpi, ...] = (WON_AMOUNT_SHARE, WIN_RATE, AVERAGE_WON_AMOUNT)
"""All figures, in the order in which a report shows them."""

__all__ = ["KPIS", "KPI_SCHEMA", "Kpi", "measure"]
