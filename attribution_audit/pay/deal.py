"""One deal as pay sees it, and what is paid, due and at stake on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Category

CENT = Decimal("0.01")
WHOLE_CREDIT = Decimal(100)
"""Percent of the credit for a deal that one payee, or several together, normally have."""


@dataclass(frozen=True)
class Deal:
    """An opportunity with its payee and what was paid out on it, as the records show."""

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


def rate(policy: Policy, category: Category, day: date | None) -> Decimal | None:
    """The commission rate for a category by the plan in force on a day; none without a plan."""
    plan = policy.plan_on(day) if day is not None else None
    return plan.rate(category) if plan is not None else None


def due(deal: Deal, category: Category, policy: Policy) -> Decimal | None:
    """What a won deal pays under a category, to the cent, halves rounded up; none where it cannot be said."""
    share = rate(policy, category, deal.pay_on)
    if not deal.is_won or deal.amount is None or share is None:
        return None
    credit = deal.credit_percent if deal.credit_percent is not None else WHOLE_CREDIT
    return (deal.amount * share * credit / WHOLE_CREDIT).quantize(CENT, ROUND_HALF_UP)


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
