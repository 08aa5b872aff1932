"""Did marketing hand over as many leads as agreed? Persons whose lead first came to a user of sales, by week.

Two leads of one person in one week count once; what sales entered itself, nobody handed over. Leads of which nobody can
say when they came to sales leave a target open that is not reached without them.
"""

from __future__ import annotations

from attribution_audit.service_levels.service_level import ServiceLevel, counted

VOLUME = ServiceLevel(
    kind="volume",
    unit="count",
    target=lambda policy: policy.service_levels.volume_per_week,
    counts=lambda engine, asked: counted(engine, "volume", zone=asked.policy.timezone),
    blocked=lambda asked: asked.lacks("Lead"),
    none_judged="no lead came to sales in that week",
    nothing="of no lead can anybody say when it came to a user of sales",
    pending="leads made in that week of which nobody can say when they came to sales",
)
