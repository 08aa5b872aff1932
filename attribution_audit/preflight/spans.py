"""How far back the records of each type go, and from when on their lead source is filled; by month of creation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from typing import Any

from attribution_audit.reports.shares import percent

FEW = 0.01
"""Share of records before the month that counts as the first: a record of 1999 does not make a company old."""
FEWEST_RECORDS = 20
"""Records on either side of a quarter that a change of habit needs."""
MOSTLY, SELDOM = 0.9, 0.5
"""Blank on one side in nine of ten or more, on the other in half or less: the field came into use, or went out."""


@dataclass(frozen=True)
class Filled:
    """The records of one type made in one quarter, and how many of them bear no lead source."""

    record_type: str
    quarter: str
    """Such as 2025-Q2."""
    records: int
    blank: int


@dataclass(frozen=True)
class Turn:
    """A quarter from which on a lead source is filled that was blank before, or the other way round."""

    record_type: str
    quarter: str
    blank_before: float
    blank_since: float

    @property
    def says(self) -> str:
        """The turn in words."""
        before, since = (
            percent(round(self.blank_before * 10_000), 10_000),
            percent(round(self.blank_since * 10_000), 10_000),
        )
        return f"Lead source of {self.record_type} records: blank in {before} before {self.quarter}, in {since} since"


def first_months(rows: Iterable[Mapping[str, Any]]) -> dict[str, datetime]:
    """Record type -> the month (its first day) before which at most one record in a hundred was made."""
    months: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in rows:
        months[row["record_type"]].append((row["month"], row["records"]))
    return {record_type: _first(sorted(counted)) for record_type, counted in months.items()}


def created_before(rows: Iterable[Mapping[str, Any]], record_type: str, at: datetime) -> tuple[int, int]:
    """How many records of a type were made in months that had ended by `at`, and how many there are."""
    found = [row for row in rows if row["record_type"] == record_type]
    month = f"{at:%Y-%m}"
    return sum(row["records"] for row in found if row["month"] < month), sum(row["records"] for row in found)


def quarters(rows: Iterable[Mapping[str, Any]]) -> tuple[Filled, ...]:
    """The rows of `source_fill` by quarter, in order."""
    totals: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        total = totals[row["record_type"], quarter(row["month"])]
        total[0] += row["records"]
        total[1] += row["blank"]
    return tuple(Filled(*key, *total) for key, total in sorted(totals.items()))


def turns(filled: Sequence[Filled]) -> tuple[Turn, ...]:
    """Of each record type the quarter at which most changes, if so much changes that it was a change of habit."""
    found = []
    for record_type in dict.fromkeys(one.record_type for one in filled):
        parts = [one for one in filled if one.record_type == record_type]
        candidates = [turn for at in range(1, len(parts)) if (turn := _turn(parts[:at], parts[at:]))]
        found += sorted(candidates, key=lambda turn: (-abs(turn.blank_before - turn.blank_since), turn.quarter))[:1]
    return tuple(found)


def quarter(month: str) -> str:
    """The quarter of a month.

    >>> quarter("2025-04")
    '2025-Q2'
    """
    year, number = month.split("-")
    return f"{year}-Q{(int(number) + 2) // 3}"


def _first(counted: Sequence[tuple[str, int]]) -> datetime:
    passed = list(accumulate(records for _, records in counted))
    first = next(month for (month, _), made in zip(counted, passed, strict=True) if made > FEW * passed[-1])
    return datetime.fromisoformat(f"{first}-01")


def _turn(before: Sequence[Filled], since: Sequence[Filled]) -> Turn | None:
    sides = [(sum(one.records for one in side), sum(one.blank for one in side)) for side in (before, since)]
    if any(records < FEWEST_RECORDS for records, _ in sides):
        return None
    earlier, later = (round(blank / records, 4) for records, blank in sides)
    if max(earlier, later) < MOSTLY or min(earlier, later) > SELDOM:
        return None
    return Turn(since[0].record_type, since[0].quarter, earlier, later)
