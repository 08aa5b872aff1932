"""The pay list: what a payroll run pays now, what of it is in dispute, and until when somebody should look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pyarrow as pa

from attribution_audit.policy import Policy
from attribution_audit.restatement.pay_reasons import reason
from attribution_audit.restatement.payout_line import DAY, MONEY, OPEN, PAID, TEXT, UNKNOWN, Line
from attribution_audit.restatement.settlement import SettledDeal, Settlement

AMOUNTS = ("amount", "already_paid", "pay_now", "disputed", "underpaid", "claw_back")
"""`already_paid` + `pay_now` + `disputed` = `amount`; of lines that are not paid yet, `pay_now` + `disputed`."""
PAY_LIST = pa.schema(
    [
        ("state", TEXT),
        ("payee_id", TEXT),
        ("opportunity_id", TEXT),
        ("payout_line_id", TEXT),
        ("paid_on", DAY),
        ("period", TEXT),
        ("currency", TEXT),
        *((name, MONEY) for name in AMOUNTS),
        ("review_by", DAY),
        ("reason", TEXT),
        ("finding_ids", TEXT),
    ]
)
TOTALS = pa.schema(
    [
        *((name, TEXT) for name in ("payee_id", "currency", "state")),
        ("lines", pa.int64()),
        *((name, pa.decimal128(38, 2)) for name in AMOUNTS),
        ("note", TEXT),
    ]
)
STATES = (OPEN, UNKNOWN, PAID)
"""The order of the list: what is to be paid stands first."""
NOTES = {
    OPEN: "not paid yet: a payroll run pays pay_now of these lines",
    UNKNOWN: "the export does not say whether these lines were paid: look before paying",
    PAID: "paid before the export",
    None: "all states together: not what a payroll run pays",
}
"""What a row of control totals says, by its state."""
NOTHING = Decimal("0.00")


@dataclass(frozen=True)
class PayLine:
    """One line of the list, with its amounts in the line's currency."""

    line: Line
    amount: Decimal
    already_paid: Decimal
    pay_now: Decimal
    disputed: Decimal
    underpaid: Decimal
    claw_back: Decimal
    review_by: date | None
    reason: str

    def row(self) -> dict[str, Any]:
        """As the table `pay_list` holds it."""
        line = self.line.row()
        mine = {name: getattr(self, name) for name in (*AMOUNTS, "review_by", "reason")}
        return {**{name: line.get(name) for name in PAY_LIST.names}, **mine}


def pay_list(lines: Iterable[Line], settlement: Settlement, policy: Policy, as_of: date) -> list[PayLine]:
    """One line a payout line, those to be paid first, then by payee, deal and line."""
    review_by = as_of + timedelta(days=policy.pay.review_days)
    by_deal: dict[str | None, list[Line]] = defaultdict(list)
    for line in lines:
        by_deal[line.opportunity_id].append(line)
    listed = [
        made for deal, some in by_deal.items() for made in _of_deal(some, settlement.deals.get(deal or ""), review_by)
    ]
    return sorted(listed, key=_order)


def _of_deal(lines: Sequence[Line], deal: SettledDeal | None, review_by: date) -> list[PayLine]:
    """The lines of one deal: of what is not paid yet, at most what is at stake on its finding at hold waits; all of it
    where the export does not hold the deal, until somebody names the deal.
    """
    left = deal.held if deal is not None else NOTHING
    made = []
    for line in lines:
        over = line.at_stake or NOTHING
        is_open = line.state != PAID
        disputed = max(NOTHING, min(over, line.paid, left)) if is_open else NOTHING
        left -= disputed
        if is_open and not line.is_of_known_deal:
            disputed = line.paid
        confirmed = deal is not None and any(one.is_confirmed for one in deal.findings)
        claw_back = max(NOTHING, over) if confirmed and not is_open else NOTHING
        made.append(_pay_line(line, deal, disputed, claw_back, review_by))
    return made


def _pay_line(line: Line, deal: SettledDeal | None, disputed: Decimal, claw_back: Decimal, review_by: date) -> PayLine:
    is_paid = line.state == PAID
    undecided = deal is not None and any(not one.is_confirmed for one in deal.findings)
    underpaid = max(NOTHING, -(line.at_stake or NOTHING))
    until = review_by if undecided or (disputed and deal is None) else None
    return PayLine(
        line=line,
        amount=line.paid,
        already_paid=line.paid if is_paid else NOTHING,
        pay_now=NOTHING if is_paid else line.paid - disputed,
        disputed=disputed,
        underpaid=underpaid,
        claw_back=claw_back,
        review_by=until,
        reason=reason(line, deal, disputed, claw_back, until),
    )


def control_totals(listed: Iterable[PayLine]) -> list[dict[str, Any]]:
    """Sums by payee and currency, then by currency alone (payee null), each by state, then together (state null).

    A payroll run is held against those of state `open` alone.
    """
    sums: dict[tuple[str | None, str | None, str | None], dict[str, Any]] = {}
    for one in listed:
        for payee, state in product((one.line.payee_id or "", None), (one.line.state, None)):
            place = payee, one.line.currency, state
            entry = sums.setdefault(place, {"lines": 0, **dict.fromkeys(AMOUNTS, NOTHING)})
            entry["lines"] += 1
            for name in AMOUNTS:
                entry[name] += getattr(one, name)
    return [
        {"payee_id": payee, "currency": currency, "state": state, **entry, "note": NOTES[state]}
        for (payee, currency, state), entry in sorted(sums.items(), key=_total_order)
    ]


def _total_order(one: tuple[tuple[str | None, str | None, str | None], Mapping[str, Any]]) -> tuple[Any, ...]:
    (payee, currency, state), _ = one
    return payee is None, payee or "", currency or "", len(STATES) if state is None else STATES.index(state)


def _order(one: PayLine) -> tuple[Any, ...]:
    line = one.line
    return (
        STATES.index(line.state), line.payee_id or "", line.opportunity_id or "", line.paid_on or date.max,
        line.payout_line_id or "", line.paid, line.currency or "",
    )  # fmt: skip
