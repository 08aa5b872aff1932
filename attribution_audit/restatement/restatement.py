"""The numbers as recorded, restated and earned, from findings and lineage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.policy import Policy
from attribution_audit.restatement.applied import register_applied
from attribution_audit.restatement.doubts import doubts
from attribution_audit.restatement.money import Converter, leading_currency
from attribution_audit.restatement.open_sources import OpenSource, cells, open_sources
from attribution_audit.restatement.roi import roi_table
from attribution_audit.restatement.spend import spend_by, spend_limits, spend_lines
from attribution_audit.restatement.table import restatement_table
from attribution_audit.restatement.totals import Totals, add_up, reported_cells, shown

BY = ("category", "source")
ROWS_AT_ONCE = 10_000
"""Deals that are rows of Python at one time: some 20 MB."""

ROOM = "attribution_audit.restatement"
STEPS = (
    "repeats",
    "page_leads",
    "habits",
    "supported_sources",
    "estimated_sources",
    "source_records",
    "sources",
    "source_totals",
    "spend_lines",
    "record_campaigns",
    "open_sources",
    "witnesses",
    "campaign_totals",
)
"""The tables of this room in the order in which each can be made from those before it."""


@dataclass(frozen=True)
class Restatement:
    """Totals by category and by source, what they may come to, and what could not be computed."""

    currency: str | None
    by_category: Totals
    by_source: Totals
    shown_by_category: dict[str, dict[str, Any]]
    shown_by_source: dict[str, dict[str, Any]]
    could_not_run: list[tuple[str, str]]

    def summary(self) -> dict[str, Any]:
        """The part of the summary about restated numbers."""
        return {"by_category": self.shown_by_category, "by_source": self.shown_by_source}


def restate(engine: Engine, findings: pa.Table, cleared_claims: Mapping[str, str], policy: Policy) -> Restatement:
    """Make the tables `sources`, `restatement` and `roi`, and add up; `cleared_claims` maps claims that an explanation
    cleared to their records.
    """
    register_applied(engine, findings, policy, cleared_claims)
    for name in STEPS:
        engine.table(Query.of(ROOM, name), zone=policy.timezone)
    totals = engine.arrow("source_totals").to_pylist()
    rates = {(row["month"], row["currency"]): row["rate"] for row in engine.arrow("exchange_rates").to_pylist()}
    converter = Converter(policy.currency or leading_currency(totals), rates)
    spent = engine.arrow("spend_lines").to_pylist()
    lines = spend_lines(spent, converter)
    by = {name: add_up(totals, spend_by(lines, name, converter.currency or ""), name, converter) for name in BY}
    left_out = sorted(converter.left_out)
    opened = _opened(engine, converter) if engine.count("applied") else []
    shown_by = {name: shown(by[name], cells(reported_cells(by[name]), opened, name)) for name in BY}
    engine.register("restatement", restatement_table(shown_by, converter.currency))
    engine.register("roi", roi_table(engine.arrow("campaign_totals").to_pylist(), lines, opened, converter))
    return Restatement(
        currency=converter.currency,
        by_category=by["category"],
        by_source=by["source"],
        shown_by_category=shown_by["category"],
        shown_by_source=shown_by["source"],
        could_not_run=[
            *(
                ("restatement", f"amounts in {name} have no rate in ExchangeRate.csv and are left out of all totals")
                for name in left_out
            ),
            *spend_limits(spent),
        ],
    )


def _opened(engine: Engine, converter: Converter) -> list[OpenSource]:
    told = doubts(engine.arrow("witnesses").to_pylist())
    rows = (row for batch in engine.batches("open_sources", rows=ROWS_AT_ONCE) for row in batch.to_pylist())
    return open_sources(rows, told, converter)
