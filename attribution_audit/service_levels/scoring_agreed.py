"""Is there an agreement in force on how leads are scored? The policy names the days on which both sides agreed.

An agreement holds for `scoring_agreed_days`. A week is met where one is in force on its last day. No
CRM records such a thing: of weeks before the first day nobody can say.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from attribution_audit.engines import Engine
from attribution_audit.service_levels.business_days import sunday_of, weeks_between
from attribution_audit.service_levels.service_level import Asked, Count, ServiceLevel


def _counts(_: Engine, asked: Asked) -> Sequence[Count]:
    levels = asked.policy.service_levels
    days = [day for day in levels.scoring_agreed_on if asked.days.first <= day <= asked.as_of_on]
    weeks = weeks_between(asked.days.week_of(min(days)), asked.week) if days else []
    return [
        Count(week, None, int(_in_force(days, min(sunday_of(week), asked.as_of_on), levels.scoring_agreed_days)), 1)
        for week in weeks
    ]


def _in_force(days: Sequence[date], on: date, holds_days: int) -> bool:
    return any(0 <= (on - day).days < holds_days for day in days)


SCORING_AGREED = ServiceLevel(
    kind="scoring_agreed",
    unit="ratio",
    target=lambda policy: Decimal(1) if policy.service_levels.scoring_agreed_on else None,
    counts=_counts,
    blocked=lambda _: "",
    none_judged="no agreement is known of that week",
    nothing="every day of service_levels.scoring_agreed_on lies after the export was taken",
    pending="agreements",
)
