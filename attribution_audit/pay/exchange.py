"""What a deal's amount is worth in a plan's currency, by the rate of the month in which it closed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from attribution_audit.pay.parted import DIGITS


@dataclass(frozen=True)
class Exchange:
    """Monthly rates: (month, currency) -> units of the policy's currency for one unit."""

    of_policy: str | None
    rates: Mapping[tuple[str, str], Decimal]

    def rate(self, of_deal: str | None, of_plan: str | None, day: date | None) -> Decimal | None:
        """Units of the plan's currency for one of the deal's; None where a rate is missing or 0. A currency that
        nobody named is the policy's.
        """
        deal, plan = of_deal or self.of_policy, of_plan or self.of_policy
        if deal == plan or deal is None or plan is None:
            return Decimal(1)
        one, other = self._rate(deal, day), self._rate(plan, day)
        if not one or not other:
            return None
        with localcontext(prec=DIGITS, rounding=ROUND_HALF_EVEN):
            return one / other

    def _rate(self, currency: str, day: date | None) -> Decimal | None:
        if currency == self.of_policy:
            return Decimal(1)
        return self.rates.get((f"{day:%Y-%m}" if day else "", currency))
