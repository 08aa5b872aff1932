"""Amounts, counts, ratios and dates as a reader sees them. What is not known is a dash, never a nought."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

NOT_KNOWN = "–"
NO_BREAK = "\u00a0"
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}


def as_decimal(value: Any) -> Decimal | None:
    """A number of the summary (text, number or null) as a decimal; null where it says none."""
    if value is None or value == "" or isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def money(value: Any, currency: str | None = None, *, cents: bool = False) -> str:
    """An amount with its currency; whole units unless `cents`.

    >>> money("-1234.5", "USD", cents=True), money(Decimal(7), "CHF").replace(NO_BREAK, " "), money(None)
    ('−$1,234.50', 'CHF 7', '–')
    """
    number = as_decimal(value)
    if number is None:
        return NOT_KNOWN
    digits = f"{abs(number):,.2f}" if cents else f"{abs(number):,.0f}"
    sign = "−" if number < 0 and digits.strip("0.,") else ""
    return sign + _unit(currency) + digits


def several(amounts: dict[str, Decimal]) -> str:
    """Amounts in several currencies, which are never added up.

    >>> several({"USD": Decimal(5), "EUR": Decimal("2.5")})
    '€2.50 and $5.00'
    """
    shown = [money(amounts[currency], currency, cents=True) for currency in sorted(amounts) if amounts[currency]]
    return listed(shown)


def change(value: Decimal | None, currency: str | None = None) -> str:
    """A difference with its sign, `±0` where there is none."""
    if value is None:
        return NOT_KNOWN
    text = money(value, currency)
    return "±0" if not text.strip("−0.,$€£") else text if value < 0 else f"+{text}"


def count(value: Any) -> str:
    """A whole number with thousands apart."""
    number = as_decimal(value)
    return NOT_KNOWN if number is None else f"{number:,.0f}"


def decimals(value: Any, places: int = 1) -> str:
    """A number that is no money, with so many places.

    >>> decimals(3.14159), decimals(None)
    ('3.1', '–')
    """
    number = as_decimal(value)
    return NOT_KNOWN if number is None else f"{number:,.{places}f}"


def month(name: str) -> str:
    """A month such as 2025-10 as `Oct 2025`."""
    return f"{datetime(int(name[:4]), int(name[5:7]), 1):%b %Y}"


def ratio(value: Any) -> str:
    """A ratio such as ROI in percent with its sign.

    >>> ratio(0.126), ratio(-1), ratio(None)
    ('+13%', '−100%', '–')
    """
    number = as_decimal(value)
    if number is None:
        return NOT_KNOWN
    percent = f"{abs(number) * 100:,.0f}%"
    return percent if percent == "0%" else ("−" if number < 0 else "+") + percent


def day(at: datetime | str | None) -> str:
    """A time as a date that nobody can misread, `20 Apr 2023`; text that is no time stays as it is."""
    stamp = _stamp(at)
    return f"{stamp.day} {stamp:%b %Y}" if isinstance(stamp, datetime) else stamp or NOT_KNOWN


def moment(at: datetime | str | None) -> str:
    """A time to the second in UTC; midnight sharp is a date without a time."""
    stamp = _stamp(at)
    if not isinstance(stamp, datetime):
        return stamp or NOT_KNOWN
    return (
        day(stamp) if (stamp.hour, stamp.minute, stamp.second) == (0, 0, 0) else f"{day(stamp)}, {stamp:%H:%M:%S} UTC"
    )


def number_of(amount: int, one: str, many: str | None = None) -> str:
    """`1 finding`, `2,000 findings`."""
    return f"{amount:,} {one if amount == 1 else many or one + 's'}"


def listed(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    items = list(parts)
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def _unit(currency: str | None) -> str:
    return "" if not currency else SIGNS.get(currency) or currency + NO_BREAK


def _stamp(at: datetime | str | None) -> datetime | str | None:
    if not isinstance(at, str):
        return at
    try:
        return datetime.fromisoformat(at)
    except ValueError:
        return at
