"""The weekdays that an export covers, as a table: a day on which nothing was entered has no row anywhere else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pyarrow as pa

from attribution_audit.engines import Engine, Query

ROOM = "attribution_audit.lineage"
LONGEST = 40 * 366
"""Days before the last one that are taken in: no export is older, and a mistyped year makes no table of centuries."""
SATURDAY = 5


def register_weekdays(engine: Engine, zone: str) -> None:
    """Make the table `weekdays` (`day`) from the table `activities`; `zone` says whose midnight begins a day."""
    engine.table(Query.of(ROOM, "activity_days"), zone=zone)
    days = engine.arrow("activity_days")["day"].to_pylist()
    engine.register(
        "weekdays", pa.table({"day": pa.array(weekdays(min(days), max(days)) if days else [], pa.date32())})
    )


def register_holidays(engine: Engine, holidays: Sequence[date]) -> None:
    """Make the table `holidays` (`day`): the policy's, each once, those on a weekend left out."""
    days = sorted({day for day in holidays if day.weekday() < SATURDAY})
    engine.register("holidays", pa.table({"day": pa.array(days, pa.date32())}))


def weekdays(first: date, last: date) -> list[date]:
    """Mondays to Fridays from the first day to the last, both included.

    >>> [day.isoformat() for day in weekdays(date(2026, 1, 2), date(2026, 1, 5))]
    ['2026-01-02', '2026-01-05']
    """
    days = min((last - first).days, LONGEST)
    return [day for back in range(days, -1, -1) if (day := last - timedelta(days=back)).weekday() < SATURDAY]
