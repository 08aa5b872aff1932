"""What marketing's money brought: by source, category, channel, campaign and month, as recorded, restated and earned.

ROI = (won amount - spend) / spend. Leads and opportunities count in the month in which they were made, won amounts in
that of the close, spend in that of its line. An amount in a currency without a rate stands in rows of its own currency,
and is added to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.policy.values import CENT
from attribution_audit.restatement.money import Converter, cents, money
from attribution_audit.restatement.open_sources import GROUPINGS, Cell, OpenSource, cells
from attribution_audit.restatement.spend import SpendLine, spend_by

VALUE = pa.decimal128(38, 4)
ROI_DIGITS = Decimal("0.0001")
ROI_VIEWS = {"recorded": "reported", "restated": "restated", "earned": "earned", "possible": "possible"}
"""Name of a column -> view of `campaign_totals`; `possible` bounds the counts."""
BY = (*GROUPINGS, "month")
ROI_SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("grouped_by", "name", "currency", "figure")),
        *((name, VALUE) for name in ("recorded", "restated", "earned", "difference", "low", "high")),
        *((name, pa.string()) for name in ("unit", "reason")),
    ]
)
Place = tuple[str, str, str]
"""Grouping, name within it, and currency."""


@dataclass
class Brought:
    """What one place brought in one view; amounts in the place's currency."""

    leads: int = 0
    opportunities: int = 0
    pipeline: Decimal = Decimal("0.00")
    won: int = 0
    won_amount: Decimal = Decimal("0.00")


@dataclass
class RoiPlace:
    """One place: its spend (None: unknown or none told), what it brought by view, and the range of its won deals."""

    spend: Decimal | None = None
    views: dict[str, Brought] = field(default_factory=lambda: {view: Brought() for view in ROI_VIEWS})
    cell: Cell | None = None


@dataclass(frozen=True)
class Figure:
    """One figure of a place: its name, unit, and value for what was brought and spent; None where it cannot be told."""

    name: str
    unit: str
    value: Callable[[Brought, Decimal | None], Decimal | None]
    reason: str = "no spend is told"


FIGURES = (
    Figure("spend", "currency", lambda _, spend: spend),
    Figure("leads", "count", lambda brought, _: Decimal(brought.leads)),
    Figure("opportunities", "count", lambda brought, _: Decimal(brought.opportunities)),
    Figure("pipeline", "currency", lambda brought, _: brought.pipeline),
    Figure("won", "count", lambda brought, _: Decimal(brought.won)),
    Figure("won_amount", "currency", lambda brought, _: brought.won_amount),
    Figure(
        "cost_per_lead",
        "currency",
        lambda brought, spend: _ratio(spend, brought.leads, CENT),
        "no spend is told, or there are no leads",
    ),
    Figure(
        "cost_per_opportunity",
        "currency",
        lambda brought, spend: _ratio(spend, brought.opportunities, CENT),
        "no spend is told, or there are no opportunities",
    ),
    Figure(
        "roi",
        "ratio",
        lambda brought, spend: None if spend is None else _ratio(brought.won_amount - spend, spend, ROI_DIGITS),
        "no spend is told, or it is 0",
    ),
)
"""In the order in which they stand in a place."""


def roi_table(
    totals: Iterable[Mapping[str, Any]],
    lines: Iterable[SpendLine],
    opened: Iterable[OpenSource],
    converter: Converter,
) -> pa.Table:
    """One row a grouping, name, currency and figure, from rows of `campaign_totals`."""
    places = _brought(totals, converter)
    _spent(places, list(lines))
    _ranged(places, list(opened), converter.currency or "")
    rows = [row for place, found in sorted(places.items()) for row in _rows(place, found)]
    return pa.Table.from_pylist(rows, ROI_SCHEMA)


def _brought(totals: Iterable[Mapping[str, Any]], converter: Converter) -> dict[Place, RoiPlace]:
    column = {view: name for name, view in ROI_VIEWS.items()}
    places: dict[Place, RoiPlace] = {}

    def at(by: str, name: str | None, currency: str, view: str) -> Brought:
        return places.setdefault((by, name or "", currency), RoiPlace()).views[column[view]]

    for row in totals:
        pipeline = converter.convert_open(row["pipeline"], row["currency"], row["close_month"])
        won_amount = converter.convert(row["won_amount"], row["currency"], row["close_month"])
        ours, own = converter.currency or "", row["currency"] or converter.currency or ""
        for by in BY:
            made = at(
                by, row["made_month"] if by == "month" else row[by], ours if pipeline is not None else own, row["view"]
            )
            made.leads += row["leads"]
            made.opportunities += row["opportunities"]
            made.pipeline += row["pipeline"] if pipeline is None else pipeline
            if row["won"]:
                name = row["close_month"] if by == "month" else row[by]
                won = at(by, name, ours if won_amount is not None else own, row["view"])
                won.won += row["won"]
                won.won_amount += row["won_amount"] if won_amount is None else won_amount
    return places


def _spent(places: dict[Place, RoiPlace], lines: list[SpendLine]) -> None:
    for currency in sorted({line.currency for line in lines}):
        for by in BY:
            for name, cost in spend_by(lines, by, currency).items():
                places.setdefault((by, name, currency), RoiPlace()).spend = cost


def _ranged(places: Mapping[Place, RoiPlace], opened: list[OpenSource], currency: str) -> None:
    for by in GROUPINGS:
        recorded = {
            name: (cents(found.views["recorded"].won_amount), found.views["recorded"].won)
            for (of, name, of_currency), found in places.items()
            if of == by and of_currency == currency
        }
        for name, cell in cells(recorded, (one for one in opened if one.is_counted), by).items():
            if (by, name, currency) in places:
                places[by, name, currency].cell = cell


def _rows(place: Place, found: RoiPlace) -> Iterator[dict[str, Any]]:
    ends = _ends(found)
    for figure in FIGURES:
        values = {name: figure.value(found.views[name], found.spend) for name in ("recorded", "restated", "earned")}
        ranged = [value for end in ends if (value := figure.value(end, found.spend)) is not None]
        recorded, restated = values["recorded"], values["restated"]
        yield {
            "grouped_by": place[0],
            "name": place[1],
            "currency": place[2] or None,
            "figure": figure.name,
            **values,
            "difference": None if recorded is None or restated is None else restated - recorded,
            "low": min(ranged, default=None),
            "high": max(ranged, default=None),
            "unit": figure.unit,
            "reason": figure.reason if recorded is None or restated is None else None,
        }


def _ends(found: RoiPlace) -> tuple[Brought, ...]:
    """The views that bound a figure: restated, possible, and the interval of the won deals."""
    restated, possible = found.views["restated"], found.views["possible"]
    if found.cell is None:
        return restated, possible
    amount, won = found.cell.won_amount_and_won()
    low, high = (
        Brought(
            view.leads,
            view.opportunities,
            view.pipeline,
            pick(restated.won, of_won),
            pick(restated.won_amount, money(of_amount)),
        )
        for view, pick, of_won, of_amount in (
            (restated, min, won.low, amount.low),
            (possible, max, won.high, amount.high),
        )
    )
    return low, high


def _ratio(value: Decimal | None, by: Decimal | int, digits: Decimal) -> Decimal | None:
    return None if value is None or not by else (value / by).quantize(digits, ROUND_HALF_UP)
