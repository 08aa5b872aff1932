"""Dates as one writes them: year, month and day as digits, as far as the cell says them."""

from __future__ import annotations

import re

from attribution_audit.matching.blanks import folded
from attribution_audit.matching.likeness import Likeness, errors

MONTHS = {
    "jan": 1, "ene": 1, "gen": 1, "feb": 2, "fev": 2, "fevr": 2, "mar": 3, "mrz": 3, "maa": 3, "mrt": 3, "apr": 4,
    "abr": 4, "avr": 4, "may": 5, "mai": 5, "mei": 5, "mag": 5, "maj": 5, "jun": 6, "giu": 6, "juin": 6, "jul": 7,
    "lug": 7, "juil": 7, "aug": 8, "ago": 8, "aou": 8, "sep": 9, "set": 9, "oct": 10, "okt": 10, "ott": 10, "out": 10,
    "nov": 11, "dec": 12, "dez": 12, "dic": 12, "des": 12,
}  # fmt: skip
"""Months by the letters their names begin with, in the languages of Western Europe."""
CLOCK = re.compile(r"[T ]\d{1,2}:.*$")
PARTS = re.compile(r"\d+|[^\W\d_]+")
YEARS = range(1800, 2200)
CENTURY_FROM = 30
"""Two digits from here on are a year of the 1900s, below it of the 2000s."""
LONGEST_DAY = 31
UNKNOWN_DAY = "0101"
"""What is typed where a form asks for a day and only the year is known."""


def date_digits(cell: str) -> str | None:
    """A date as yyyymmdd, or yyyymm or yyyy where it says no more; null for fewer digits than a year has.

    Day and month are read in this order where both orders are possible; `date_likeness` knows the other one. What is
    no date keeps its digits.

    >>> [date_digits(cell) for cell in ("1987-03-09T00:00", "9.3.1987", "03/19/1987", "9 March 1987", "1987")]
    ['19870309', '19870309', '19870319', '19870309', '1987']
    """
    if len(cell) == 10 and cell[4] == "-" == cell[7]:
        digits = cell[:4] + cell[5:7] + cell[8:]
        if digits.isdigit():
            return digits if digits.strip("0") else None
    said = CLOCK.sub("", cell.strip())
    numbers = _numbers(said)
    digits = _of_parts(numbers) or re.sub(r"\D", "", said)
    return digits if len(digits) >= 4 and digits.strip("0") else None


def date_likeness(one: str, other: str) -> Likeness:
    """How alike two dates are, as `date_digits` gives them.

    Near: one digit is wrong, or two neighbours are exchanged. Part: two of year, month and day agree, or all that one
    of them says. One-sided: the year agrees, and one of them says the first of January. Alike: of two years one digit
    is wrong.

    >>> [date_likeness("19870309", other).name for other in ("19870903", "19870308", "19870325", "1987", "19640522")]
    ['SWAPPED', 'NEAR', 'PART', 'PART', 'DIFFERENT']
    >>> date_likeness("19870309", "19871109").name, date_likeness("19870309", "19870101").name
    ('PART', 'ONE_SIDED')
    >>> date_likeness("1987", "1997").name, date_likeness("1987", "1964").name
    ('ALIKE', 'DIFFERENT')
    """
    if one == other:
        return Likeness.SAME
    if len(one) != 8 or len(other) != 8:
        return _parts_likeness(one, other)
    parts = (one[:4], one[4:6], one[6:]), (other[:4], other[4:6], other[6:])
    if parts[0] == (parts[1][0], parts[1][2], parts[1][1]):
        return Likeness.SWAPPED
    if errors(one, other, 1) == 1:
        return Likeness.NEAR
    if parts[0][0] == parts[1][0] and UNKNOWN_DAY in (one[4:], other[4:]):
        return Likeness.ONE_SIDED
    agreeing = sum(mine == theirs for mine, theirs in zip(*parts, strict=True))
    return Likeness.PART if agreeing == 2 else Likeness.DIFFERENT


def _parts_likeness(one: str, other: str) -> Likeness:
    """The same where one of them says less than a whole date."""
    if one.startswith(other) or other.startswith(one):
        return Likeness.PART
    is_slip = len(one) == len(other) and errors(one, other, 1) == 1
    return Likeness.ALIKE if is_slip else Likeness.DIFFERENT


def _numbers(said: str) -> list[str]:
    """The numbers of a date, months in letters as numbers; a run of eight digits as its three parts."""
    found = PARTS.findall(said)
    numbers = [part if part.isdigit() else f"{month:02}" for part in found if part.isdigit() or (month := _month(part))]
    is_run = len(numbers) == 1 and len(numbers[0]) == 8
    if not is_run:
        letters = [place for place, part in enumerate(found) if not part.isdigit() and _month(part)]
        return [numbers[1], numbers[0], *numbers[2:]] if letters == [0] and len(numbers) == 3 else numbers
    run = numbers[0]
    return [run[:4], run[4:6], run[6:]] if int(run[:4]) in YEARS else [run[:2], run[2:4], run[4:]]


def _month(letters: str) -> int:
    plain = folded(letters)
    return MONTHS.get(plain[:4]) or MONTHS.get(plain[:3]) or 0


def _of_parts(numbers: list[str]) -> str | None:
    """The digits of year, month and day; null where these are no date."""
    if len(numbers) != 3:
        return None
    if len(numbers[0]) == 4:
        year, month, day = numbers
    else:
        day, month, year = numbers
    if int(month) > 12 >= int(day):
        day, month = month, day
    if len(year) == 2:
        year = f"{'19' if int(year) >= CENTURY_FROM else '20'}{year}"
    is_date = len(year) == 4 and len(month) <= 2 and len(day) <= 2 and int(day) <= LONGEST_DAY
    return f"{year}{int(month):02}{int(day):02}" if is_date else None
