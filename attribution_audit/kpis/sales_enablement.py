"""How well is sales equipped? Productivity levers, 1 of 2: asked of people and told in Cost.csv."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.outside import ENABLEMENT
from attribution_audit.kpis.scope import Scope
from attribution_audit.kpis.shares import heads_of, told_periods


def _value(scope: Scope) -> Estimate | str:
    periods = told_periods(scope, (ENABLEMENT,))
    percent = heads_of(scope, ENABLEMENT, periods)
    if percent is None:
        return "Cost.csv tells no SalesEnablementPercent of the period: a survey of sales would"
    return Estimate(percent / 100, len(periods))


SALES_ENABLEMENT = Kpi(
    figure="sales_enablement",
    unit="ratio",
    formula="share of sales who say that they have what they need; the mean of periods",
    cohort="periods that Cost.csv tells",
    interval="none",
    value=_value,
    groups=("all",),
)
