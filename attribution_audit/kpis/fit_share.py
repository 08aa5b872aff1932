"""How many leads fit the company's definition of a lead?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

FIT_SHARE = Kpi(
    figure="fit_share",
    unit="ratio",
    formula="people whose first lead has a country and a title of the lists / people whose has these fields",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with(
        "lead_fit",
        1,
        "no list in [key_figures] fit_countries and fit_titles, or no such field",
    ),
)
