"""Figures by category and by source in every view, with the range over what is certain, probable and possible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from attribution_audit.restatement.money import Converter, cents, money
from attribution_audit.restatement.open_sources import Cell

VIEWS = ("reported", "certain", "probable", "possible", "restated", "earned")
RANGE = ("certain", "probable", "restated", "possible")
"""The views that the least and most of a count are drawn from: findings of each band of certainty applied."""
SHOWN = ("reported", "restated", "earned", "certain", "probable", "possible")
"""The views that a summary shows, in its order."""
COUNTS = ("leads", "opportunities", "closed", "won")
ROI_DIGITS = Decimal("0.0001")


@dataclass
class Figures:
    """Counts, won amount and spend of one category or source in one view; amounts in the audit's currency."""

    leads: int = 0
    opportunities: int = 0
    closed: int = 0
    won: int = 0
    won_amount: Decimal = Decimal("0.00")
    spend: Decimal | None = None

    @property
    def roi(self) -> Decimal | None:
        """(won amount - spend) / spend; none without a spend."""
        return ((self.won_amount - self.spend) / self.spend).quantize(ROI_DIGITS) if self.spend else None

    def shown(self) -> dict[str, Any]:
        """As the summary holds it: money as text, so that no reader makes a float of it."""
        return {
            "leads": self.leads,
            "opportunities": self.opportunities,
            "won": self.won,
            "won_amount": str(self.won_amount),
            "spend": None if self.spend is None else str(self.spend),
            "roi": None if self.roi is None else float(self.roi),
        }


Totals = dict[str, dict[str, Figures]]
"""view -> category or source -> figures."""


def add_up(
    totals: Iterable[Mapping[str, Any]], spend: Mapping[str, Decimal | None], by: str, converter: Converter
) -> Totals:
    """Figures `by` "category" or "source", from rows of `source_totals`; `spend` is by the same, None where unknown."""
    figures: Totals = {view: {} for view in VIEWS}
    for row in totals:
        entry = figures[row["view"]].setdefault(row[by], Figures())
        for name in COUNTS:
            setattr(entry, name, getattr(entry, name) + int(row[name]))
        entry.won_amount += converter.convert(row["won_amount"], row["currency"], row["month"]) or Decimal(0)
    for name, cost in spend.items():
        for view in VIEWS:
            figures[view].setdefault(name, Figures()).spend = cost
    return figures


def shown(figures: Totals, ranges: Mapping[str, Cell]) -> dict[str, dict[str, Any]]:
    """As the summary holds it: every view of each category or source, what its won amount is expected to be, and low
    and high.
    """
    names = sorted({name for view in figures.values() for name in view})
    return {name: _one(figures, name, ranges.get(name, Cell())) for name in names}


def _one(figures: Totals, name: str, cell: Cell) -> dict[str, Any]:
    views = {view: figures[view].get(name, Figures()) for view in VIEWS}
    amount, won = cell.won_amount_and_won()
    restated = views["restated"]
    low, high = (
        Figures(
            leads=choose(views[view].leads for view in RANGE),
            opportunities=choose(views[view].opportunities for view in RANGE),
            won=choose(restated.won, of_won),
            won_amount=choose(restated.won_amount, money(of_amount)),
            spend=restated.spend,
        )
        for choose, of_won, of_amount in ((min, won.low, amount.low), (max, won.high, amount.high))
    )
    return {
        **{view: views[view].shown() for view in SHOWN},
        "expected": {"won_amount": str(money(amount.expected))},
        "low": low.shown(),
        "high": high.shown(),
    }


def reported_cells(figures: Totals) -> dict[str, tuple[int, int]]:
    """Won cents and won deals of each category or source as recorded."""
    return {name: (cents(one.won_amount), one.won) for name, one in figures["reported"].items()}
