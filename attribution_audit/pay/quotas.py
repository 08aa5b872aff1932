"""Where a deal stands in its payees' periods: what they won before it, and what caps leave for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from attribution_audit.pay.credit import Credit, needs_exchange
from attribution_audit.pay.deal import Deal, dues
from attribution_audit.pay.parted import DIGITS
from attribution_audit.policy import CommissionPlan, Policy
from attribution_audit.vocabulary import Category

MONTHS = {"month": 1, "quarter": 3, "year": 12}
"""Months of each period."""
Dues = tuple[Decimal | None, ...]
Key = tuple[str, str, int, str]
"""Payee, kind of period, its number, currency."""


def settle(
    deals: Iterable[Deal], policy: Policy, category_of: Callable[[Deal], Category]
) -> Iterator[tuple[Deal, Dues]]:
    """Each won deal, in order of close date, then id, with its place in its payees' periods and what each is due."""
    quotas = Quotas(policy)
    for deal in sorted(deals, key=lambda one: (one.pay_on or date.max, one.opportunity_id)):
        placed = quotas.placed(deal)
        due = dues(placed, category_of(placed), policy)
        quotas.add(placed, due)
        yield placed, due


class Quotas:
    """What each payee won and was due so far, by period; nothing where no plan has marks or caps."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.are_kept = any(needs_exchange(plan) for plan in policy.commission)
        self.won: dict[Key, Decimal] = {}
        self.due: dict[Key, Decimal] = {}

    def placed(self, deal: Deal) -> Deal:
        """The deal with where its credits stand now."""
        if not self.are_kept:
            return deal
        return replace(deal, credits=tuple(self._placed(deal, credit) for credit in deal.credits))

    def _placed(self, deal: Deal, credit: Credit) -> Credit:
        plan = self._plan(credit)
        if plan is None or deal.pay_on is None:
            return credit
        key = self._key(credit, plan, plan.period, deal.pay_on)
        cap = plan.cap_per_period
        room = None if cap is None else cap - self.due.get(key, Decimal(0))
        return replace(credit, before=self.won.get(key, Decimal(0)), room=room)

    def add(self, deal: Deal, due: Dues) -> None:
        """Count a deal for the periods that it lies in, whichever plan pays it."""
        for credit, part in zip(deal.credits, due, strict=True):
            plan = self._plan(credit)
            if not self.are_kept or plan is None or deal.pay_on is None or credit.exchange is None:
                continue
            with localcontext(prec=DIGITS, rounding=ROUND_HALF_EVEN):
                won = max(Decimal(0), credit.amount(deal.amount or Decimal(0))) * credit.exchange
                owed = (part or Decimal(0)) * credit.exchange
                for period in MONTHS:
                    key = self._key(credit, plan, period, deal.pay_on)
                    self.won[key] = self.won.get(key, Decimal(0)) + won
                    self.due[key] = self.due.get(key, Decimal(0)) + owed

    def _plan(self, credit: Credit) -> CommissionPlan | None:
        return None if credit.plan_no is None else self.policy.commission[credit.plan_no]

    def _key(self, credit: Credit, plan: CommissionPlan, period: str, day: date) -> Key:
        """Which period of whom, numbered from the month with which years of quotas begin."""
        months = day.year * 12 + day.month - self.policy.pay.year_starts_in
        currency = plan.currency or self.policy.currency or ""
        return credit.payee_id or "", period, months // MONTHS[period], currency
