"""What would be found if nobody gained anything? The company's own yardsticks, for where everybody is alike.

What all do hides in its own average. Three counts of the same company do not: moves of sources the other way, which
nobody is paid for; the records of owners who are paid nothing by a source; and the time before the first change of
rules. Each is told as a share of the company's own level; the first that has enough to go by is used, and it is said
which.
"""

from __future__ import annotations

from dataclasses import dataclass

ENOUGH = 5
"""Moves, or expected findings, below which a yardstick is none: its level would be known to within a factor of two at
best.
"""


@dataclass(frozen=True)
class Yardstick:
    """`share` of what is found at the company's own level, at most 1; `name` says where it is from, empty without
    any.
    """

    name: str = ""
    share: float = 1.0


@dataclass(frozen=True)
class Measured:
    """What yardsticks are made of, for one family."""

    away: int
    """Moves to sales or to nothing, by people in sales, whatever explains them."""
    toward: int
    """Moves the other way by the same people."""
    own_records: int
    """Records of marketing or a partner in their hands."""
    other_records: int
    """Records of sales, or without a source, in their hands."""
    unpaid_found: float
    unpaid_expected: float
    """Findings on records of owners outside sales, and how many these would have given anyone."""
    before_found: float
    before_expected: float
    """The same for records handed over before the first change of rules."""


def yardstick(measured: Measured) -> Yardstick:
    """The first yardstick that has enough to go by."""
    if min(measured.away, measured.own_records, measured.other_records) >= ENOUGH and measured.toward >= ENOUGH:
        back = measured.toward * measured.own_records / (measured.away * measured.other_records)
        return Yardstick("moves the other way", min(back, 1.0))
    for name, found, would in (
        ("owners who gain nothing", measured.unpaid_found, measured.unpaid_expected),
        ("before the first change of rules", measured.before_found, measured.before_expected),
    ):
        if would >= ENOUGH:
            return Yardstick(name, min((found + 0.5) / would, 1.0))
    return Yardstick()
