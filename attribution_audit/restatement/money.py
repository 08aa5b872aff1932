"""Amounts in the policy's currency: exact, and left out with a reason where no rate says what they are worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from attribution_audit.policy.values import CENT


def cents(amount: Decimal) -> int:
    """An amount of whole cents as their number."""
    return int(amount / CENT)


def money(number: int) -> Decimal:
    """A number of cents as an amount.

    >>> money(-1205)
    Decimal('-12.05')
    """
    return Decimal(number).scaleb(-2)


@dataclass
class Converter:
    """Converts into one `currency` by monthly rates; what it cannot convert is counted by currency in `left_out`."""

    currency: str | None
    rates: Mapping[tuple[str, str], Decimal]
    left_out: dict[str, int] = field(default_factory=dict)

    def convert(self, amount: Decimal, currency: str | None, month: str | None) -> Decimal | None:
        """An amount in the converter's currency; an amount without a currency is taken to be in it."""
        if not currency or self.currency is None or currency == self.currency:
            return amount
        rate = self.rates.get((month or "", currency))
        if rate is None:
            if amount:
                self.left_out[currency] = self.left_out.get(currency, 0) + 1
            return None
        return (amount * rate).quantize(CENT, ROUND_HALF_UP)

    def convert_open(self, amount: Decimal, currency: str | None, month: str | None) -> Decimal | None:
        """An amount that is not due yet: by the month's rate, else by the latest that there is."""
        if not currency or self.currency is None or currency == self.currency or (month or "", currency) in self.rates:
            return self.convert(amount, currency, month)
        months = [of_month for of_month, of_currency in self.rates if of_currency == currency]
        return self.convert(amount, currency, max(months, default=None))


def leading_currency(totals: Iterable[Mapping[str, Any]]) -> str | None:
    """The currency of most won opportunities, by name on a tie: what stands in where the policy names none."""
    won: dict[str, int] = {}
    for row in totals:
        if row["view"] == "reported" and row["currency"]:
            won[row["currency"]] = won.get(row["currency"], 0) + row["won"]
    return min(won, key=lambda name: (-won[name], name), default=None)
