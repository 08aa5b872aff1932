"""How often a finding with such evidence was right in labelled made-up companies.

The counts in `calibration.json` come from companies whose seeds serve for nothing else; docs/accuracy.md says how
they are made. A share is taken with one right and one wrong added (Laplace's rule), so that few cases never give
certainty.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from attribution_audit.findings.explanation import Ruled
from attribution_audit.vocabulary import Grade, Kind, Ruling

SAMENESS = frozenset({"other_amount", "other_product"})
"""Explanations whose ruling out says that two deals are alike in more than their people."""
COMPARED = frozenset({Kind.SOURCE_LOST_AT_CONVERSION, Kind.SOURCE_CONTRADICTED})
"""Kinds that compare what two records say today."""
DIGITS = 4
"""Decimals of a certainty, rounded before tiers are drawn so that engines agree."""


@dataclass(frozen=True)
class Calibration:
    """Counts of right and wrong findings by evidence profile, and by kind where a profile is too rare."""

    profiles: Mapping[str, tuple[int, int]]
    least: int
    """Findings that a profile needs before it speaks for itself; below it the kind's counts stand in."""

    def certainty(self, profile: str) -> float:
        """The share of right findings with such a profile, 0..1 with four decimals.

        A rare profile that nothing fits or lowers falls back to all of its kind that stand. One that several
        explanations lower, or fit, is as sure as the least sure of them alone: more doubt never makes surer.
        """
        right, wrong = self.profiles.get(profile, (0, 0))
        if right + wrong >= self.least:
            return _share(right, wrong)
        kind, outcome, rest = profile.split("/", 2)
        if outcome == "stands":
            return self._together(f"{kind}/stands/")
        doubts = rest.split("/")[0].split("+")
        if len(doubts) == 1:
            return self._together(f"{kind}/{outcome}/{doubts[0]}/")
        return min(self._together(f"{kind}/{outcome}/{doubt}/") for doubt in doubts)

    def _together(self, start: str) -> float:
        counts = [count for name, count in self.profiles.items() if name.startswith(start)]
        return _share(sum(right for right, _ in counts), sum(wrong for _, wrong in counts))


def _share(right: int, wrong: int) -> float:
    """Right of all, with one of each added."""
    return round((right + 1) / (right + wrong + 2), DIGITS)


def profile(
    kind: str, rulings: Iterable[Ruled], gains: bool | None, grade: str = Grade.HISTORY, *, is_tracked: bool = True
) -> str:
    """What certainty depends on: the kind, how the explanations came out, whether the payee gains.

    Two states that differ show neither who nor when, so that fewer explanations can be tried: they are counted apart.
    So are comparisons of two records where changes of their sources were not tracked: either may have been changed
    since.

    >>> profile("source_blanked", [Ruled("merge", Ruling.RULED_OUT, None, None, "")], True)
    'source_blanked/stands/gain'
    """
    tried = list(rulings)
    fitting = sorted(ruled.explanation for ruled in tried if ruled.ruling is Ruling.FITS)
    lowering = sorted(ruled.explanation for ruled in tried if ruled.ruling is Ruling.LOWERS)
    outcome = "stands"
    if {ruled.explanation for ruled in tried} & SAMENESS:
        same = {ruled.explanation for ruled in tried if ruled.ruling is Ruling.RULED_OUT} & SAMENESS
        outcome = "stands/same deal" if same else "stands/people only"
    if fitting:
        outcome = f"fits/{'+'.join(fitting)}"
    elif lowering:
        outcome = f"lowered/{'+'.join(lowering)}"
    gain = {True: "gain", False: "no gain", None: "pay unknown"}[gains]
    counted_as = kind if is_tracked or kind not in COMPARED else f"{kind} of untracked"
    counted_as = f"{kind} of {grade}" if grade == Grade.SNAPSHOTS else counted_as
    return f"{counted_as}/{outcome}/{gain}"


@cache
def calibration() -> Calibration:
    """The counts that ship with this version."""
    text = files("attribution_audit.findings").joinpath("calibration.json").read_text(encoding="utf-8")
    content = json.loads(text)
    profiles = {name: (counts["right"], counts["wrong"]) for name, counts in content["profiles"].items()}
    return Calibration(profiles, content["least"])
