"""The numbers as recorded, restated and earned, from findings and lineage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.pay import each_deal
from attribution_audit.policy import Policy
from attribution_audit.restatement.applied import register_applied
from attribution_audit.restatement.commission import by_owner
from attribution_audit.restatement.money import Converter, leading_currency
from attribution_audit.restatement.totals import Totals, add_up, shown

ROOM = "attribution_audit.restatement"


@dataclass(frozen=True)
class Restatement:
    """Totals by category and by source, commission by payee, and what could not be computed."""

    currency: str | None
    by_category: Totals
    by_source: Totals
    commission: dict[str, dict[str, str]]
    could_not_run: list[tuple[str, str]]

    def summary(self) -> dict[str, Any]:
        """The part of the summary about restated numbers."""
        return {"by_category": shown(self.by_category), "by_source": shown(self.by_source)}


def restate(engine: Engine, findings: pa.Table, cleared_claims: Mapping[str, str], policy: Policy) -> Restatement:
    """Make the table `sources` and add up; `cleared_claims` maps claims that an explanation cleared to their
    records.
    """
    register_applied(engine, findings, policy, cleared_claims)
    for name in ("source_records", "sources", "source_totals", "source_spend"):
        engine.table(Query.of(ROOM, name))
    totals = engine.arrow("source_totals").to_pylist()
    spend = engine.arrow("source_spend").to_pylist()
    rates = {(row["month"], row["currency"]): row["rate"] for row in engine.arrow("exchange_rates").to_pylist()}
    converter = Converter(policy.currency or leading_currency(totals), rates)
    by_category = add_up(totals, spend, "category", converter)
    left_out = dict(converter.left_out)
    return Restatement(
        currency=converter.currency,
        by_category=by_category,
        by_source=add_up(totals, spend, "source", converter),
        commission=by_owner(each_deal(engine), findings, policy),
        could_not_run=[
            ("restatement", f"amounts in {name} have no rate in ExchangeRate.csv and are left out of all totals")
            for name in sorted(left_out)
        ],
    )
