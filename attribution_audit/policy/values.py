"""What a value of a policy may be, and how a wrong one is told in words that need no knowledge of programs."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from difflib import get_close_matches
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BeforeValidator, Field, WithJsonSchema

from attribution_audit.errors import did_you_mean
from attribution_audit.policy.wrong import Wrong, told

NUMBER = re.compile(r"[+-]?\d{1,30}(\.\d{1,30})?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00")
CURRENCY = re.compile(r"[A-Za-z]{3}")
SMALLEST_RATE = Decimal("0.000001")
"""Rates have six decimals at most: a hundredth of a basis point."""
CENT = Decimal("0.01")
LARGEST_AMOUNT = Decimal(10) ** 15
"""A quadrillion; more is a slip of the keyboard."""
LARGEST_FACTOR = 100
LONGEST_WINDOW = 36_500
"""A century of days; more is a slip of the keyboard."""
LONGEST_CORRECTION = 525_600
"""A year of minutes."""
LARGEST_COUNT = 1_000_000
"""A million a week; more is a slip of the keyboard."""


def _number(value: object) -> Decimal | None:
    """A number, also one that stands in quotes, for "0.10" can mean nothing else; None where it is no number."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        return None
    if isinstance(value, str) and not NUMBER.fullmatch(value.strip()):
        return None
    number = Decimal(value.strip() if isinstance(value, str) else str(value))
    return number if number.is_finite() else None


def _whole(what: str, least: int, most: int, example: int) -> BeforeValidator:
    def check(value: object) -> int:
        number = _number(value)
        if number is None or not least <= number <= most:
            range_told = "" if number is None else f" from {least} to {most}"
            raise Wrong(f"must be {what}{range_told}, not {told(value)}", f"Write a number such as {example}.")
        if number != number.to_integral_value():
            raise Wrong(f"must be {what}, not {told(value)}", "Leave the decimals out.")
        return int(number)

    return BeforeValidator(check)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    hint = "Write the text in quotes." if isinstance(value, dict | list) else f'Write "{told(value)}" in quotes.'
    raise Wrong(f"must be text in quotes, not {told(value)}", hint)


def _rate(value: object) -> Decimal:
    number = _number(value)
    if number is None:
        raise Wrong(f"must be a share such as 0.10 for 10 percent, not {told(value)}", _rate_hint(value))
    if number > 1:
        as_percent = f"Write {_share(number)} for {told(value).strip(chr(39))} percent." if number <= 100 else ""
        raise Wrong(f"must be a share from 0 to 1, not {told(value)}", as_percent or "Write 0.10 for 10 percent.")
    if number < 0:
        raise Wrong(f"must be a share from 0 to 1, not {told(value)}", "Write 0 where nothing is paid.")
    if number != number.quantize(SMALLEST_RATE):
        raise Wrong(f"has more than 6 decimals ({told(value)})", "Round it to 6.")
    return number


def _amount(value: object) -> Decimal:
    number = _number(value)
    if number is None:
        raise Wrong(f"must be an amount such as 100000, not {told(value)}", "Write the number without a currency.")
    if not 0 <= number <= LARGEST_AMOUNT:
        raise Wrong(f"must be an amount of 0 or more, not {told(value)}", "Leave the key out where there is no limit.")
    if number != number.quantize(CENT):
        raise Wrong(f"has more than 2 decimals ({told(value)})", "Round it to cents.")
    return number


def _factor(value: object) -> Decimal:
    number = _number(value)
    if number is None or not 0 < number <= LARGEST_FACTOR or number != number.quantize(SMALLEST_RATE):
        raise Wrong(
            f"must be a factor above 0 and up to {LARGEST_FACTOR}, not {told(value)}", "Write 1.5 for half more."
        )
    return number


def _percent(value: object) -> Decimal:
    number = _number(value)
    if number is None or not 0 < number <= 100 or number != number.quantize(SMALLEST_RATE):
        raise Wrong(f"must be percent above 0 and up to 100, not {told(value)}", "Write 100 for the whole credit.")
    return number


def _rate_hint(value: object) -> str:
    """What to write instead where a share was written as "10%", "10 %" or "0,10"."""
    plain = value.strip().removesuffix("%").strip().replace(",", ".") if isinstance(value, str) else ""
    number = _number(plain)
    if number is None or not 0 <= number <= 100:
        return "Write a number."
    is_percent = isinstance(value, str) and value.strip().endswith("%")
    return f"Write {_share(number) if is_percent or number > 1 else number} without quotes."


