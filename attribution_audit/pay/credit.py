"""What one payee is credited with of one won deal, and what it pays by the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from attribution_audit.policy import CommissionPlan
from attribution_audit.vocabulary import Category

WHOLE_CREDIT = Decimal(100)
"""Percent of the credit for a deal that one payee, or several together, normally have."""
BEYOND_ALL_MARKS = Decimal("Infinity")


@dataclass(frozen=True)
class Credit:
    """One payee's part of one won deal."""

    payee_id: str | None
    percent: Decimal
    """Of the credit for the deal: 100 is the whole."""
    paid: Decimal | None
    """The sum of the payee's payout lines for the deal; None where there are none."""
    plan_no: int | None
    """The place in the policy of the plan that pays; None where none is in force."""
    before: Decimal = Decimal(0)
    """The payee's won amount of earlier deals in the plan's period, in the plan's currency."""
    exchange: Decimal | None = Decimal(1)
    """Units of the plan's currency for one of the deal's; None where no rate says so."""
    room: Decimal | None = None
    """What the plan's `cap_per_period` leaves for this deal, in the plan's currency; None without a cap."""

    def amount(self, of_deal: Decimal) -> Decimal:
        """The part of the deal's amount, in the deal's currency, exact."""
        return of_deal * self.percent / WHOLE_CREDIT

    def exact(self, plan: CommissionPlan, category: Category, of_deal: Decimal) -> Decimal | None:
        """What the plan pays on it before rounding and the cap of the period; None where it cannot be said."""
        rate, amount = plan.rate(category), self.amount(of_deal)
        if rate is None or not needs_exchange(plan) or amount <= 0:
            return None if rate is None else amount * rate
        if self.exchange is None:
            return None
        first, last = self.before, self.before + amount * self.exchange
        paid = sum(
            (_between(first, last, low, high) * share for low, high, share in _bands(plan, category, rate)), Decimal(0)
        )
        if plan.cap_per_deal is not None:
            paid = min(paid, plan.cap_per_deal * self.percent / WHOLE_CREDIT)
        return paid / self.exchange


def needs_exchange(plan: CommissionPlan) -> bool:
    """Whether amounts are held against marks and caps, which are in the plan's currency."""
    return bool(plan.tiers) or plan.cap_per_deal is not None or plan.cap_per_period is not None


def _bands(plan: CommissionPlan, category: Category, rate: Decimal) -> Iterator[tuple[Decimal, Decimal, Decimal]]:
    """From, to and rate of each stretch of the payee's won amount."""
    marks = [(Decimal(0), rate), *((tier.above, tier.rate(category, rate)) for tier in plan.tiers)]
    for (low, share), (high, _) in pairwise([*marks, (BEYOND_ALL_MARKS, rate)]):
        yield low, high, share


def _between(first: Decimal, last: Decimal, low: Decimal, high: Decimal) -> Decimal:
    return max(Decimal(0), min(last, high) - max(first, low))
