"""How many of those whom campaigns reach answer?"""

from __future__ import annotations

from attribution_audit.kpis.kpi import Kpi
from attribution_audit.kpis.shares import share_with

AWARENESS_TO_RESPONSE_RATE = Kpi(
    figure="awareness_to_response_rate",
    unit="ratio",
    formula="people who answered a campaign of marketing / people whom one reached",
    cohort="people by the month in which a campaign of marketing first reached them",
    interval="Wilson",
    value=share_with("campaign_reached", 1, "no person is in a campaign of marketing"),
    groups=("all", "channel"),
)