def _share(percent: Decimal) -> str:
    """Percent as a share with two decimals at least."""
    share = (percent / 100).normalize()
    return f"{share:.2f}" if share == round(share, 2) else f"{share:f}"


def _day(value: object) -> date:
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and DAY.fullmatch(value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError as error:
            raise Wrong(f"is no day of the calendar ({told(value)})", "Write a day such as 2025-07-01.") from error
    raise Wrong(f"must be a day, not {told(value)}", "Write year-month-day, such as 2025-07-01.")


def _clock(value: object) -> str:
    if isinstance(value, time):
        value = f"{value:%H:%M}"
    if isinstance(value, str) and CLOCK.fullmatch(value.strip()):
        return value.strip()
    raise Wrong(f"must be a time of day, not {told(value)}", 'Write hours and minutes, such as "09:00" or "17:30".')


def _yes_or_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise Wrong(f"must be true or false, not {told(value)}", "Write true or false, in small letters without quotes.")


def _currency(value: object) -> object:
    if value is None:
        return None
    if not isinstance(value, str) or not CURRENCY.fullmatch(value.strip()):
        raise Wrong(f"must be the three letters of a currency, not {told(value)}", 'Write a code such as "USD".')
    return value.strip().upper()


def _zone(value: object) -> str:
    name = _text(value)
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        hint = _nearest_zone(name) or " Write one like 'America/New_York' or 'UTC'."
        raise Wrong(f"{told(name)} is no time zone", hint.strip()) from error
    return name


def _nearest_zone(name: str) -> str:
    """The zone of the city that was written, else the zone spelt most alike."""
    zones = sorted(available_timezones())
    cities = {zone.rsplit("/", 1)[-1].lower(): zone for zone in reversed(zones)}
    city = get_close_matches(name.rsplit("/", 1)[-1].strip().replace(" ", "_").lower(), cities, n=1, cutoff=0.85)
    return f" Did you mean {cities[city[0]]!r}?" if city else did_you_mean(name, zones)


Text = Annotated[str, BeforeValidator(_text)]
Labels = tuple[Text, ...]
Days = Annotated[int, Field(ge=1, le=LONGEST_WINDOW), _whole("a whole number of days", 1, LONGEST_WINDOW, 180)]
HalfLife = Annotated[int, Field(ge=1, le=LONGEST_WINDOW), _whole("a whole number of days", 1, LONGEST_WINDOW, 7)]
HourCount = Annotated[int, Field(ge=1, le=LONGEST_WINDOW), _whole("a whole number of hours", 1, LONGEST_WINDOW, 24)]
Minutes = Annotated[
    int, Field(ge=0, le=LONGEST_CORRECTION), _whole("a whole number of minutes", 0, LONGEST_CORRECTION, 15)
]
Response = Annotated[
    int, Field(ge=1, le=LONGEST_CORRECTION), _whole("a whole number of minutes", 1, LONGEST_CORRECTION, 60)
]
Count = Annotated[int, Field(ge=1, le=LARGEST_COUNT), _whole("a whole number", 1, LARGEST_COUNT, 100)]
Version = Annotated[int, Field(ge=1, le=1_000_000), _whole("the policy's version, a whole number", 1, 1_000_000, 1)]
Rate = Annotated[Decimal, BeforeValidator(_rate), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1})]
Amount = Annotated[Decimal, BeforeValidator(_amount), WithJsonSchema({"type": "number", "minimum": 0})]
Factor = Annotated[
    Decimal, BeforeValidator(_factor), WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": 100})
]
Percent = Annotated[
    Decimal, BeforeValidator(_percent), WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": 100})
]
Month = Annotated[int, Field(ge=1, le=12), _whole("the number of a month", 1, 12, 4)]
Digits = Annotated[int, Field(ge=0, le=2), _whole("a number of decimals", 0, 2, 2)]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Clock = Annotated[str, BeforeValidator(_clock), WithJsonSchema({"type": "string", "pattern": f"^({CLOCK.pattern})$"})]
"""Hours and minutes, `24:00` for the end of a day."""
Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
Currency = Annotated[
    str | None, BeforeValidator(_currency), WithJsonSchema({"type": "string", "pattern": "^[A-Za-z]{3}$"})
]
Zone = Annotated[str, BeforeValidator(_zone)]
