"""Amounts as people and spreadsheets write them, in one column: signs, thousands, K and M, decimal comma."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Mark = Literal[".", ","]

FORM = re.compile(
    r"""
    (?P<open>\()?                                   # (1,200.00) is negative
    (?P<sign>[-+\u2212])?
    (?:[A-Z]{2,3}\$?|\p)?\s*(?P<inner>[-+\u2212])?   # USD, $, US$
    (?P<number>\d[\d.,' \u00a0\u202f]*)
    \s*(?P<scale>[KkMmBb]|bn|Bn|mn|Mn)?
    \s*(?:[A-Z]{3}|\p|%)?
    (?P<close>\))?
    """.replace(r"\p", r"[$\u20ac\u00a3\u00a5\u20b9\u20a9\u20bd\u20ba\u20aa\u0e3f]"),
    re.VERBOSE,
)
SCALES = {"k": 3, "m": 6, "mn": 6, "b": 9, "bn": 9}
BLANKS = re.compile(r"['\s\u00a0\u202f]")
THOUSAND = 3
LONGEST = 64
"""Characters of an amount or a date, blanks included."""
DOTTED = re.compile(r"-?\d{1,3}(\.\d{3})+")


@dataclass(frozen=True)
class AmountColumn:
    """How the amounts of one column are written: `decimal` is their decimal mark, None where it cannot be told."""

    decimal: Mark | None = "."

    def plain(self, text: str) -> str | None:
        """The amount as `1117100.00`, or None for a text that is none.

        >>> AmountColumn(".").plain("$1,117.10K"), AmountColumn(",").plain("1.117,10 €"), AmountColumn(".").plain("(5)")
        ('1117100', '1117.1', '-5')
        """
        found = FORM.fullmatch(_short(text))
        if found is None or self.decimal is None or bool(found["open"]) != bool(found["close"]):
            return None
        digits = BLANKS.sub("", found["number"])
        thousands = "," if self.decimal == "." else "."
        whole, _, fraction = digits.partition(self.decimal)
        if not _grouped(whole, thousands) or not (fraction.isdigit() or not fraction):
            return None
        number = Decimal(whole.replace(thousands, "") + (f".{fraction}" if fraction else ""))
        number = number.scaleb(SCALES[found["scale"].lower()]) if found["scale"] else number
        negative = found["open"] or "-" in (found["sign"] or found["inner"] or "").replace("\u2212", "-")
        plain = format(-number if negative else number, "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain


def amount_column(texts: Iterable[str], *, is_share: bool = False) -> AmountColumn:
    """The decimal mark of a column, told from all of its amounts.

    `1.117,10` and `12,5` say comma, `1,117.10` and `12.5` say dot. Three digits behind the only mark are thousands
    behind a comma; behind a dot they are so where no amount of the column has a decimal dot, for money has two
    decimals. Of a rate or a percentage (`is_share`) they are decimals.

    >>> [amount_column(texts).decimal for texts in (["22.700", "12,50"], ["22,700"], ["1,5", "1.5"])]
    [',', '.', None]
    """
    said: set[Mark] = set()
    has_dotted_thousands = False
    for text in texts:
        mark = _decimal_mark(text, is_share=is_share)
        if mark is not None:
            said.add(mark)
        has_dotted_thousands = has_dotted_thousands or bool(DOTTED.fullmatch(_short(text)))
    if len(said) > 1:
        return AmountColumn(None)
    return AmountColumn(said.pop() if said else "," if has_dotted_thousands and not is_share else ".")


def _short(text: str) -> str:
    """The text with one blank where there are several; nothing of what is too long to be an amount."""
    return " ".join(text.split()) if len(text) <= LONGEST else ""


def _decimal_mark(text: str, *, is_share: bool) -> Mark | None:
    """What one amount says about its decimal mark, if anything."""
    found = FORM.fullmatch(_short(text))
    if found is None:
        return None
    digits = BLANKS.sub("", found["number"])
    dots, commas = digits.count("."), digits.count(",")
    if dots and commas:
        return "." if digits.rindex(".") > digits.rindex(",") else ","
    if dots > 1 or commas > 1:
        return "," if dots > 1 else "."
    if dots and (is_share or len(digits) - digits.index(".") - 1 != THOUSAND):
        return "."
    if commas and (is_share or digits.startswith("0") or len(digits) - digits.index(",") - 1 != THOUSAND):
        return ","
    return None


def _grouped(whole: str, thousands: str) -> bool:
    """Whether digits before the decimal mark are plain, or grouped in threes (the Indian lakh's twos too)."""
    groups = whole.split(thousands)
    if not all(group.isdigit() for group in groups):
        return False
    return len(groups) == 1 or (len(groups[-1]) == THOUSAND and all(len(group) <= THOUSAND for group in groups))
