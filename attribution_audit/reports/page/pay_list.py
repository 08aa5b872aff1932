"""The pay list in short: by state of its lines what is paid now and what waits; and the lines to look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.reports.figures import as_decimal

MOST_LINES = 100
"""Lines in question in the report; all stand in paylist.xlsx and paylist.csv."""
LINES_AT_FIRST = 10
"""Those that are seen at once; the others are a click away."""
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


@dataclass(frozen=True)
class QuestionedLine:
    """One line of the pay list that is in dispute, or on whose deal a finding lies."""

    payee_id: str
    opportunity_id: str
    currency: str
    amount: Decimal | None
    disputed: Decimal | None
    state: str
    review_by: str
    reason: str
    finding_ids: tuple[str, ...]


def questioned_lines(pay_list: pa.Table) -> list[QuestionedLine]:
    """The lines in dispute or with a finding: the most in dispute first, then those to be paid, then the largest."""
    made = [_questioned(row) for row in pay_list.to_pylist()]
    return sorted((line for line in made if line.finding_ids or line.disputed), key=_most_urgent)


def nothing_in_dispute(lines: Sequence[PayLines]) -> bool:
    """Whether there are lines and none of them has a disputed part."""
    return bool(lines) and all(line.disputed is not None and not line.disputed for line in lines)


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


def _questioned(row: Mapping[str, Any]) -> QuestionedLine:
    return QuestionedLine(
        payee_id=row["payee_id"] or "",
        opportunity_id=row["opportunity_id"] or "",
        currency=row["currency"] or "",
        amount=as_decimal(row["amount"]),
        disputed=as_decimal(row["disputed"]),
        state=STATES.get(row["state"], row["state"]),
        review_by=str(row["review_by"] or ""),
        reason=row["reason"] or "",
        finding_ids=tuple((row["finding_ids"] or "").split()),
    )


def _most_urgent(line: QuestionedLine) -> tuple[Any, ...]:
    return (
        -(line.disputed or 0),
        line.state == STATES["paid"],
        -(line.amount or 0),
        line.opportunity_id,
        line.payee_id,
    )
