"""Which share of the leads came by a source, channel or team?"""

from __future__ import annotations

from attribution_audit.kpis.estimate import Estimate, share
from attribution_audit.kpis.kpi import PEOPLE, Kpi
from attribution_audit.kpis.scope import Scope


def _share(scope: Scope) -> Estimate | str:
    n = scope.everything.n("lead_ending")
    return share(scope.n("lead_ending"), n) if n else "there was no lead"


LEAD_SHARE = Kpi(
    figure="lead_share",
    unit="ratio",
    formula="people of the group / people",
    cohort=PEOPLE,
    interval="Wilson",
    value=_share,
    groups=("category", "source", "channel", "team"),
)
