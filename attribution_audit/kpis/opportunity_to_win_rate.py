"""How many opportunities were won so far? Open ones count as not won yet."""

from __future__ import annotations

from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.shares import share_with

OPPORTUNITY_TO_WIN_RATE = Kpi(
    figure="opportunity_to_win_rate",
    unit="ratio",
    formula="opportunities won / opportunities made",
    cohort="opportunities by the month in which they were made",
    interval="Wilson",
    value=share_with("deal_ending", 2, "no opportunity was made"),
)
