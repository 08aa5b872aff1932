"""Were leads taken up in time? Share of a week's leads with a first personal sign within the level, in working minutes.

Working minutes lie between `hours.opens` and `hours.closes` on working days of the policy's time zone. A lead that is
not as old as the level yet is pending, one that left the hands of sales before it had passed was not owed: neither is
missed. Signs and hand-overs are those of the hand-off faults (`late_follow_up`).
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.engines import Engine
from attribution_audit.service_levels.service_level import Asked, Count, ServiceLevel, counted
from attribution_audit.service_levels.taken_up import NO_LEADS, NOBODY_KNOWS, as_of_second, nothing_entered


def _counts(engine: Engine, asked: Asked) -> Sequence[Count]:
    minutes = asked.policy.service_levels.response_minutes or 0
    return counted(engine, "response_time", response_seconds=minutes * 60, as_of_second=as_of_second(engine, asked))


def _blocked(asked: Asked) -> str:
    if asked.policy.service_levels.response_minutes is None:
        return "the policy names a service_levels.response_rate, but no response_minutes within which"
    return nothing_entered(asked)


RESPONSE_TIME = ServiceLevel(
    kind="response_time",
    unit="ratio",
    target=lambda policy: policy.service_levels.response_rate,
    counts=_counts,
    blocked=_blocked,
    none_judged="no lead came to sales in that week that could be taken up in time or late",
    nothing=NO_LEADS,
    pending=NOBODY_KNOWS,
)
