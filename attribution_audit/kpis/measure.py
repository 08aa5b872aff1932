"""All figures of an audit as one tidy table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.kpis.estimate import Estimate, Value
from attribution_audit.kpis.kpi import KPI_SCHEMA, Kpi
from attribution_audit.kpis.listed import listed
from attribution_audit.kpis.outside import outside
from attribution_audit.kpis.periods import ALL, before, kind_of
from attribution_audit.kpis.scope import Cells, Scope, counted
from attribution_audit.lineage import trace_outreaches
from attribution_audit.policy import Policy
from attribution_audit.restatement.money import Converter
from attribution_audit.service_levels import register_business_days

ROOM = "attribution_audit.kpis"
STEPS = (
    *("counted_deals", "counted_people", "lead_marks", "stage_entries", "campaign_reach", "stage_facts"),
    *("working_waits", "key_facts", "key_cells"),
)
"""The tables of this room in the order in which each can be made from those before it."""
DIGITS = 6
VIEWS = ("reported", "restated")


def cells(engine: Engine, policy: Policy, as_of: datetime, currency: str | None) -> Cells:
    """Count the facts that key figures are made of; `currency` is that of the summary's amounts."""
    trace_outreaches(engine, policy)
    engine.register("listed", listed(policy))
    days = register_business_days(engine, policy, as_of)
    for name in STEPS:
        engine.table(
            Query.of(ROOM, name),
            zone=policy.timezone,
            as_of=as_of,
            currency=currency or "",
            opens_second=days.opens_second,
            day_seconds=days.day_seconds,
        )
    rates = {(row["month"], row["currency"]): row["rate"] for row in engine.arrow("exchange_rates").to_pylist()}
    converter = Converter(currency, rates)
    said = outside(engine.arrow("targets").to_pylist(), engine.arrow("costs").to_pylist(), converter)
    counts = counted(engine.arrow("key_cells"), converter)
    months = (place[1] for place, _ in counts if kind_of(place[1]) == "month")
    return Cells(counts, said, min(months, default=ALL), policy.key_figures.response_hours, _over_by(as_of, policy))


def _over_by(as_of: datetime, policy: Policy) -> str:
    """The month before that of the moment, where the company is."""
    return before(f"{as_of.replace(tzinfo=UTC).astimezone(ZoneInfo(policy.timezone)):%Y-%m}")


def measure(kpis: Sequence[Kpi], counted_cells: Cells) -> pa.Table:
    """One row a figure, period and group; a figure that cannot be told is null with a reason, never 0."""
    of_facts = {place[1:] for place, _ in counted_cells.counts}
    of_told = {(period, "all", "") for period in counted_cells.told_periods}
    places = sorted(of_facts | of_told | {("all", "all", "")})
    rows = [row for kpi in kpis for row in _rows(kpi, places, counted_cells)]
    return pa.Table.from_pylist(rows, KPI_SCHEMA)


def _rows(kpi: Kpi, places: Sequence[tuple[str, str, str]], counted_cells: Cells) -> Iterator[dict[str, Any]]:
    for period, grouped_by, name in places:
        if kind_of(period) in kpi.periods and grouped_by in kpi.groups:
            recorded, restated = (kpi.value(Scope(counted_cells, view, period, grouped_by, name)) for view in VIEWS)
            yield {
                "figure": kpi.figure,
                "period": period,
                "group": group_name(grouped_by, name),
                **_values(recorded, restated),
                "unit": kpi.unit,
                "reason": next((one for one in (restated, recorded) if isinstance(one, str)), None),
            }


def group_name(grouped_by: str, name: str) -> str:
    """How a group is called in the table: `all`, a category as it is, others with what they are.

    >>> group_name("source", "Webinar")
    'source: Webinar'
    """
    if grouped_by == "all":
        return "all"
    return name if grouped_by == "category" else f"{grouped_by}: {name or '(blank)'}"


def _values(recorded: Estimate | str, restated: Estimate | str) -> dict[str, Any]:
    old = recorded if isinstance(recorded, Estimate) else None
    new = restated if isinstance(restated, Estimate) else None
    best = new or old
    return {
        "recorded": _number(old.value if old else None),
        "restated": _number(new.value if new else None),
        "low": _number(new.low if new else None),
        "high": _number(new.high if new else None),
        "n": best.n if best else 0,
    }


def _number(value: Value | None) -> float | None:
    return None if value is None else round(float(value), DIGITS)
