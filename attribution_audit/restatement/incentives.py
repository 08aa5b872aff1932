"""What would end the incentive: the same won deals under plans by which nobody gains by a source.

`restated`: the plans as they are, by restated sources; what the others are held against. `equal_rates`: one rate for
all sources that costs the same in total. `split_credit`: the owner has the plan's best rate whatever the source, and
marketing has, on its deals, what the plan pays less for them. `shared_quota`: what a quarter costs is shared out by
amounts won in it, whoever brought them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.pay import Credit, dues, parted
from attribution_audit.policy import Policy
from attribution_audit.restatement.settlement import SettledDeal, Settlement
from attribution_audit.vocabulary import Category

MARKETING = "marketing"
"""Who is paid beside the payees under `split_credit`."""
PLANS = pa.schema(
    [
        ("plan", pa.string()),
        ("payee_id", pa.string()),
        ("currency", pa.string()),
        ("restated", pa.decimal128(18, 2)),
        ("cost", pa.decimal128(18, 2)),
        ("difference", pa.decimal128(18, 2)),
    ]
)
NOTHING = Decimal("0.00")
RATED = (Category.SALES, Category.MARKETING, Category.PARTNER, Category.UNKNOWN)
"""Categories that a plan has a rate for."""


@dataclass(frozen=True)
class Share:
    """What one payee is due on one won deal by the plans as they are."""

    settled: SettledDeal
    credit: Credit
    currency: str
    due: Decimal

    @property
    def amount(self) -> Decimal:
        """The credited part of the deal's amount, none below 0."""
        return max(Decimal(0), self.credit.amount(self.settled.deal.amount or Decimal(0)))

    @property
    def quarter(self) -> str:
        """The quarter of the close, such as 2025-Q3."""
        day = self.settled.deal.pay_on
        return f"{day.year}-Q{(day.month + 2) // 3}" if day else ""


@dataclass(frozen=True)
class PlanRow:
    """One payee under one plan: what the restated sources pay as plans are, and what it would be."""

    plan: str
    payee_id: str
    currency: str
    restated: Decimal
    cost: Decimal

    @property
    def difference(self) -> Decimal:
        """What the payee would gain; below 0, lose."""
        return self.cost - self.restated

    def row(self) -> dict[str, Any]:
        """As the table `commission_plans` holds it."""
        return {**asdict(self), "difference": self.difference}


Paid = Iterator[tuple[str, str, Decimal]]
"""Payee, currency, amount."""


def compared(settlement: Settlement, policy: Policy) -> list[PlanRow]:
    """One row a plan, payee and currency, in this order; empty without a plan."""
    shares = list(_shares(settlement, policy))
    as_is = _summed((share.credit.payee_id or "", share.currency, share.due) for share in shares)
    return [
        PlanRow(name, payee, currency, as_is.get((payee, currency), NOTHING), cost)
        for name, pay in OTHERS.items()
        for (payee, currency), cost in sorted(_summed(pay(shares, policy)).items())
    ]


def _shares(settlement: Settlement, policy: Policy) -> Iterator[Share]:
    for one in settlement.deals.values():
        currency = one.deal.currency or policy.currency or ""
        for credit, due in zip(one.deal.credits, one.by_restated, strict=True):
            if due is not None:
                yield Share(one, credit, currency, due)


def _summed(paid: Iterable[tuple[str, str, Decimal]]) -> dict[tuple[str, str], Decimal]:
    sums: dict[tuple[str, str], Decimal] = defaultdict(lambda: NOTHING)
    for payee, currency, amount in paid:
        sums[payee, currency] += amount
    return dict(sums)


def _as_is(shares: list[Share], _: Policy) -> Paid:
    for share in shares:
        yield share.credit.payee_id or "", share.currency, share.due


def _equal_rates(shares: list[Share], policy: Policy) -> Paid:
    return _pooled(shares, policy, lambda share: share.currency)


def _shared_quota(shares: list[Share], policy: Policy) -> Paid:
    return _pooled(shares, policy, lambda share: f"{share.currency} {share.quarter}")


def _pooled(shares: list[Share], policy: Policy, pool_of: Callable[[Share], str]) -> Paid:
    """What each pool costs, shared out by amounts."""
    unit = Decimal(1).scaleb(-policy.pay.decimals)
    pools: dict[str, list[Share]] = defaultdict(list)
    for share in shares:
        pools[pool_of(share)].append(share)
    for _, pool in sorted(pools.items()):
        amounts = sorted(_summed((one.credit.payee_id or "", one.currency, one.amount) for one in pool).items())
        total = sum((one.due for one in pool), NOTHING).quantize(unit)
        for ((payee, currency), _amount), part in zip(
            amounts, parted(total, [amount for _, amount in amounts], unit), strict=True
        ):
            yield payee, currency, part


def _split_credit(shares: list[Share], policy: Policy) -> Paid:
    """Each credit at its plan's best rate; marketing has the difference on deals that restated sources credit to it."""
    for share in shares:
        best = max(share.due, *(_due(share, category, policy) for category in RATED))
        yield share.credit.payee_id or "", share.currency, best
        if share.settled.category == Category.MARKETING:
            yield MARKETING, share.currency, best - share.due


def _due(share: Share, category: Category, policy: Policy) -> Decimal:
    """What the deal pays the payee under a category, where it stands in the period."""
    deal = share.settled.deal
    part = dues(deal, category, policy)[deal.credits.index(share.credit)]
    return share.due if part is None else part


OTHERS: Mapping[str, Callable[[list[Share], Policy], Paid]] = {
    "restated": _as_is,
    "equal_rates": _equal_rates,
    "split_credit": _split_credit,
    "shared_quota": _shared_quota,
}
"""Plan -> who is paid what by it."""


def plan_summary(rows: Iterable[PlanRow]) -> dict[str, dict[str, Any]]:
    """Plan -> by currency: what it costs, the difference to the plans as they are, how many payees gain and lose."""
    summary: dict[str, dict[str, Any]] = {}
    for row in rows:
        of_plan = summary.setdefault(row.plan, {})
        entry = of_plan.setdefault(row.currency, {"cost": NOTHING, "difference": NOTHING, "gain": 0, "lose": 0})
        entry["cost"] += row.cost
        entry["difference"] += row.difference
        entry["gain"] += row.payee_id != MARKETING and row.difference > 0
        entry["lose"] += row.payee_id != MARKETING and row.difference < 0
    return {
        plan: {
            currency: {name: str(value) if isinstance(value, Decimal) else int(value) for name, value in entry.items()}
            for currency, entry in sorted(of_plan.items())
        }
        for plan, of_plan in summary.items()
    }
