"""Does sales say what became of its leads? Share of a week's leads that are converted or disqualified by now.

A lead is judged once it is older than `disposition_days`. What counts is how it stands in the export: older weeks had
longer for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.engines import Engine
from attribution_audit.service_levels.service_level import Asked, Count, ServiceLevel, counted


def _counts(engine: Engine, asked: Asked) -> Sequence[Count]:
    days = asked.policy.service_levels.disposition_days
    return counted(engine, "disposition_completeness", disposition_days=days, as_of_on=asked.as_of_on)


def _blocked(asked: Asked) -> str:
    if not asked.policy.statuses.disqualified:
        return "the policy names no status under statuses.disqualified: an ended lead cannot be told from an open one"
    if "Status" in asked.missing_columns.get("Lead", ()):
        return "Lead has no column Status"
    return asked.lacks("Lead")


DISPOSITION_COMPLETENESS = ServiceLevel(
    kind="disposition_completeness",
    unit="ratio",
    target=lambda policy: policy.service_levels.disposition_rate,
    counts=_counts,
    blocked=_blocked,
    none_judged="no lead came to sales in that week that is old enough",
    nothing="of no lead can anybody say when it came to a user of sales",
    pending="leads that are not old enough yet",
)
