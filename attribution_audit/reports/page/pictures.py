"""The small drawings inside an opened finding: where an arrow goes, and what bits mean."""

from __future__ import annotations

from attribution_audit.matching.odds import odds_in_words
from attribution_audit.matching.waterfall_words import signed

SHORT_NAMES = {"Touchpoint": "Resp.", "Contact": "Cont.", "Account": "Acct.", "Opportunity": "Opp."}
"""Lanes as they are called where they stand close."""
STEP, MIDDLE = 24, 10
"""Units from lane to lane, and the height of a dot."""
FEWEST_BITS, MOST_BITS = -20.0, 60.0
"""Ends of the scale of a match; more is drawn as so many."""


def x_of(place: int) -> int:
    """Where a lane runs."""
    return STEP * place + STEP // 2


def arrow(start: int, end: int) -> str:
    """The path of an arrow between two lanes, with its tip before the later dot."""
    way = 1 if end > start else -1
    tip = x_of(end) - 4 * way
    return f"M{x_of(start)} {MIDDLE}H{tip}M{tip - 4 * way} {MIDDLE - 3}L{tip} {MIDDLE}L{tip - 4 * way} {MIDDLE + 3}"


def bar(bits: float) -> tuple[float, float]:
    """Where the bar of a match begins, and how wide it is."""
    drawn = max(FEWEST_BITS, min(bits, MOST_BITS))
    return round(min(drawn, 0.0), 1), round(max(abs(drawn), 0.5), 1)


def weight_in_words(bits: float) -> str:
    """A match weight with its odds.

    >>> weight_in_words(12.0)
    '+12.0 bits: about 4,000 to 1'
    """
    odds = odds_in_words(bits)
    return f"{signed(bits)} bits: {odds[0].lower()}{odds[1:]}"
