"""Phone numbers as digits that compare, whatever country code or trunk prefix was typed.

Calling codes, prefixes and lengths of national numbers are those of Google's libphonenumber.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

from attribution_audit.matching.likeness import Likeness, errors

EXTENSION = re.compile(r"(?:ext\.?|extension|x|#|;ext=|durchwahl|dw)\s*[.:]?\s*\d{1,6}\s*$", re.IGNORECASE)
SIGNIFICANT_DIGITS = 9
"""National numbers are 7 to 10 digits long; the last nine drop country code and trunk 0 and still tell lines apart."""
LEAST_DIGITS = 7
LOCAL_DIGITS = 7
"""Digits of a number without its area code."""
NOT_A_DIGIT = re.compile(r"\D")
MARKS = dict.fromkeys(map(ord, " \t\n\r()[]-./:,'\"_*"))
OF_A_NUMBER = ".0"
"""What a spreadsheet adds to a number that it took for one."""
RUNS = "01234567890123456789", "98765432109876543210"
AMERICAN_ABROAD = "011"
"""What is dialled before a calling code in countries of calling code 1."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How numbers of one country are written: calling code, trunk prefix, and digits of a national number."""

    code: str
    trunk: str
    lengths: frozenset[int]


def phone_digits(cell: str) -> str | None:
    """The last nine digits of a number; null where there are too few, or one digit repeated, or a run of the keyboard.

    >>> phone_digits("+44 (0)20 7946 0958 ext. 12") == phone_digits("020 7946 0958")
    True
    >>> phone_digits("+47 22 12 34 56") == phone_digits("22123456")
    True
    """
    _, national = _read(cell)
    return _significant(national)


def phone(cell: str, region: str | None = None) -> str | None:
    """A number as `+44 2079460958` where its calling code is known, else its digits; null as in `phone_digits`.

    `region` is the ISO code of the record's country, for a number that says none itself.

    >>> phone("020 7946 0958", "GB"), phone("+44 20 7946 0958"), phone("020 7946 0958")
    ('+44 2079460958', '+44 2079460958', '2079460958')
    """
    code, national = _read(cell)
    if code is None and region is not None:
        code, national = _read_in(_plan(region), national)
    if _significant(national) is None:
        return None
    national = national.lstrip("0")
    return national if code is None else f"+{code} {national}"


def phone_key(number: str) -> str:
    """The digits by which a number of `phone` meets the same one with or without a calling code.

    >>> phone_key("+44 2079460958") == phone_key("2079460958")
    True
    """
    return number.rpartition(" ")[2][-SIGNIFICANT_DIGITS:]


def calling_code(number: str) -> str | None:
    """The calling code of a number of `phone`, null where it is not known.

    >>> calling_code("+44 2079460958"), calling_code("2079460958")
    ('44', None)
    """
    return number[1 : number.index(" ")] if number.startswith("+") else None


def phone_likeness(one: str, other: str) -> Likeness:
    """How alike two numbers of `phone` (or of `phone_digits`) are; part where only the area code is another or missing.

    >>> phone_likeness("+44 2079460958", "2079460958").name, phone_likeness("+44 2079460958", "+49 2079460958").name
    ('SAME', 'DIFFERENT')
    >>> phone_likeness("4155556828", "4155556288").name, phone_likeness("4155556828", "5556828").name
    ('NEAR', 'PART')
    """
    codes = calling_code(one), calling_code(other)
    if codes[0] != codes[1] and None not in codes:
        return Likeness.DIFFERENT
    keys = phone_key(one), phone_key(other)
    if keys[0] == keys[1]:
        return Likeness.SAME
    if errors(*keys, 1) == 1 and len(keys[0]) == len(keys[1]):
        return Likeness.NEAR
    return Likeness.PART if keys[0][-LOCAL_DIGITS:] == keys[1][-LOCAL_DIGITS:] else Likeness.DIFFERENT


def key_likeness(one: str, other: str) -> Likeness:
    """How alike two numbers are by the digits by which they meet, whatever their calling codes.

    >>> key_likeness("+44 2079460958", "2079460985").name
    'NEAR'
    """
    return phone_likeness(phone_key(one), phone_key(other))


def _read(cell: str) -> tuple[str | None, str]:
    """The calling code, where one was typed after + or 00, and the digits after it."""
    plain = cell.removesuffix(OF_A_NUMBER).translate(MARKS)
    if not plain.isdigit() or not plain.isascii():
        plain = plain if _is_international(plain) else _digits(cell)
    if plain.startswith("+"):
        return _after_code(plain[1:])
    return _after_code(plain[2:]) if plain.startswith("00") else (None, plain)


def _is_international(plain: str) -> bool:
    return plain.startswith("+") and plain.isascii() and plain[1:].isdigit()


def _digits(cell: str) -> str:
    """The digits of a cell that has letters or other marks, without its extension; + where it begins so."""
    typed = (cell if cell.isascii() else anyascii(cell)).strip()
    number = EXTENSION.sub("", typed)
    return ("+" if number.lstrip("( ").startswith("+") else "") + NOT_A_DIGIT.sub("", number)


def _after_code(digits: str) -> tuple[str | None, str]:
    for length in (1, 2, 3):
        if digits[:length] in _calling_codes():
            return digits[:length], digits[length:]
    return None, digits


def _read_in(plan: Plan | None, digits: str) -> tuple[str | None, str]:
    """The same for digits typed in a country; they stay as they are where they fit no number of it."""
    if plan is None:
        return None, digits
    if (
        plan.code == "1"
        and digits.startswith(AMERICAN_ABROAD)
        and len(digits) > len(AMERICAN_ABROAD) + SIGNIFICANT_DIGITS
    ):
        return _after_code(digits[len(AMERICAN_ABROAD) :])
    bare = digits
    if len(bare) not in plan.lengths and bare.startswith(plan.code):
        bare = bare[len(plan.code) :]
    if plan.trunk and bare.startswith(plan.trunk) and len(bare) - len(plan.trunk) in plan.lengths:
        bare = bare[len(plan.trunk) :]
    return (plan.code, bare) if len(bare) in plan.lengths else (None, digits)


def _significant(national: str) -> str | None:
    digits = national.lstrip("0")
    if len(digits) < LEAST_DIGITS:
        return None
    kept = digits[-SIGNIFICANT_DIGITS:]
    is_made_up = len(set(kept)) <= 2 or kept in RUNS[0] or kept in RUNS[1]
    return None if is_made_up else kept


@cache
def _calling_codes() -> frozenset[str]:
    return frozenset(map(str, COUNTRY_CODE_TO_REGION_CODE))


@cache
def _plan(region: str) -> Plan | None:
    found = PhoneMetadata.metadata_for_region(region.upper(), None)
    if found is None or found.general_desc is None:
        return None
    return Plan(str(found.country_code), found.national_prefix or "", frozenset(found.general_desc.possible_length))
