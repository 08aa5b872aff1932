"""What a comparison is, and a model: a table of comparisons with match weights in bits that one can read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np

from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.pairs import Levels, Pairs

MILLIBITS = 1000


class Tells(StrEnum):
    """What an agreement is evidence of. A link needs a name and something beyond the name, or what stands alone."""

    NAME = "name"
    BEYOND = "beyond the name"
    ALONE = "alone"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Level:
    """One outcome of a comparison: what it `says` in a reason, and its match weight in `bits`.

    With `least`, the weight depends on how rare the agreeing value is: `least` where common, `bits` where rare.
    A level that `contradicts` splits a cluster whose records were only linked through others.
    """

    says: str
    bits: float
    least: float | None = None
    contradicts: bool = False


Judge = Callable[[Pairs, Mapping[str, Levels]], Levels]
Rarity = Callable[[Pairs], Ints]


@dataclass(frozen=True)
class Compare:
    """One comparison: `judge` gives each pair a level, seeing the levels of the comparisons before it in the table."""

    name: str
    judge: Judge
    levels: Mapping[int, Level]
    tells: Tells = Tells.NOTHING
    rarity: Rarity | None = None
    is_late: bool = False
    """Whether it is only made where the others leave a link possible: it costs more, or hangs on one that does."""

    @property
    def most(self) -> int:
        """The most that it can add to a match weight, in millibits."""
        return max(0, *(round(level.bits * MILLIBITS) for level in self.levels.values()))

    def weights(self, pairs: Pairs, levels: Levels) -> Ints:
        """The match weight of each pair in millibits."""
        fixed = np.zeros(max(*self.levels, int(levels.max(initial=0))) + 1, dtype=np.int64)
        for number, level in self.levels.items():
            fixed[number] = round(level.bits * MILLIBITS)
        weights: Ints = fixed[levels]
        if self.rarity is not None:
            by_rarity = {number: level.least for number, level in self.levels.items() if level.least is not None}
            places = np.flatnonzero(np.isin(levels, list(by_rarity)))
            rarity = self.rarity(pairs.at(places)) if len(places) else np.zeros(0, dtype=np.int64)
            least = np.array([round(by_rarity.get(number, 0.0) * MILLIBITS) for number in range(len(fixed))])
            weights[places] = np.clip(rarity, least[levels[places]], weights[places])
        return weights


class Crm(IntEnum):
    """What the CRM says of a pair."""

    MERGED = 1
    CONVERTED = 2
    SAME_ACCOUNT = 3


def crm_says(pairs: Pairs, _: Mapping[str, Levels]) -> Levels:
    """The CRM's own link of each pair."""
    return pairs.crm


@dataclass(frozen=True)
class Judged:
    """Pairs with the level of each comparison and the match weight in millibits, prior included."""

    pairs: Pairs
    levels: Mapping[str, Levels]
    weights: Ints
    is_link: Flags


@dataclass(frozen=True)
class Model:
    """Comparisons in the order they are made, and the bits a pair starts with."""

    compares: tuple[Compare, ...]
    prior: float = -20.0
    """Bits: one pair in a million is a match before anything is compared; in larger files one in as many as records."""
    link: float = 3.0
    """Bits from which a pair is linked: eight to one."""
    ambiguous: float = 3.0
    """Bits by which a record must fit one of two contradicting records better than the other to be linked to it."""

    def judge(self, pairs: Pairs) -> Judged:
        """Compare each pair by all comparisons and add the weights up."""
        seen: dict[str, Levels] = {}
        weights = self._start(pairs)
        told = {tells: np.zeros(len(pairs.one_no), dtype=np.bool_) for tells in Tells}
        for compare in self.compares:
            levels = compare.judge(pairs, seen)
            gained = compare.weights(pairs, levels)
            weights += gained
            told[compare.tells] |= gained > 0
            seen[compare.name] = levels
        is_told = told[Tells.ALONE] | (told[Tells.NAME] & told[Tells.BEYOND])
        return Judged(pairs, seen, weights, is_told & (weights >= round(self.link * MILLIBITS)))

    def links(self, pairs: Pairs) -> Judged:
        """The same, but of those pairs only that can be linked by what the cheaper comparisons say."""
        seen: dict[str, Levels] = {}
        most = self._start(pairs)
        for compare in self.compares:
            if compare.is_late:
                most += compare.most
            else:
                seen[compare.name] = compare.judge(pairs, seen)
                most += compare.weights(pairs, seen[compare.name])
        return self.judge(pairs.at(np.flatnonzero(most >= round(self.link * MILLIBITS))))

    def _start(self, pairs: Pairs) -> Ints:
        """The millibits that each pair starts with."""
        start = min(self.prior, -float(np.log2(max(pairs.known.records, 1))))
        return np.full(len(pairs.one_no), round(start * MILLIBITS), dtype=np.int64)

    def contradicts(self, judged: Judged) -> Flags:
        """Whether a pair disagrees in something that one person or company has only one of."""
        found = np.zeros(len(judged.weights), dtype=np.bool_)
        for compare in self.compares:
            for number, level in compare.levels.items():
                if level.contradicts:
                    found |= judged.levels[compare.name] == number
        return found
