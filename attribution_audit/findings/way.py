"""One way in which sources get lost between like pairs, held against what noise alone gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution_audit.findings.agreement import agreement
from attribution_audit.findings.chance_words import because, untold, wholly
from attribution_audit.findings.shuffling import EARNED, Count
from attribution_audit.findings.yardsticks import LOST, Yardstick, yardstick
from attribution_audit.vocabulary import Kind, Ruling

NOTICEABLE = 0.25
"""Share of the claimed moves that noise gives from which on it counts against a claim: one in four."""
MOSTLY = 0.5
"""Share from which on noise explains them, where they are not clearly more than it gives."""
AT_LEAST = 0.1
"""Share that noise must surely give, before it counts against a claim at all."""
FEWEST_TO_JUDGE = 5
"""Conversions of earned sources, of which more than half lose them, that need no yardstick to look like a setting."""
DIGITS = 4


@dataclass(frozen=True)
class Way:
    """Losses to one category among like pairs: how many were `observed` of how many `exposed`, how many there would be
    if all later sources were dealt out anew (`shuffled`), and what noise gives by the yardstick.
    """

    kind: str
    likeness: str
    after: str
    observed: int
    exposed: int
    shuffled: float
    yardstick: Yardstick | None
    ruling: Ruling
    says: str

    @property
    def share(self) -> float | None:
        """The share of the observed that noise explains, 0..1; None where nothing can tell."""
        return None if self.yardstick is None else _share(self.yardstick.by_chance, self.observed)


def judged(kind: str, likeness: str, counts: Sequence[Count]) -> list[Way]:
    """Both ways to lose a source, of the like pairs of one kind; none where nothing was lost that way."""
    lost = sum(move.seen(counts) for move in LOST.values())
    obeys = kind == Kind.SOURCE_CONTRADICTED and _go_together(counts)
    ways = []
    for after, move in LOST.items():
        observed, exposed = move.seen(counts), move.exposed(counts)
        if not observed:
            continue
        by, shuffled = yardstick(counts, after), move.shuffled(counts)
        ruling = _ruling(observed, by, obeys=obeys)
        says = because(likeness, after, observed, exposed, by) if by else untold(likeness, observed, exposed)
        if by is None and kind == Kind.SOURCE_LOST_AT_CONVERSION and exposed >= FEWEST_TO_JUDGE and lost * 2 > exposed:
            ruling, says = Ruling.FITS, wholly(lost, exposed)
        ways.append(Way(kind, likeness, after, observed, exposed, round(shuffled, 2), by, ruling, says))
    return ways


def _ruling(observed: int, by: Yardstick | None, *, obeys: bool) -> Ruling:
    """What noise by this yardstick means for each of the observed; `obeys`: sources follow responses by and large."""
    if by is None:
        return Ruling.NOT_CHECKABLE
    if _share(by.high, observed) < NOTICEABLE:
        return Ruling.RULED_OUT
    share, surely = _share(by.by_chance, observed), _share(by.low, observed)
    if obeys:  # sources mostly follow responses, and some responses nobody entered: that is no noise
        return Ruling.NOT_CHECKABLE
    if share >= MOSTLY and surely >= NOTICEABLE and by.high >= observed:
        return Ruling.FITS
    return Ruling.LOWERS if share >= NOTICEABLE and surely >= AT_LEAST else Ruling.NOT_CHECKABLE


def _go_together(counts: Sequence[Count]) -> bool:
    """Whether earned sources stand where there was a response oftener than by chance, whatever source it is."""
    sides = [Count(one.stratum, str(one.before in EARNED), str(one.after in EARNED), one.pairs) for one in counts]
    return agreement(sides).is_better_than_chance


def _share(part: float, whole: int) -> float:
    return round(min(1.0, part / whole), DIGITS)
