"""How well is sales equipped? Productivity levers, 1 of 2: asked of people, and no export holds it."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate
from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.scope import Scope


def _value(_scope: Scope) -> Estimate | str:
    return "a survey of sales would tell: no file of an export holds it"


SALES_ENABLEMENT = Kpi(
    figure="sales_enablement",
    unit="ratio",
    formula="share of sales who say that they have what they need",
    cohort="none",
    interval="none",
    value=_value,
    groups=("all",),
    periods=("all",),
)
