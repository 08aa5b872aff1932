"""How many customers begin with what they bought?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.shares import share_with

WIN_TO_ONBOARDING_RATE = Kpi(
    figure="win_to_onboarding_rate",
    unit="ratio",
    formula="customers who answered an onboarding campaign since their first win / customers",
    cohort=PEOPLE,
    interval="Wilson",
    value=share_with(
        "customer_onboarded",
        1,
        "no list in [key_figures] onboarding_campaigns, no member in a campaign of these types, or no customer",
    ),
)
