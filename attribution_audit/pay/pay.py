"""The engine's tables about pay: plans by period from the policy, deals from records and payouts."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, Query
from attribution_audit.pay.credits import deal_of, read_credits, register_credits
from attribution_audit.pay.deal import Deal
from attribution_audit.pay.people import keys_by_user
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Category

ROOM = "attribution_audit.pay"
DEALS_AT_ONCE = 20_000
"""Deals that are rows of Python at one time: some 30 MB."""
PLAN_RATES = pa.schema(
    [
        ("plan_no", pa.int32()),
        ("starts_on", pa.date32()),
        ("ends_before", pa.date32()),
        ("category", pa.string()),
        ("rate", pa.decimal128(18, 6)),
    ]
)


def register_plans(engine: Engine, policy: Policy) -> None:
    """Make the table `plan_rates`: one row a plan (its place in the policy) and a category, in force from `starts_on`
    until before `ends_before`, whomever it pays.
    """
    rows = []
    for place, plan in enumerate(policy.commission):
        ends_before = plan.ends_on + timedelta(days=1) if plan.ends_on is not None else _next_start(policy, place)
        for category in Category:
            paid_rate = plan.rate(category)
            if paid_rate is not None:
                rows.append(
                    {
                        "plan_no": place,
                        "starts_on": plan.starts_on,
                        "ends_before": ends_before,
                        "category": str(category),
                        "rate": paid_rate,
                    }
                )
    engine.register("plan_rates", pa.Table.from_pylist(rows, PLAN_RATES))


def _next_start(policy: Policy, place: int) -> date | None:
    """The day from which later plans pay all whom a plan pays; None where it goes on for any of them."""
    later = policy.commission[place + 1 :]
    starts = [
        next((plan.starts_on for plan in later if person in plan.people), None)
        for person in policy.commission[place].people
    ]
    known = [day for day in starts if day is not None]
    return max(known) if len(known) == len(starts) else None


def make_deals(engine: Engine, policy: Policy, as_of: datetime) -> None:
    """Make the tables `plan_rates`, `deal_owners`, `deals`, `payees`, `told_credits` and `credits`."""
    register_plans(engine, policy)
    engine.table(Query.of(ROOM, "deal_owners"))
    engine.table(Query.of(ROOM, "deals"), as_of_on=as_of.date())
    for name in ("payees", "told_credits"):
        engine.table(Query.of(ROOM, name))
    register_credits(engine, policy)


def each_deal(engine: Engine) -> Iterator[Deal]:
    """Every deal, in no order."""
    credits_by_deal = read_credits(engine, None)
    for batch in engine.batches("deals", rows=DEALS_AT_ONCE):
        for row in batch.to_pylist():
            yield deal_of(row, credits_by_deal)


def read_people(engine: Engine) -> dict[str, tuple[str, ...]]:
    """User id -> by what plans know the user, from the table `payees`."""
    return keys_by_user(engine.arrow("payees").to_pylist())


def read_deals(engine: Engine, opportunity_ids: Collection[str]) -> dict[str, Deal]:
    """The deals of some opportunities, by opportunity id."""
    asked = pa.array(sorted(opportunity_ids), pa.string())
    credits_by_deal = read_credits(engine, asked)
    found: dict[str, Deal] = {}
    for batch in engine.batches("deals", rows=DEALS_AT_ONCE):
        rows = batch.filter(pc.is_in(batch["opportunity_id"], asked)).to_pylist()
        found |= {row["opportunity_id"]: deal_of(row, credits_by_deal) for row in rows}
    return found
