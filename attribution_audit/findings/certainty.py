"""How often a finding with such evidence was right in labelled made-up companies, by weights of evidence.

Each class of findings has a weight of its own, in thousandths of a bit, and each doubt takes some away: an innocent
explanation that fits or lowers, a payee who gains nothing. The sum is the binary logarithm of the odds that the finding
is right (Good 1950, as in the match weights). `calibration.json` holds the weights; they are a logistic regression on
companies whose seeds serve for nothing else, and no doubt may add (docs/accuracy.md).
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
UNSEEN: Mapping[str, int] = {Ruling.FITS: -7_000, Ruling.LOWERS: -1_500}
"""Thousandths of a bit that a doubt takes away before any finding with it was counted: what fits leaves even the surest
class less sure than a coin, what lowers takes two thirds of the odds.
"""
DIGITS = 4
"""Decimals of a certainty, rounded before tiers are drawn so that engines agree."""


@dataclass(frozen=True)
class Profile:
    """What certainty depends on: the class of findings, and what speaks against this one."""

    counted_as: str
    """The kind, and what sets some of its findings apart: `source_contradicted of untracked`."""
    doubts: tuple[str, ...] = ()
    """Such as `fits chance`, `lowers sales_first`, `no gain`; in the order of the alphabet."""


@dataclass(frozen=True)
class Weights:
    """Of one class: thousandths of a bit where nothing speaks against a finding, and what each doubt takes away."""

    base: int
    doubts: Mapping[str, int]


@dataclass(frozen=True)
class Calibration:
    """The weights of every class that was counted."""

    classes: Mapping[str, Weights]

    def certainty(self, profile: Profile) -> float:
        """The share of right findings with such evidence, 0..1 with four decimals; a class never seen is even at best.

        >>> Calibration({"source_blanked": Weights(5_000, {"no gain": -1_000})}).certainty(Profile("source_blanked"))
        0.9697
        """
        found = self.classes.get(profile.counted_as, Weights(0, {}))
        millibits = found.base + sum(found.doubts.get(doubt, unseen_weight(doubt)) for doubt in profile.doubts)
        return round(1 / (1 + 2 ** (-millibits / 1000)), DIGITS)


def unseen_weight(doubt: str) -> int:
    """What a doubt takes away that was never counted, in thousandths of a bit."""
    return UNSEEN.get(doubt.partition(" ")[0], 0)


def profile(
    kind: str, rulings: Iterable[Ruled], gains: bool | None, grade: str = Grade.HISTORY, *, is_tracked: bool = True
) -> Profile:
    """What certainty depends on: the kind, how the explanations came out, whether the payee gains.

    Two states that differ show neither who nor when, so that fewer explanations can be tried: they are counted apart.
    So is a campaign that is not where the CRM puts it, and so are comparisons of two records where changes of their
    sources were not tracked: either may have been changed since.

    >>> profile("source_blanked", [Ruled("merge", Ruling.LOWERS, None, None, "")], False)
    Profile(counted_as='source_blanked', doubts=('lowers merge', 'no gain'))
    """
    tried = list(rulings)
    doubts = [f"{ruled.ruling} {ruled.explanation}" for ruled in tried if ruled.ruling in UNSEEN]
    alike = [ruled.ruling for ruled in tried if ruled.explanation in SAMENESS]
    if alike and Ruling.RULED_OUT not in alike:
        doubts.append("people only")
    if gains is not True:
        doubts.append("pay unknown" if gains is None else "no gain")
    counted_as = kind if is_tracked or kind not in COMPARED else f"{kind} of untracked"
    if grade == Grade.SNAPSHOTS or (grade == Grade.CONTRADICTION and kind == Kind.CAMPAIGN_UNLINKED):
        counted_as = f"{kind} of {grade}"
    return Profile(counted_as, tuple(sorted(doubts)))


@cache
def calibration() -> Calibration:
    """The weights that ship with this version."""
    text = files("attribution_audit.findings").joinpath("calibration.json").read_text(encoding="utf-8")
    content = json.loads(text)["classes"]
    return Calibration({name: Weights(of_one["base"], of_one["doubts"]) for name, of_one in content.items()})
