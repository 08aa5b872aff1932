"""Months such as 2025-03, quarters such as 2025-Q1, years, and what of them lies before or within another."""

from __future__ import annotations

from typing import Literal

Kind = Literal["all", "year", "quarter", "month"]
ALL = "all"


def kind_of(period: str) -> Kind:
    """What sort of period a name is.

    >>> kind_of("2025-Q1")
    'quarter'
    """
    if period == ALL:
        return "all"
    if len(period) == len("2025"):
        return "year"
    return "quarter" if "Q" in period else "month"


def before(period: str) -> str:
    """The month before a month, the quarter before a quarter.

    >>> before("2025-01"), before("2025-Q3")
    ('2024-12', '2025-Q2')
    """
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return f"{year}-Q{int(part[1]) - 1}" if part != "Q1" else f"{int(year) - 1}-Q4"
    return f"{year}-{int(part) - 1:02d}" if part != "01" else f"{int(year) - 1}-12"


def months_of(period: str) -> tuple[str, ...]:
    """The months of a period, in order.

    >>> months_of("2025-Q2")
    ('2025-04', '2025-05', '2025-06')
    """
    kind = kind_of(period)
    if kind == "month":
        return (period,)
    year, _, part = period.partition("-Q")
    first, last = (3 * int(part) - 2, 3 * int(part)) if kind == "quarter" else (1, 12)
    return tuple(f"{year}-{month:02d}" for month in range(first, last + 1))
