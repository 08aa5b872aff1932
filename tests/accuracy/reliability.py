"""Does certainty mean what it says? Findings put into bins by certainty, and how many of each were right.

Expected calibration error: the mean distance between what a bin says and how often it was right, weighed by its
findings (Naeini, Cooper and Hauskrecht 2015). Brier score: the mean squared distance of single findings (Brier 1950);
its skill is what of the score of always saying the base rate is saved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True)
class Case:
    """One finding: how sure it says it is, whether it was right, and the family of its kind."""

    certainty: float
    is_right: bool
    family: str


@dataclass(frozen=True)
class Bin:
    """Findings of about one certainty: how many, their mean certainty and the share of right ones, 0..1."""

    findings: int
    certainty: float
    right: float


def curve(cases: Sequence[Case]) -> list[Bin]:
    """The bins of equal width that hold any finding, from the least sure to the surest."""
    held: dict[int, list[Case]] = {}
    for case in cases:
        held.setdefault(min(int(case.certainty * BINS), BINS - 1), []).append(case)
    return [
        Bin(
            len(some), sum(case.certainty for case in some) / len(some), sum(case.is_right for case in some) / len(some)
        )
        for _, some in sorted(held.items())
    ]


def calibration_error(cases: Sequence[Case]) -> float:
    """The expected calibration error, 0..1; 0 without cases."""
    return sum(one.findings * abs(one.certainty - one.right) for one in curve(cases)) / max(len(cases), 1)


def brier(cases: Sequence[Case]) -> float:
    """The Brier score, 0..1: 0 is right and sure, 0.25 says a half of everything."""
    return sum((case.certainty - case.is_right) ** 2 for case in cases) / max(len(cases), 1)


def brier_skill(cases: Sequence[Case]) -> float | None:
    """The share of the base rate's Brier score that certainty saves; None where all were right, or none."""
    base = sum(case.is_right for case in cases) / max(len(cases), 1)
    return None if base in (0, 1) else 1 - brier(cases) / (base * (1 - base))


def table(cases: Sequence[Case]) -> str:
    """The curve, the errors and the skill by family as lines of text."""
    lines = [f"{'findings':>9} {'certainty':>9} {'right':>7}"]
    lines += [f"{one.findings:9} {one.certainty:9.3f} {one.right:7.3f}" for one in curve(cases)]
    for family in (None, *sorted({case.family for case in cases})):
        some = [case for case in cases if family in (None, case.family)]
        skill = brier_skill(some)
        lines.append(
            f"{family or 'all':16} {len(some):6} findings, calibration error {calibration_error(some):.4f},"
            f" Brier {brier(some):.4f}, skill {'-' if skill is None else f'{skill:.3f}'}"
        )
    return "\n".join(lines)
