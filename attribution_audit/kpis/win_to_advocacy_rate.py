"""How many customers speak for the company?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

WIN_TO_ADVOCACY_RATE = Kpi(
    figure="win_to_advocacy_rate",
    unit="ratio",
    formula="customers who answered an advocacy campaign since their first win / customers",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with(
        "customer_advocate",
        1,
        "no list in [key_figures] advocacy_campaigns, no member in a campaign of these types, or no customer",
    ),
)
