"""Telephone numbers in a text: which of its digits are one of those that are to go."""

from __future__ import annotations

import re
from collections.abc import Collection

LONG = 9
"""Digits of a telephone number, of which the last so many are compared: trunk zeros and country codes differ. A day has
eight.
"""
SHORT = (7, 8)
"""Digits of a number without its area, or of a country that has none: compared whole, and only where it is spaced."""
NUMBER = re.compile(r"(?<![\w.])[+(]?\d(?:(?:[ ()/-]{0,3}|\.)\d){6,}(?!\w)")
BETWEEN_NUMBERS = re.compile(r"[^\d\s().+-]+")
"""What parts two numbers in one field, or a number from its extension."""
NO_NUMBER = re.compile(
    r"\d+(?:\.\d{1,2})?|\d{4}([-/.])\d\d?\1\d\d?|\d\d?([-/.])\d\d?\2\d{4}|(?:19|20)\d\d[-/ ](?:19|20)\d\d"
)
"""An amount, a day, or two years, of which none is a short number; an amount with cents is no number at all."""


def number_keys(number: str | None) -> frozenset[str]:
    """The digits by which a telephone number of the export is told; none where it has too few.

    >>> sorted(number_keys("+44 (0)20 7946 0958")), number_keys("2025"), number_keys("555-0142")
    (['079460958', '79460958'], frozenset(), frozenset({'5550142'}))
    """
    whole = (number or "").strip()
    parts = (whole, *BETWEEN_NUMBERS.split(whole))
    return frozenset(key for part in parts for key in _keys(part.strip()))


def without_numbers(text: str, keys: Collection[str], left_out: str) -> str:
    """The text with `left_out` in the place of each number whose key is among `keys`."""
    return NUMBER.sub(lambda found: left_out if _is_one_of(found.group(), keys) else found.group(), text)


def _keys(number: str) -> list[str]:
    digits = _digits(number)
    if len(digits) < LONG:
        return [digits] if len(digits) in SHORT else []
    is_international = number.startswith(("+", "00"))
    return [digits[-LONG:], *([digits[-max(SHORT) :]] if is_international else [])]


def _is_one_of(number: str, keys: Collection[str]) -> bool:
    digits = _digits(number)
    if len(digits) < LONG:
        return digits in keys and not NO_NUMBER.fullmatch(number)
    is_amount = "." in number and NO_NUMBER.fullmatch(number) is not None
    return not is_amount and any(digits[end - LONG : end] in keys for end in range(LONG, len(digits) + 1))


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdigit())
