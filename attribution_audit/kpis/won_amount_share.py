"""Which share of the won amount does a group have? Marketing's is the marketing-sourced share by lead source."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, part_of_amounts
from attribution_audit.kpis.kpi import WON_DEALS, Kpi
from attribution_audit.kpis.scope import Scope


def _share(scope: Scope) -> Estimate | str:
    estimate = part_of_amounts(scope.counts("won_amount"), scope.everything.counts("won_amount"))
    return estimate or "nothing was won"


WON_AMOUNT_SHARE = Kpi(
    figure="won_amount_share",
    unit="ratio",
    formula="won amount of the group / won amount of all",
    cohort=WON_DEALS,
    interval="normal, linearised ratio",
    value=_share,
    groups=("category", "source", "channel", "team"),
)
