"""One deal as pay sees it, and what is paid, due and at stake on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext

from attribution_audit.pay.credit import WHOLE_CREDIT, Credit
from attribution_audit.pay.parted import DIGITS, parted
from attribution_audit.policy import CommissionPlan, Policy
from attribution_audit.vocabulary import Category

ROUNDINGS = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "down": ROUND_DOWN}
"""The policy's word for each way to round. `half_up` takes a half away from 0."""


@dataclass(frozen=True)
class Deal:
    """An opportunity with its payees and what was paid out on it, as the records show."""

    opportunity_id: str
    payee_id: str | None
    is_won: bool
    pay_on: date | None
    amount: Decimal | None
    currency: str | None
    reported_category: Category
    paid_out: Decimal | None
    credit_percent: Decimal | None
    is_paid_in_currency: bool = True
    """Whether all payout lines are in the currency of `amount`."""
    credits: tuple[Credit, ...] = ()
    """Who is credited with a won deal, by payee; without any, `payee_id` with `credit_percent`, by the plan for all."""


def pays_more(
    policy: Policy, after: Category, before: Category, day: date | None, people: Sequence[str] = ()
) -> bool | None:
    """Whether one category pays more than another by the plan in force on a day for who answers to the keys `people`,
    without any by that for everybody; None without a plan.
    """
    plan = policy.plan_on(day, people) if day is not None else None
    return plan.pays_more(after, before) if plan is not None else None


def credits_of(deal: Deal, policy: Policy) -> tuple[Credit, ...]:
    """Who is credited with a deal."""
    if deal.credits:
        return deal.credits
    plan = policy.plan_on(deal.pay_on) if deal.pay_on is not None else None
    plan_no = policy.commission.index(plan) if plan is not None else None
    percent = deal.credit_percent if deal.credit_percent is not None else WHOLE_CREDIT
    return (Credit(deal.payee_id, percent, deal.paid_out, plan_no),)


def dues(deal: Deal, category: Category, policy: Policy) -> tuple[Decimal | None, ...]:
    """What a won deal pays each of `credits_of` under a category; None where it cannot be said.

    The parts of all payees are added up and rounded once, by the policy's rule; the sum is then shared out by largest
    remainder, so that it is paid once however many share it. Caps of a period come last.
    """
    payees = credits_of(deal, policy)
    plans = [None if one.plan_no is None else policy.commission[one.plan_no] for one in payees]
    if not deal.is_won or deal.amount is None:
        return (None,) * len(payees)
    unit = Decimal(1).scaleb(-policy.pay.decimals)
    with localcontext(prec=DIGITS, rounding=ROUND_HALF_EVEN):
        exact = [
            None if plan is None else one.exact(plan, category, deal.amount)
            for one, plan in zip(payees, plans, strict=True)
        ]
        known = [part for part in exact if part is not None]
        total = sum(known, Decimal(0)).quantize(unit, ROUNDINGS[policy.pay.rounding])
        parts = iter(_shared(total, known, unit))
        return tuple(
            None if part is None else _within(next(parts), one, plan, unit)
            for one, plan, part in zip(payees, plans, exact, strict=True)
        )


def _shared(total: Decimal, exact: Sequence[Decimal], unit: Decimal) -> Sequence[Decimal]:
    if len(exact) == 1:
        return (total,)
    return parted(total, [abs(part) for part in exact], unit)


def _within(amount: Decimal, credit: Credit, plan: CommissionPlan | None, unit: Decimal) -> Decimal | None:
    """What the cap of the period leaves of an amount."""
    if plan is None or plan.cap_per_period is None or amount <= 0:
        return amount
    if credit.exchange is None:
        return None
    room = plan.cap_per_period if credit.room is None else credit.room
    return min(amount, (max(Decimal(0), room) / credit.exchange).quantize(unit, ROUND_FLOOR))


def due(deal: Deal, category: Category, policy: Policy) -> Decimal | None:
    """What a won deal pays all its payees under a category; none where that cannot be said of one of them."""
    parts = dues(deal, category, policy)
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if len(known) == len(parts) else None


def paid(deal: Deal, policy: Policy) -> Decimal | None:
    """What was paid on a won deal: the payout lines where there are any, else what its reported source pays."""
    if not deal.is_won:
        return None
    return deal.paid_out if deal.paid_out is not None else due(deal, deal.reported_category, policy)


def at_stake(deal: Deal, earned: Category, policy: Policy) -> Decimal | None:
    """Paid minus due under the earned category: positive where overpaid; none for open deals, without a plan, and where
    the two are in different currencies.
    """
    if not deal.is_paid_in_currency:
        return None
    recorded, owed = paid(deal, policy), due(deal, earned, policy)
    return None if recorded is None or owed is None else recorded - owed
