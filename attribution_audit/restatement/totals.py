"""Figures by category and by source in every view, with the range over what is certain, probable and possible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from attribution_audit.restatement.money import Converter

VIEWS = ("reported", "certain", "restated", "possible", "earned")
RANGE = ("certain", "restated", "possible")
"""The views that low and high are drawn from: holds alone, holds and reviews, notes too."""
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
    totals: Iterable[Mapping[str, Any]], spend: Iterable[Mapping[str, Any]], by: str, converter: Converter
) -> Totals:
    """Figures `by` "category" or "source", from rows of `source_totals` and `source_spend`."""
    figures: Totals = {view: {} for view in VIEWS}
    for row in totals:
        entry = figures[row["view"]].setdefault(row[by], Figures())
        for name in COUNTS:
            setattr(entry, name, getattr(entry, name) + int(row[name]))
        entry.won_amount += converter.convert(row["won_amount"], row["currency"], row["month"]) or Decimal(0)
    for row in spend:
        cost = converter.convert(row["cost"], row["currency"], row["month"])
        for view in VIEWS:
            entry = figures[view].setdefault(row[by], Figures())
            if cost is not None:
                entry.spend = (entry.spend or Decimal(0)) + cost
    return figures


def shown(figures: Totals) -> dict[str, dict[str, Any]]:
    """As the summary holds it: reported, restated, earned, low and high of each category or source."""
    names = sorted({name for view in figures.values() for name in view})
    return {
        name: {
            "reported": figures["reported"].get(name, Figures()).shown(),
            "restated": figures["restated"].get(name, Figures()).shown(),
            "earned": figures["earned"].get(name, Figures()).shown(),
            "low": _extreme(figures, name, least=True),
            "high": _extreme(figures, name, least=False),
        }
        for name in names
    }


def _extreme(figures: Totals, name: str, *, least: bool) -> dict[str, Any]:
    choose = min if least else max
    views = [figures[view].get(name, Figures()) for view in RANGE]
    return Figures(
        leads=choose(view.leads for view in views),
        opportunities=choose(view.opportunities for view in views),
        won=choose(view.won for view in views),
        won_amount=choose(view.won_amount for view in views),
        spend=views[0].spend,
    ).shown()
