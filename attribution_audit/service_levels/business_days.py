"""The calendar in which service levels are reckoned: each day with its ISO week, and how much was worked before it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.policy import Policy

LONGEST = 40 * 366
"""Days before the last one: no export is older."""
SATURDAY = 5


@dataclass(frozen=True)
class BusinessDays:
    """Days up to the one on which the export was taken, in the policy's time zone and by its working hours."""

    last: date
    local: datetime
    """What clocks showed when the export was taken."""
    opens_second: int
    day_seconds: int
    closed: frozenset[date]
    """Weekdays on which nobody works."""

    @property
    def first(self) -> date:
        """The first day of the calendar."""
        return date.fromordinal(max(1, self.last.toordinal() - LONGEST))

    def week_of(self, day: date) -> str:
        """The ISO week of a day, such as `2025-W07`."""
        return iso_week(day)

    def is_open(self, day: date) -> bool:
        """Whether it is a working day."""
        return day.weekday() < SATURDAY and day not in self.closed

    def table(self) -> pa.Table:
        """One row a day: `day`, `week`, `is_open`, `open_before` (working days of the calendar before it)."""
        days = [self.first + timedelta(days=place) for place in range((self.last - self.first).days + 1)]
        open_before, seen = [], 0
        for day in days:
            open_before.append(seen)
            seen += self.is_open(day)
        return pa.table(
            {
                "day": pa.array(days, pa.date32()),
                "week": pa.array([iso_week(day) for day in days], pa.string()),
                "is_open": pa.array([self.is_open(day) for day in days], pa.bool_()),
                "open_before": pa.array(open_before, pa.int64()),
            }
        )

    def as_of_second(self, open_before: int) -> int:
        """When the export was taken, in working seconds; `open_before` are the working days before that day."""
        seconds = int((self.local - datetime.combine(self.last, time())).total_seconds()) - self.opens_second
        today = min(max(seconds, 0), self.day_seconds) if self.is_open(self.last) else 0
        return open_before * self.day_seconds + today


def register_business_days(engine: Engine, policy: Policy, as_of: datetime) -> BusinessDays:
    """Make the table `business_days` from the table `closed_days`, which need not be there."""
    closed: Collection[date] = engine.arrow("closed_days")["day"].to_pylist() if engine.has("closed_days") else ()
    local = as_of.replace(tzinfo=UTC).astimezone(ZoneInfo(policy.timezone)).replace(tzinfo=None)
    hours = policy.hours
    days = BusinessDays(local.date(), local, hours.opens_second, hours.day_seconds, frozenset(closed))
    engine.register("business_days", days.table())
    return days


def iso_week(day: date) -> str:
    """The ISO week of a day: it begins on Monday, and belongs to the year that has most of its days.

    >>> iso_week(date(2024, 12, 30)), iso_week(date(2025, 2, 16))
    ('2025-W01', '2025-W07')
    """
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def weeks_between(first: str, last: str) -> list[str]:
    """All weeks from one to another, both included.

    >>> weeks_between("2024-W51", "2025-W02")
    ['2024-W51', '2024-W52', '2025-W01', '2025-W02']
    """
    monday, end = _monday(first), _monday(last)
    return [iso_week(monday + timedelta(days=days)) for days in range(0, (end - monday).days + 1, 7)]


def sunday_of(week: str) -> date:
    """The last day of a week."""
    return _monday(week) + timedelta(days=6)


def _monday(week: str) -> date:
    return date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
