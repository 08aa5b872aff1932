"""The pay list in short: by state of its lines what is paid now, what waits, and what was too little."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from attribution_audit.reports.figures import as_decimal

STATES = {
    "open": "Not paid yet",
    "paid": "Paid already",
    "unknown": "No payout line in the export",
    None: "Together",
}


@dataclass(frozen=True)
class PayLines:
    """The lines in one state and currency."""

    name: str
    currency: str
    lines: int
    amount: Decimal | None
    pay_now: Decimal | None
    disputed: Decimal | None
    underpaid: Decimal | None
    claw_back: Decimal | None
    is_all: bool


def pay_lines(pay_list: Sequence[Mapping[str, Any]] | None) -> list[PayLines]:
    """One row a state and currency, their sum last in each currency; a sum of one state says nothing new."""
    rows = list(pay_list or ())
    alone = {one["currency"] for one in rows if sum(other["currency"] == one["currency"] for other in rows) == 2}
    return [_lines(row) for row in rows if row["state"] is not None or row["currency"] not in alone]


def _lines(row: Mapping[str, Any]) -> PayLines:
    state = row["state"]
    return PayLines(
        name=STATES.get(state, str(state)),
        currency=row["currency"] or "",
        lines=row["lines"],
        amount=as_decimal(row.get("amount")),
        pay_now=as_decimal(row.get("pay_now")),
        disputed=as_decimal(row.get("disputed")),
        underpaid=as_decimal(row.get("underpaid")),
        claw_back=as_decimal(row.get("claw_back")),
        is_all=state is None,
    )
