"""One step of a waterfall, and what steps add up to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

MILLIBITS = 1000
START = "start"
"""The comparison of the first step: what is likely before anything is compared."""


@dataclass(frozen=True)
class Step:
    """One comparison: its name, what it `says` in words, the two values, and what it adds, in thousandths of a bit.

    The first step is the start, without values. A step may also correct others ("colleagues share this too").
    """

    comparison: str
    says: str
    value_a: str | None
    value_b: str | None
    match_millibits: int

    @property
    def match_weight(self) -> float:
        """What it adds, in bits."""
        return self.match_millibits / MILLIBITS


def totals_of(steps: tuple[Step, ...]) -> tuple[float, ...]:
    """The match weight in bits after each step."""
    return tuple(total / MILLIBITS for total in accumulate(step.match_millibits for step in steps))


def match_weight_of(steps: tuple[Step, ...]) -> float:
    """The match weight in bits of all steps."""
    return sum(step.match_millibits for step in steps) / MILLIBITS
