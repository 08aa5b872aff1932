"""What noise alone would make of the pairs that could have lost their source, by yardsticks that gaming leaves alone.

If everybody relabels, a company's own average is relabelled too. What is expected is therefore read from moves that
nobody gains by: from sales to marketing (noise goes both ways, in proportion to what there is to move), from sales to
blank, of users who are paid on no deal, and from before the rules changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scipy.special import gammaincinv

from attribution_audit.findings.shuffling import EARNED, Count, Move

FEWEST_EXPECTED = 3.0
"""Moves back that noise must give on average, for their absence to say anything: one time in 20 there are none of 3."""
FEWEST_EXPOSED = 20
"""Pairs of users who gain nothing, or from before the rules changed, that make a yardstick."""
SURE = 0.95
"""How sure either end of a range is; each alone."""
DIGITS = 2

LOST = {"sales": Move(EARNED, ("sales",)), "unknown": Move(EARNED, ("unknown",))}
"""What is claimed, by the category after."""
MIRRORED = {"sales": Move(("sales",), EARNED), "unknown": Move(("sales",), ("unknown",))}
"""The same move where nobody gains by it."""


@dataclass(frozen=True)
class Yardstick:
    """Moves that nobody gains by: how many were seen among how many pairs, and the claims that one stands for."""

    name: str
    seen: int
    exposed: int
    scale: float

    @property
    def by_chance(self) -> float:
        """How many of the claimed moves noise of that size gives."""
        return round(self.seen * self.scale, DIGITS)

    @property
    def low(self) -> float:
        """At least so many (Garwood 1936, Biometrika 28:437: exact limits of a Poisson mean)."""
        return round(float(gammaincinv(self.seen, 1 - SURE)) * self.scale, DIGITS) if self.seen else 0.0

    @property
    def high(self) -> float:
        """At most so many."""
        return round(float(gammaincinv(self.seen + 1, SURE)) * self.scale, DIGITS)


def yardstick(counts: Sequence[Count], after: str) -> Yardstick | None:
    """The yardstick for losses to the category `after`, or None where nothing can serve as one.

    Of moves the other way and of users who gain nothing the one that expects more stands; what was before the rules
    changed stands in where there is neither.
    """
    found = [one for one in (_mirrored(counts, after), _rate(counts, after, "unpaid")) if one is not None]
    if found:
        return max(found, key=lambda one: (one.by_chance, one.high, one.name))
    return _rate(counts, after, "early")


def _mirrored(counts: Sequence[Count], after: str) -> Yardstick | None:
    there, back = LOST[after], MIRRORED[after]
    expected = back.shuffled(counts)
    if expected < FEWEST_EXPECTED:
        return None
    return Yardstick("other_way", back.seen(counts), back.exposed(counts), there.shuffled(counts) / expected)


def _rate(counts: Sequence[Count], after: str, column: str) -> Yardstick | None:
    move = LOST[after]
    exposed = move.exposed(counts, column)
    if exposed < FEWEST_EXPOSED:
        return None
    return Yardstick(column, move.seen(counts, column), exposed, move.exposed(counts) / exposed)
