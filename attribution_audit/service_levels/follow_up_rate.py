"""Were leads taken up at all? Share of a week's leads with a personal sign within `never_days` of the hand-over.

A lead that is not so old yet is pending, whether it was taken up or not: else those that were would count alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.engines import Engine
from attribution_audit.service_levels.service_level import Asked, Count, ServiceLevel, counted
from attribution_audit.service_levels.taken_up import NO_LEADS, NOBODY_KNOWS, nothing_entered

WITHIN_DAYS = 30
"""Whole days within which a lead is to be taken up where the policy names no `never_days`. One month."""


def _counts(engine: Engine, asked: Asked) -> Sequence[Count]:
    within = asked.policy.service_levels.never_days or WITHIN_DAYS
    return counted(engine, "follow_up_rate", follow_up_within=within, as_of_on=asked.as_of_on)


FOLLOW_UP_RATE = ServiceLevel(
    kind="follow_up_rate",
    unit="ratio",
    target=lambda policy: policy.service_levels.follow_up_rate,
    counts=_counts,
    blocked=nothing_entered,
    none_judged="no lead came to sales in that week that could be taken up or never",
    nothing=NO_LEADS,
    pending=NOBODY_KNOWS,
)
