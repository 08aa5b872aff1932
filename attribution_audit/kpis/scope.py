"""What a figure is taken of: one view, one period and one group, with the facts that were counted in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from attribution_audit.kpis.estimate import Counts
from attribution_audit.kpis.outside import Outside
from attribution_audit.restatement.money import Converter

Place = tuple[str, str, str, str]
"""View, period, kind of group (all, category, source, channel, team) and its name."""


@dataclass(frozen=True)
class Cells:
    """All facts counted, by place and fact; what the company says beside them; until when the export tells."""

    counts: Mapping[tuple[Place, str], Counts]
    outside: Outside
    as_of_month: str
    has_activities: bool = True
    """Whether the export has tasks or events at all: without any, nobody can say who followed up."""
    response_hours: int = 24


@dataclass(frozen=True)
class Scope:
    """One place among the cells."""

    cells: Cells
    view: str
    period: str
    grouped_by: str
    name: str

    def counts(self, fact: str) -> Counts:
        """Values of a fact here, each with how often it is met."""
        return self.cells.counts.get(((self.view, self.period, self.grouped_by, self.name), fact), ())

    def n(self, fact: str) -> int:
        """How often a fact is met."""
        return sum(times for _, times in self.counts(fact))

    def times(self, fact: str, value: int) -> int:
        """How often a fact has one value."""
        return sum(times for one, times in self.counts(fact) if one == value)

    def total(self, fact: str) -> Decimal:
        """The sum of a fact's values, exactly."""
        return sum((value * times for value, times in self.counts(fact)), Decimal(0))

    def within(self, period: str) -> Scope:
        """The same group in another period."""
        return replace(self, period=period)

    @property
    def everything(self) -> Scope:
        """The same period, all groups together."""
        return replace(self, grouped_by="all", name="")

    def category(self, name: str) -> Scope:
        """The same period, one category."""
        return replace(self, grouped_by="category", name=name)


def counted(rows: Iterable[Mapping[str, Any]], converter: Converter) -> dict[tuple[Place, str], Counts]:
    """Rows of `key_cells` by place and fact; amounts in the converter's currency, left out where no rate tells."""
    counts: dict[tuple[Place, str], dict[Decimal, int]] = {}
    for row in rows:
        value = row["value"]
        if row["fact"] == "won_amount":
            value = converter.convert(value, row["currency"], row["month"])
        if value is not None:
            place = ((row["view"], row["period"], row["grouped_by"], row["name"] or ""), row["fact"])
            here = counts.setdefault(place, {})
            here[value] = here.get(value, 0) + row["n"]
    return {place: tuple(here.items()) for place, here in counts.items()}
