"""How marketing and sales are doing, as recorded and as restated: one file, one figure."""

from attribution_audit.kpis.average_sales_cycle import AVERAGE_SALES_CYCLE
from attribution_audit.kpis.average_won_amount import AVERAGE_WON_AMOUNT
from attribution_audit.kpis.kpi import KPI_SCHEMA, Kpi
from attribution_audit.kpis.measure import cells, measure
from attribution_audit.kpis.median_sales_cycle import MEDIAN_SALES_CYCLE
from attribution_audit.kpis.median_won_amount import MEDIAN_WON_AMOUNT
from attribution_audit.kpis.sales_qualified_growth_by_month import SALES_QUALIFIED_GROWTH_BY_MONTH
from attribution_audit.kpis.sales_qualified_growth_by_quarter import SALES_QUALIFIED_GROWTH_BY_QUARTER
from attribution_audit.kpis.sales_qualified_volume import SALES_QUALIFIED_VOLUME
from attribution_audit.kpis.target_attainment import TARGET_ATTAINMENT
from attribution_audit.kpis.win_rate import WIN_RATE
from attribution_audit.kpis.won_amount import WON_AMOUNT
from attribution_audit.kpis.won_amount_share import WON_AMOUNT_SHARE

KPIS: tuple[Kpi, ...] = (
    TARGET_ATTAINMENT,
    WON_AMOUNT,
    WON_AMOUNT_SHARE,
    WIN_RATE,
    AVERAGE_WON_AMOUNT,
    MEDIAN_WON_AMOUNT,
    AVERAGE_SALES_CYCLE,
    MEDIAN_SALES_CYCLE,
    SALES_QUALIFIED_VOLUME,
    SALES_QUALIFIED_GROWTH_BY_MONTH,
    SALES_QUALIFIED_GROWTH_BY_QUARTER,
)
"""All figures, in the order in which a report shows them."""

__all__ = ["KPIS", "KPI_SCHEMA", "Kpi", "cells", "measure"]
