"""Recorded against restated: won amount, opportunities and ROI by category and source, with 5th and 95th percentile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from attribution_audit.reports.figures import as_decimal

SOURCES_AT_FIRST = 8
"""Sources that are seen at once; the others are a click away."""
MOST_SOURCES = 25
"""Sources in the report's table; the tail of a long picklist stands in summary.json."""
WIDTH = 1000
"""Units across a bar chart, stretched to whatever width the page has."""


@dataclass(frozen=True)
class Line:
    """One category or source. Amounts in the policy's currency; None where a number could not be computed."""

    name: str
    recorded: Decimal | None
    restated: Decimal | None
    low: Decimal | None
    high: Decimal | None
    recorded_opportunities: Decimal | None
    restated_opportunities: Decimal | None
    recorded_roi: Decimal | None
    restated_roi: Decimal | None
    low_roi: Decimal | None
    high_roi: Decimal | None

    @property
    def change(self) -> Decimal | None:
        """Restated less recorded."""
        return None if self.recorded is None or self.restated is None else self.restated - self.recorded

    @property
    def largest(self) -> Decimal:
        """What its bars need room for."""
        return max(
            [value for value in (self.recorded, self.restated, self.high) if value is not None], default=Decimal(0)
        )


@dataclass(frozen=True)
class Bar:
    """One line's bars in units of WIDTH; None where there is nothing to draw."""

    line: Line
    recorded: int | None
    restated: int | None
    low: int | None
    high: int | None


def lines(figures: Mapping[str, Any] | None) -> list[Line]:
    """The lines of `restatement.by_category` or `.by_source`: largest change first, then largest amount, then name."""
    made = [_line(name, parts or {}) for name, parts in (figures or {}).items()]
    return sorted(made, key=lambda line: (-abs(line.change or Decimal(0)), -line.largest, line.name))


def moved(categories: list[Line]) -> Decimal | None:
    """Won amount that changes category: what all gaining categories gain together."""
    changes = [line.change for line in categories if line.change is not None]
    return sum((change for change in changes if change > 0), Decimal(0)) if changes else None


def bars(categories: list[Line]) -> list[Bar]:
    """Bars on one scale for all lines."""
    scale = max([line.largest for line in categories], default=Decimal(0))
    return [
        Bar(line, *(_units(value, scale) for value in (line.recorded, line.restated, line.low, line.high)))
        for line in categories
        if line.largest > 0
    ]


def _line(name: str, parts: Mapping[str, Any]) -> Line:
    def number(part: str, figure: str) -> Decimal | None:
        return as_decimal((parts.get(part) or {}).get(figure))

    return Line(
        name=name,
        recorded=number("reported", "won_amount"),
        restated=number("restated", "won_amount"),
        low=number("low", "won_amount"),
        high=number("high", "won_amount"),
        recorded_opportunities=number("reported", "opportunities"),
        restated_opportunities=number("restated", "opportunities"),
        recorded_roi=number("reported", "roi"),
        restated_roi=number("restated", "roi"),
        low_roi=number("low", "roi"),
        high_roi=number("high", "roi"),
    )


def _units(value: Decimal | None, scale: Decimal) -> int | None:
    return None if value is None or scale <= 0 else max(0, int(value / scale * WIDTH))
