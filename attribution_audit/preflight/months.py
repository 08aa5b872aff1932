"""Spans of months, as people count them."""

from __future__ import annotations

from datetime import datetime, timedelta

DAYS_A_MONTH = 30.4375
MONTHS_A_YEAR = 12


def months(start: datetime, end: datetime) -> int:
    """Months between two times, to the nearest.

    >>> months(datetime(2024, 1, 1), datetime(2025, 7, 1))
    18
    """
    return max(0, round((end - start).days / DAYS_A_MONTH))


def months_before(end: datetime, count: int) -> datetime:
    """The same day so many months earlier, or the last day of that month.

    >>> months_before(datetime(2026, 8, 31), 18)
    datetime.datetime(2025, 2, 28, 0, 0)
    """
    year, month = divmod(end.year * MONTHS_A_YEAR + end.month - 1 - count, MONTHS_A_YEAR)
    first_of_next = datetime(year + (month + 1) // MONTHS_A_YEAR, (month + 1) % MONTHS_A_YEAR + 1, 1)
    return end.replace(year=year, month=month + 1, day=min(end.day, (first_of_next - timedelta(days=1)).day))
