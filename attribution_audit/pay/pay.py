"""The engine's tables about pay: plans by period from the policy, deals from records and payouts."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, Query
from attribution_audit.pay.deal import Deal
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Category

ROOM = "attribution_audit.pay"
DEALS_AT_ONCE = 20_000
"""Deals that are rows of Python at one time: some 30 MB."""
PLAN_RATES = pa.schema(
    [
        ("starts_on", pa.date32()),
        ("ends_before", pa.date32()),
        ("category", pa.string()),
        ("rate", pa.decimal128(18, 6)),
    ]
)


def register_plans(engine: Engine, policy: Policy) -> None:
    """Make the table `plan_rates`: one row a plan and category, in force from `starts_on` until before
    `ends_before`.
    """
    rows = []
    plans = policy.commission
    for place, plan in enumerate(plans):
        following = plans[place + 1].starts_on if place + 1 < len(plans) else None
        ends_before = plan.ends_on + timedelta(days=1) if plan.ends_on is not None else following
        for category in Category:
            paid_rate = plan.rate(category)
            if paid_rate is not None:
                rows.append(
                    {
                        "starts_on": plan.starts_on,
                        "ends_before": ends_before,
                        "category": str(category),
                        "rate": paid_rate,
                    }
                )
    engine.register("plan_rates", pa.Table.from_pylist(rows, PLAN_RATES))


def make_deals(engine: Engine, policy: Policy, as_of: datetime) -> None:
    """Make the tables `plan_rates`, `deal_owners` and `deals`."""
    register_plans(engine, policy)
    engine.table(Query.of(ROOM, "deal_owners"))
    engine.table(Query.of(ROOM, "deals"), as_of_on=as_of.date())


def each_deal(engine: Engine) -> Iterator[Deal]:
    """Every deal, in no order."""
    for batch in engine.batches("deals", rows=DEALS_AT_ONCE):
        yield from map(_deal, batch.to_pylist())


def read_deals(engine: Engine, opportunity_ids: Collection[str]) -> dict[str, Deal]:
    """The deals of some opportunities, by opportunity id."""
    asked = pa.array(sorted(opportunity_ids), pa.string())
    found: dict[str, Deal] = {}
    for batch in engine.batches("deals", rows=DEALS_AT_ONCE):
        rows = batch.filter(pc.is_in(batch["opportunity_id"], asked)).to_pylist()
        found |= {row["opportunity_id"]: _deal(row) for row in rows}
    return found


def _deal(row: dict[str, Any]) -> Deal:
    return Deal(
        opportunity_id=row["opportunity_id"],
        payee_id=row["payee_id"],
        is_won=row["is_won"],
        pay_on=row["pay_on"],
        amount=row["amount"],
        currency=row["currency"],
        reported_category=Category(row["reported_category"] or "unlisted"),
        paid_out=row["paid_out"],
        credit_percent=row["credit_percent"],
        is_paid_in_currency=row["is_paid_in_currency"],
    )
