"""Why two records are linked or not: what was compared, in running order, and what each comparison adds up to.

A match weight is counted in bits: the logarithm to base 2 of the odds that two records are one (Fellegi and Sunter
1969). It starts far below nought, since two records taken at random hardly ever are; each agreement adds, each
difference takes away. What is shown is for people who know neither code nor statistics: odds stand beside the bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribution_audit.matching.odds import odds_in_words, probability
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.waterfall_chart import as_chart
from attribution_audit.matching.waterfall_step import START, Step, match_weight_of, totals_of
from attribution_audit.matching.waterfall_text import as_text
from attribution_audit.matching.waterfall_words import Told

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["START", "Step", "Waterfall"]


CLOSE_BITS = 2.0
"""Bits on either side of the weight that a link takes within which a person should look."""


@dataclass(frozen=True)
class Waterfall:
    """The steps from two records taken at random to the match weight of these two."""

    key_a: object
    key_b: object
    steps: tuple[Step, ...]
    is_linked: bool
    kind: MatchKind | None = None
    """What the records would be the same of: a person or a company; null where that is not known."""
    why: str = ""
    """Where other records decide, how: two records may be one by what a third says."""
    link: float = 0.0
    """Bits that a link takes."""

    @property
    def match_weight(self) -> float:
        """The match weight in bits, start included."""
        return match_weight_of(self.steps)

    @property
    def match_probability(self) -> float:
        """The probability, 0 to 1, that both records are the same person or company."""
        return probability(self.match_weight)

    @property
    def totals(self) -> tuple[float, ...]:
        """The match weight in bits after each step."""
        return totals_of(self.steps)

    @property
    def verdict(self) -> str:
        """The whole of it in one sentence."""
        odds, what = odds_in_words(self.match_weight), self.kind or "person or company"
        why = f", {self.why}" if self.why else ""
        close = " It is close: a person should look." if abs(self.match_weight - self.link) < CLOSE_BITS else ""
        return f"{odds} that these are the same {what}: {self.outcome.lower()}{why}.{close}"

    @property
    def outcome(self) -> str:
        """Whether the records are linked, in words."""
        return "Linked" if self.is_linked else "Not linked"

    @property
    def frame(self) -> pd.DataFrame:
        """One row a step, in running order: comparison, says, value_a, value_b, match_weight and total (bits)."""
        import pandas as pd

        said = {name: [getattr(step, name) for step in self.steps] for name in ("comparison", "says")}
        values = {name: [getattr(step, name) for step in self.steps] for name in ("value_a", "value_b")}
        weights = {"match_weight": [step.match_weight for step in self.steps], "total": list(self.totals)}
        return pd.DataFrame({**said, **values, **weights})

    def text(self, width: int = 80) -> str:
        """The waterfall for a terminal of `width` columns (60 to 100): plain text, with bars of blocks."""
        return as_text(self._told, width)

    def chart(self) -> str:
        """The waterfall as a drawing: an SVG that needs no other file, for a page, a document or a browser."""
        return as_chart(self._told)

    @property
    def _told(self) -> Told:
        return Told((str(self.key_a), str(self.key_b)), self.verdict, self.steps, self.match_probability)

    def _repr_svg_(self) -> str:
        return self.chart()

    def _repr_html_(self) -> str:
        return self.chart()
