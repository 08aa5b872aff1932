"""Which share of the won amount has a marketing source? The first of three definitions; see the two touch shares."""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, part_of_amounts
from attribution_audit.kpis.kpi import WON_DEALS, Kpi
from attribution_audit.kpis.scope import Scope


def _share(scope: Scope) -> Estimate | str:
    own = scope.category("marketing").counts("won_amount")
    return part_of_amounts(own, scope.counts("won_amount")) or "nothing was won"


MARKETING_SOURCE_SHARE = Kpi(
    figure="marketing_source_share",
    unit="ratio",
    formula="won amount of marketing's sources / won amount",
    cohort=WON_DEALS,
    interval="normal, linearised ratio",
    value=_share,
    groups=("all",),
)
