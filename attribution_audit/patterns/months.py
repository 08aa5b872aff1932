"""Months as numbers, so that they can be counted along: January of the year 1 is 12."""

from __future__ import annotations

MOST_MONTHS = 120
"""Ten years up to the export are looked at; older hand-overs are outliers or another company's past."""


def month_number(name: str) -> int:
    """The number of a month.

    >>> month_number("2025-10") - month_number("2025-01")
    9
    """
    year, month = name.split("-")
    return 12 * int(year) + int(month) - 1


def month_name(number: int) -> str:
    """The month of a number.

    >>> month_name(month_number("2025-12") + 1)
    '2026-01'
    """
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
