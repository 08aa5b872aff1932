"""What a figure is taken of: one view, one period and one group, with the facts that were counted in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

import pyarrow as pa

from attribution_audit.kpis.estimate import Counts
from attribution_audit.kpis.outside import Outside
from attribution_audit.kpis.periods import kind_of, months_of
from attribution_audit.restatement.money import Converter

COLUMNS = ("fact", "view", "period", "grouped_by", "name", "currency", "month", "value", "n")
NEVER = "9999-12"
NOT_OVER = "the period was not over when the export was taken: a part has no growth over a whole"
Place = tuple[str, str, str, str]
"""View, period, kind of group (all, category, source, channel, team) and its name."""


@dataclass(frozen=True)
class Cells:
    """All facts counted, by place and fact; what the company says beside them; until when the export tells."""

    counts: Mapping[tuple[Place, str], Counts]
    outside: Outside
    first_month: str
    """The first of which the export tells anything."""
    response_hours: int = 24
    last_month: str = NEVER
    """The last that was over when the export was taken."""

    def are_told(self, period: str) -> bool:
        """Whether all months of a period were over, and the export tells of them."""
        months = months_of(period)
        return self.first_month <= months[0] and self.is_over(period)

    @property
    def told_periods(self) -> frozenset[str]:
        """Months and quarters of which the company tells something, over and in the export: each has a row."""
        told = {period for periods in self.outside.numbers.values() for period in periods}
        return frozenset(one for one in told if kind_of(one) in {"month", "quarter"} and self.are_told(one))

    def is_over(self, period: str) -> bool:
        """Whether a period was over when the export was taken."""
        return months_of(period)[-1] <= self.last_month


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


def counted(cells: pa.Table, converter: Converter) -> dict[tuple[Place, str], Counts]:
    """Rows of `key_cells` by place and fact; amounts in the converter's currency, left out where no rate tells."""
    counts: dict[tuple[Place, str], dict[Decimal, int]] = {}
    columns = (cells[name].to_pylist() for name in COLUMNS)
    for fact, view, period, grouped_by, name, currency, month, value, n in zip(*columns, strict=True):
        amount = value if currency is None else converter.convert(value, currency, month)
        if amount is not None:
            here = counts.setdefault(((view, period, grouped_by, name or ""), fact), {})
            here[amount] = here.get(amount, 0) + n
    return {place: tuple(here.items()) for place, here in counts.items()}
