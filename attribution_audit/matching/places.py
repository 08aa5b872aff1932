"""Towns, regions and job titles as they compare, and what is written without blanks."""

from __future__ import annotations

from rapidfuzz.distance import JaroWinkler

from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.likeness import Likeness, is_mistyped

NEAR_LENGTH, NEAR_LENGTH_OF_TWO = 4, 8
"""Letters from which one, and two, typing errors leave a place recognisable."""
ALIKE = 0.88
"""Jaro-Winkler similarity from which two places look alike."""


def place(cell: str) -> str | None:
    """A city, region or job title as folded words, null for none.

    >>> place("München"), place("n/a")
    ('munchen', None)
    """
    words = folded(cell)
    return None if is_blank(words) else words


def place_likeness(one: str, other: str) -> Likeness:
    """How alike two places are, as `place` gives them; part where the words of one stand in the other.

    >>> [place_likeness("new york", other).name for other in ("newyork", "new yrok", "new york city", "boston")]
    ['SAME', 'NEAR', 'PART', 'DIFFERENT']
    """
    joined = one.replace(" ", ""), other.replace(" ", "")
    if joined[0] == joined[1]:
        return Likeness.SAME
    if is_mistyped(*joined, NEAR_LENGTH, NEAR_LENGTH_OF_TWO):
        return Likeness.NEAR
    parts = set(one.split()), set(other.split())
    if parts[0] <= parts[1] or parts[1] <= parts[0]:
        return Likeness.PART
    return Likeness.ALIKE if JaroWinkler.similarity(*joined, score_cutoff=ALIKE) > 0 else Likeness.DIFFERENT


def compact(cell: str) -> str | None:
    """A postal code or identifier without blanks and marks."""
    words = place(cell)
    return None if words is None else words.replace(" ", "")
