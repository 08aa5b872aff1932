"""How many renewals that came due were lost?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.shares import share_with

CHURN_RATE = Kpi(
    figure="churn_rate",
    unit="ratio",
    formula="renewals closed and not won / renewals closed",
    cohort="opportunities of a type in [key_figures] renewal_types, by the month of their close date",
    interval="Wilson",
    value=share_with("renewal_closed", 0, "no opportunity of a renewal type was closed"),
)
