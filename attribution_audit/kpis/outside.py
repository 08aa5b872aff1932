"""What the company says beside the CRM: target revenue, and what sales and marketing cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from attribution_audit.kpis.periods import ALL, kind_of, months_of
from attribution_audit.restatement.money import Converter

COSTS = ("sales_cost", "marketing_cost")
HEADS = ("sales_heads", "marketing_heads")
ENABLEMENT = "enablement_percent"
AVERAGED = (*HEADS, ENABLEMENT)
"""What is averaged over months and not added up."""


@dataclass(frozen=True)
class Outside:
    """Numbers by name and period, in the audit's currency; heads are people, not money."""

    numbers: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)

    def told(self, name: str, period: str) -> Decimal | None:
        """A sum for a period: as it is told, else the sum of its months where all of them are; None else."""
        told = self.numbers.get(name, {})
        if period in told:
            return told[period]
        parts = [told.get(month) for month in months_of(period)] if period != ALL else [None]
        known = [part for part in parts if part is not None]
        return sum(known, Decimal(0)) if len(known) == len(parts) else None

    def heads(self, name: str, period: str) -> Decimal | None:
        """People in a period: as told, else the mean of its months where all of them are told."""
        told = self.numbers.get(name, {})
        if period in told:
            return told[period]
        parts = [told[month] for month in months_of(period) if month in told]
        return sum(parts, Decimal(0)) / len(parts) if len(parts) == len(months_of(period)) else None

    def periods(self, name: str) -> tuple[str, ...]:
        """Periods of which something is told that do not overlap: months first, then quarters and years without any."""
        chosen: list[str] = []
        covered: set[str] = set()
        for period in sorted(self.numbers.get(name, {}), key=lambda one: (len(months_of(one)), one)):
            if not covered & set(months_of(period)):
                chosen.append(period)
                covered |= set(months_of(period))
        return tuple(sorted(chosen))


def outside(targets: Iterable[Mapping[str, Any]], costs: Iterable[Mapping[str, Any]], converter: Converter) -> Outside:
    """From the rows of Target.csv and Cost.csv; rows of one period add up, but for heads."""
    numbers: dict[str, dict[str, Decimal]] = {}
    for row in targets:
        _add(numbers, "target", row, "revenue", converter)
    for row in costs:
        for name in COSTS:
            _add(numbers, name, row, name, converter)
        for name in AVERAGED:
            if row[name] is not None:
                numbers.setdefault(name, {})[row["period"]] = row[name]
    return Outside(numbers)


def _add(
    numbers: dict[str, dict[str, Decimal]], name: str, row: Mapping[str, Any], column: str, converter: Converter
) -> None:
    period = row["period"]
    month = period if kind_of(period) == "month" else months_of(period)[-1]
    amount = None if row[column] is None else converter.convert(row[column], row["currency"], month)
    if amount is not None:
        here = numbers.setdefault(name, {})
        here[period] = here.get(period, Decimal(0)) + amount
