"""One row a payout line: what was paid, what is due by the restated source, and what is at stake on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from attribution_audit.engines import Engine
from attribution_audit.pay import Credit, parted
from attribution_audit.policy import Policy
from attribution_audit.restatement.payout_line import OPEN, PAID, UNKNOWN, Line
from attribution_audit.restatement.settlement import SettledDeal, Settlement

Payout = Mapping[str, Any]
"""One row of `payouts`."""


@dataclass(frozen=True)
class Payouts:
    """All payout lines by deal and payee, and what they tell about lines that are not there."""

    by_payee: Mapping[tuple[str | None, str | None], Sequence[Payout]]
    are_dated: bool
    """Whether any line says when it was paid."""
    last_close: date | None
    """The latest close of a deal with a payout line: later ones were not paid yet."""


@dataclass(frozen=True)
class Sums:
    """A line's state and amounts, in its currency."""

    state: str
    by_plan: Decimal | None
    paid: Decimal
    due: Decimal | None


def payout_lines(engine: Engine, settlement: Settlement, policy: Policy, as_of: date) -> list[Line]:
    """The lines of all won deals, and payout lines for anything else; in order of deal, payee and line."""
    payouts, known = _payouts(engine, settlement), _known(engine)
    lines = [line for one in settlement.deals.values() for line in _of_deal(one, payouts, policy, as_of)]
    lines += [
        _unmatched(payout, payouts, as_of, is_known=deal in known)
        for (deal, _), some in payouts.by_payee.items()
        if deal not in settlement.deals
        for payout in some
    ]
    return sorted(lines, key=_order)


def _payouts(engine: Engine, settlement: Settlement) -> Payouts:
    found: dict[tuple[str | None, str | None], list[Payout]] = defaultdict(list)
    are_dated, closes = False, []
    for batch in engine.batches("payouts"):
        for row in batch.to_pylist():
            found[row["opportunity_id"], row["payee_id"]].append(row)
            are_dated = are_dated or row["paid_on"] is not None
            deal = settlement.deals.get(row["opportunity_id"])
            if deal is not None and deal.deal.pay_on is not None:
                closes.append(deal.deal.pay_on)
    return Payouts(found, are_dated, max(closes, default=None))


def _of_deal(one: SettledDeal, payouts: Payouts, policy: Policy, as_of: date) -> list[Line]:
    lines = []
    for credit, by_plan, restated in zip(one.deal.credits, one.by_plan, one.by_restated, strict=True):
        said = sorted(payouts.by_payee.get((one.deal.opportunity_id, credit.payee_id), ()), key=_payout_order)
        if said:
            lines += _of_payouts(one, credit, said, (by_plan, restated), payouts, policy, as_of)
        elif by_plan is not None and credit.payee_id is not None:
            is_later = payouts.last_close is not None and (one.deal.pay_on or as_of) > payouts.last_close
            due = _due(one, by_plan, by_plan, restated)
            state = OPEN if is_later else UNKNOWN
            lines.append(_line(one, credit, policy, {}, Sums(state, by_plan, by_plan, due)))
    return lines


def _of_payouts(
    one: SettledDeal,
    credit: Credit,
    said: Sequence[Payout],
    dues: tuple[Decimal | None, Decimal | None],
    payouts: Payouts,
    policy: Policy,
    as_of: date,
) -> list[Line]:
    """A payee's instalments: what is due goes to them as what was paid did."""
    amounts = [row["amount"] for row in said]
    paid = sum(amounts, Decimal(0))
    by_plan, restated = dues if one.deal.is_paid_in_currency else (None, None)
    shares = _over(by_plan, paid, amounts)
    due = _over(_due(one, paid, by_plan, restated), paid, amounts)
    return [
        _line(one, credit, policy, row, Sums(_state(row, payouts, as_of), share, row["amount"], owed))
        for row, share, owed in zip(said, shares, due, strict=True)
    ]


def _due(one: SettledDeal, paid: Decimal, by_plan: Decimal | None, restated: Decimal | None) -> Decimal | None:
    """What the restated source pays where a finding restates the deal. Else what was paid, and what the restatement of
    earlier deals leaves more or less below a cap of the period.
    """
    if one.restated is not None:
        return restated
    return paid if by_plan is None or restated is None else paid + restated - by_plan


def _over(total: Decimal | None, paid: Decimal, amounts: Sequence[Decimal]) -> Sequence[Decimal | None]:
    """A payee's total over instalments: as they are where it is what was paid, else in proportion to them; where one is
    below 0, the difference stands on the last.
    """
    if total is None:
        return [None] * len(amounts)
    if total == paid:
        return amounts
    if min(amounts) < 0 or paid == 0:
        return [*amounts[:-1], amounts[-1] + total - paid]
    return parted(total.quantize(Decimal("0.01")), amounts)


def _line(one: SettledDeal, credit: Credit, policy: Policy, payout: Payout, sums: Sums) -> Line:
    deal = one.deal
    return Line(
        opportunity_id=deal.opportunity_id,
        payee_id=credit.payee_id,
        payout_line_id=payout.get("payout_line_id"),
        state=sums.state,
        paid_on=payout.get("paid_on"),
        closed_in=f"{deal.pay_on:%Y-%m}" if deal.pay_on else None,
        plan=None if credit.plan_no is None else policy.commission[credit.plan_no].name,
        credit_percent=credit.percent,
        category_recorded=str(deal.reported_category),
        category_restated=str(one.category),
        by_plan=sums.by_plan,
        paid=sums.paid,
        due=sums.due,
        at_stake=None if sums.due is None else sums.paid - sums.due,
        currency=payout.get("currency") or deal.currency or policy.currency,
        finding_ids=tuple(found.finding_id for found in one.findings),
    )


def _known(engine: Engine) -> set[str]:
    """All opportunities of the export, won or not."""
    return {key for batch in engine.batches("deals", ["opportunity_id"]) for key in batch["opportunity_id"].to_pylist()}


def _unmatched(payout: Payout, payouts: Payouts, as_of: date, *, is_known: bool) -> Line:
    """A payout line for a deal that is not won, or that the export does not hold: no other sum is known to be due."""
    return Line(
        opportunity_id=payout["opportunity_id"],
        payee_id=payout["payee_id"],
        payout_line_id=payout["payout_line_id"],
        state=_state(payout, payouts, as_of),
        paid_on=payout["paid_on"],
        closed_in=None,
        plan=payout["plan_id"],
        credit_percent=payout["credit_percent"],
        category_recorded=None,
        category_restated=None,
        by_plan=None,
        paid=payout["amount"],
        due=payout["amount"],
        at_stake=Decimal("0.00"),
        currency=payout["currency"],
        is_of_known_deal=is_known,
    )


def _state(payout: Payout, payouts: Payouts, as_of: date) -> str:
    if payout["paid_on"] is None:
        return OPEN if payouts.are_dated else UNKNOWN
    return PAID if payout["paid_on"] <= as_of else OPEN


def _payout_order(row: Payout) -> tuple[date, str, Decimal, str]:
    return row["paid_on"] or date.max, row["payout_line_id"] or "", row["amount"], row["currency"] or ""


def _order(line: Line) -> tuple[str, str, date, str, Decimal, str]:
    day = line.paid_on or date.max
    return (
        line.opportunity_id or "", line.payee_id or "", day, line.payout_line_id or "", line.paid, line.currency or "",
    )  # fmt: skip
