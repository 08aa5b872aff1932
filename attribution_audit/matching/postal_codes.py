"""Postal codes: the code, and the area it lies in."""

from __future__ import annotations

import re

from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.likeness import Likeness, errors

BRITISH = re.compile(r"[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}")
ZIP_AND_FOUR = re.compile(r"(\d{5})[- ]\d{4}")
AREA_CHARACTERS = 3
"""Characters that name an area: sectional centre (US), forward sortation area (Canada), Leitregion (Germany)."""
INWARD_CHARACTERS = 3
"""The last characters of a British code; what stands before them is the outward code."""


def postal_code(cell: str) -> str | None:
    """A postal code without blanks and marks, an American one without its four last digits.

    >>> postal_code("sw1a 1AA"), postal_code("94105-1234")
    ('sw1a1aa', '94105')
    """
    long = ZIP_AND_FOUR.fullmatch(cell.strip())
    words = long.group(1) if long else folded(cell)
    return None if is_blank(words) else words.replace(" ", "")


def postal_area(code: str) -> str:
    """The area of a postal code: the outward code of a British one, else as many characters as name an area.

    >>> postal_area("sw1a1aa"), postal_area("94105"), postal_area("1010")
    ('sw1a', '941', '10')
    """
    if BRITISH.fullmatch(code):
        return code[:-INWARD_CHARACTERS]
    return code[: min(AREA_CHARACTERS, (len(code) + 1) // 2)]


def postal_likeness(one: str, other: str) -> Likeness:
    """How alike two postal codes are: near where one character is wrong, part where the area agrees.

    >>> [postal_likeness("94105", other).name for other in ("94105", "94150", "94177", "10001")]
    ['SAME', 'NEAR', 'PART', 'DIFFERENT']
    """
    if one == other:
        return Likeness.SAME
    if errors(one, other, 1) == 1:
        return Likeness.NEAR
    return Likeness.PART if postal_area(one) == postal_area(other) else Likeness.DIFFERENT
