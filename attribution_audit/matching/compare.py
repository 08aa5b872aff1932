"""What a comparison is, and a model: a table of comparisons with match weights in bits that one can read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np
from numpy.typing import NDArray

from attribution_audit.matching.coded import Coded, Codes, Flags, Ints

Levels = NDArray[np.int8]
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


@dataclass(frozen=True)
class Features:
    """What all records of one kind say.

    `coded` are the features that comparisons read, `facts` flags and counts of each record or each distinct value,
    `rarity` millibits of each distinct value, `blocks` the features that records are brought together by.
    """

    records: int
    coded: Mapping[str, Coded]
    facts: Mapping[str, Ints]
    rarity: Mapping[str, Ints]
    blocks: Mapping[str, Coded]
    names: tuple[str, ...] = ()
    """Given names and surnames on one dictionary, where some records may have them the other way round."""


@dataclass(frozen=True)
class Pairs:
    """Pairs of record numbers; `crm` is what the CRM itself says of each (0 nothing, see `Crm`)."""

    features: Features
    one: Ints
    other: Ints
    crm: Levels

    def codes(self, feature: str) -> tuple[Codes, Codes]:
        """The first codes of both sides."""
        first = self.features.coded[feature].first
        return first[self.one], first[self.other]

    def facts(self, name: str) -> tuple[Ints, Ints]:
        """A fact of both sides."""
        fact = self.features.facts[name]
        return fact[self.one], fact[self.other]

    def both_know(self, feature: str) -> Flags:
        """Whether both sides say anything."""
        known = self.features.coded[feature].known
        both: Flags = known[self.one] & known[self.other]
        return both

    def shared(self, feature: str) -> Codes:
        """The code that both sides have in any slot (the smallest), -1 where there is none."""
        codes = self.features.coded[feature].codes
        one, other = codes[self.one], codes[self.other]
        none = np.iinfo(np.int32).max
        found = np.full(len(one), none, dtype=np.int32)
        for left in one.T:
            for right in other.T:
                np.minimum(found, np.where((left == right) & (left >= 0), left, none), out=found)
        shared: Codes = np.where(found == none, -1, found).astype(np.int32)
        return shared


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

    def weights(self, pairs: Pairs, levels: Levels) -> Ints:
        """The match weight of each pair in millibits."""
        fixed = np.zeros(max(*self.levels, int(levels.max(initial=0))) + 1, dtype=np.int64)
        for number, level in self.levels.items():
            fixed[number] = round(level.bits * MILLIBITS)
        weights: Ints = fixed[levels]
        if self.rarity is not None:
            rarity = self.rarity(pairs)
            for number, level in self.levels.items():
                if level.least is not None:
                    bounded = np.clip(rarity, round(level.least * MILLIBITS), round(level.bits * MILLIBITS))
                    weights = np.where(levels == number, bounded, weights)
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
        start = min(self.prior, -float(np.log2(max(pairs.features.records, 1))))
        weights = np.full(len(pairs.one), round(start * MILLIBITS), dtype=np.int64)
        told = {tells: np.zeros(len(pairs.one), dtype=np.bool_) for tells in Tells}
        for compare in self.compares:
            levels = compare.judge(pairs, seen)
            gained = compare.weights(pairs, levels)
            weights += gained
            told[compare.tells] |= gained > 0
            seen[compare.name] = levels
        is_told = told[Tells.ALONE] | (told[Tells.NAME] & told[Tells.BEYOND])
        return Judged(pairs, seen, weights, is_told & (weights >= round(self.link * MILLIBITS)))

    def contradicts(self, judged: Judged) -> Flags:
        """Whether a pair disagrees in something that one person or company has only one of."""
        found = np.zeros(len(judged.weights), dtype=np.bool_)
        for compare in self.compares:
            for number, level in compare.levels.items():
                if level.contradicts:
                    found |= judged.levels[compare.name] == number
        return found
