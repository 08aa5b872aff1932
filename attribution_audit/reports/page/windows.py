"""How many findings lie within windows of days, one line a kind and tier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from attribution_audit.reports.figures import as_decimal


@dataclass(frozen=True)
class Line:
    """Findings of one kind and tier: a count a window, and what is at stake in the widest, by currency."""

    kind: str
    tier: str
    counts: tuple[int, ...]
    at_stake: dict[str, Decimal]


def windows(rows: Sequence[dict[str, Any]] | None) -> tuple[int, ...]:
    """The windows in whole days, narrow to wide."""
    return tuple(sorted({row["window_days"] for row in rows or ()}))


def sensitivity(rows: Sequence[dict[str, Any]] | None) -> list[Line]:
    """The lines in the order of kinds and tiers."""
    days, found = windows(rows), rows or ()
    lines = []
    for kind, tier in sorted({(row["kind"], row["tier"]) for row in found}):
        own = [row for row in found if (row["kind"], row["tier"]) == (kind, tier)]
        counts = tuple(sum(row["findings"] for row in own if row["window_days"] == window) for window in days)
        widest = [row for row in own if row["window_days"] == days[-1]]
        stakes = {row["currency"] or "": as_decimal(row["commission_at_stake"]) or Decimal(0) for row in widest}
        lines.append(Line(kind, tier, counts, stakes))
    return lines
