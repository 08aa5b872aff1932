"""The table of credits: who is credited with each won deal, by which plan, and where it stands in the period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine
from attribution_audit.pay.credit import Credit
from attribution_audit.pay.crediting import Told, credited
from attribution_audit.pay.deal import Deal
from attribution_audit.pay.exchange import Exchange
from attribution_audit.pay.people import keys_by_user, keys_of
from attribution_audit.pay.quotas import settle
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Category

AT_ONCE = 20_000
"""Rows of Python at one time: some 30 MB."""
TEXT = pa.string()
CREDITS = pa.schema(
    [
        ("opportunity_id", TEXT),
        ("place", pa.int32()),
        ("payee_id", TEXT),
        ("percent", pa.decimal128(18, 6)),
        ("paid", pa.decimal128(18, 2)),
        ("plan_no", pa.int32()),
        ("before", TEXT),  # amounts in all their digits
        ("exchange", TEXT),
        ("room", TEXT),
    ]
)
WRONG_SPLITS = pa.schema([("opportunity_id", TEXT), ("total", pa.decimal128(18, 6))])


def register_credits(engine: Engine, policy: Policy) -> None:
    """Make the tables `credits` and `wrong_splits` (won deals whose splits do not add up to 100 percent)."""
    told: dict[str, list[Told]] = defaultdict(list)
    for row in engine.arrow("told_credits").to_pylist():
        told[row["opportunity_id"]].append(row)
    lookup = _Plans(engine, policy)
    deals, wrong = [], []
    for deal in _won(engine):
        found = credited(told[deal.opportunity_id], policy.pay)
        if found.wrong is not None:
            wrong.append({"opportunity_id": deal.opportunity_id, "total": found.wrong})
        shares = sorted(found.shares.items(), key=lambda one: (one[0] != deal.payee_id, one[0] or ""))
        counted = tuple(lookup.credit(deal, payee, percent, paid) for payee, (percent, paid) in shares)
        deals.append(replace(deal, credits=counted))
    placed = [_row(deal, place) for deal, _ in settle(deals, policy, _recorded) for place in range(len(deal.credits))]
    engine.register("credits", pa.Table.from_pylist(placed, CREDITS))
    wrong.sort(key=lambda one: str(one["opportunity_id"]))
    engine.register("wrong_splits", pa.Table.from_pylist(wrong, WRONG_SPLITS))


class _Plans:
    """Which plan pays whom, and what its currency is worth."""

    def __init__(self, engine: Engine, policy: Policy) -> None:
        self.policy = policy
        self.people = keys_by_user(engine.arrow("payees").to_pylist())
        rates = {(row["month"], row["currency"]): row["rate"] for row in engine.arrow("exchange_rates").to_pylist()}
        self.exchange = Exchange(policy.currency, rates)
        self.places = {id(plan): place for place, plan in enumerate(policy.commission)}

    def credit(self, deal: Deal, payee: str | None, percent: Decimal, paid: Decimal | None) -> Credit:
        """One payee's credit, before its place in the period is known."""
        plan = self.policy.plan_on(deal.pay_on, keys_of(payee, self.people)) if deal.pay_on else None
        if plan is None:
            return Credit(payee, percent, paid, None)
        exchange = self.exchange.rate(deal.currency, plan.currency, deal.pay_on)
        return Credit(payee, percent, paid, self.places[id(plan)], exchange=exchange)


def _recorded(deal: Deal) -> Category:
    return deal.reported_category


def _won(engine: Engine) -> list[Deal]:
    found: list[Deal] = []
    for batch in engine.batches("deals", rows=AT_ONCE):
        found += (deal_of(row, {}) for row in batch.filter(batch["is_won"]).to_pylist())
    return found


def read_credits(engine: Engine, asked: pa.Array | None) -> dict[str, tuple[Credit, ...]]:
    """Credits by deal: of all, or of some opportunities."""
    found: dict[str, list[tuple[int, Credit]]] = defaultdict(list)
    for batch in engine.batches("credits", rows=AT_ONCE):
        kept = batch if asked is None else batch.filter(pc.is_in(batch["opportunity_id"], asked))
        for row in kept.to_pylist():
            found[row["opportunity_id"]].append((row["place"], _credit(row)))
    return {
        deal: tuple(credit for _, credit in sorted(of_one, key=lambda one: one[0])) for deal, of_one in found.items()
    }


def deal_of(row: Mapping[str, Any], credits_by_deal: Mapping[str, tuple[Credit, ...]]) -> Deal:
    """A row of `deals` with its credits."""
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
        credits=credits_by_deal.get(row["opportunity_id"], ()),
    )


def _row(deal: Deal, place: int) -> dict[str, Any]:
    one = deal.credits[place]
    return {
        "opportunity_id": deal.opportunity_id,
        "place": place,
        "payee_id": one.payee_id,
        "percent": one.percent,
        "paid": one.paid,
        "plan_no": one.plan_no,
        "before": str(one.before),
        "exchange": _text(one.exchange),
        "room": _text(one.room),
    }


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def _credit(row: Mapping[str, Any]) -> Credit:
    return Credit(
        payee_id=row["payee_id"],
        percent=row["percent"],
        paid=row["paid"],
        plan_no=row["plan_no"],
        before=Decimal(row["before"]),
        exchange=None if row["exchange"] is None else Decimal(row["exchange"]),
        room=None if row["room"] is None else Decimal(row["room"]),
    )
