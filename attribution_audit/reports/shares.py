"""Parts of a whole as people say them."""

from __future__ import annotations


def percent(part: int, whole: int) -> str:
    """A share in whole percent, which says neither "none" nor "all" where that is not so.

    >>> percent(9, 100), percent(1, 1000), percent(999, 1000), percent(0, 5), percent(0, 0)
    ('9%', 'under 1%', 'over 99%', '0%', '–')
    """
    if whole == 0:
        return "–"
    rounded = round(100 * part / whole)
    if part and rounded == 0:
        return "under 1%"
    if part < whole and rounded == 100:
        return "over 99%"
    return f"{rounded}%"
