"""What a comparison is, and a model: a table of comparisons whose shares one can read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np

from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.pairs import SAME, Levels, Pairs

MILLIBITS = 1000
LEAST_OTHERS = 500
"""Pairs for each record, that is half the other records: a smaller file is taken as part of one of a thousand."""


class Tells(StrEnum):
    """What an agreement is evidence of. A careful link needs a name and something beyond it, or what stands alone."""

    NAME = "name"
    BEYOND = "beyond the name"
    ALONE = "alone"
    NOTHING = "nothing"


class By(StrEnum):
    """What the chance of a level is told by: the share of all pairs of strangers that show it; the frequency of the
    agreeing value, times `chance`; or with how many strangers' records a record shares its value on average.
    """

    SHARE = "share"
    VALUE = "value"
    RECORD = "record"


@dataclass(frozen=True)
class Level:
    """One outcome of a comparison: what it `says` in a reason, which share of the pairs of one entity shows it
    (`match`), and how often strangers do (`chance`, see `By`). Both are what is assumed before data are seen.

    However rare a value is, it is shared with `strangers` (pairs for each record), and by that share `at_least` of all
    pairs of strangers, where these are given. A level with
    `bits` weighs that much whatever the data say. A level that `contradicts` splits a cluster whose
    records were only linked through others.
    """

    says: str
    match: float = 0.0
    chance: float = 0.0
    by: By = By.SHARE
    bits: float | None = None
    strangers: float = 0.0
    at_least: float = 0.0
    contradicts: bool = False


Seen = Mapping[str, Levels]
Judge = Callable[[Pairs, Seen], Levels]
Rarity = Callable[[Pairs], Ints]
LevelTable = Mapping[int, Level]


@dataclass(frozen=True)
class Context:
    """Levels that hold where something else was found before: a reason why strangers too would agree.

    With `has_own_match` pairs of one entity also differ there from others, as people do who moved. With
    `has_own_rarity` is learnt how much oftener strangers share a value there, as people of one country share names.
    """

    levels: LevelTable
    has_own_match: bool = False
    has_own_rarity: bool = False


@dataclass(frozen=True)
class Compare:
    """One comparison: `judge` gives each pair a level, seeing the levels of the comparisons before it in the table.

    Where `context` finds a reason why strangers too would agree (1, 2, ...), the levels of `contexts` hold in place
    of those of the same number in `levels`.
    """

    name: str
    judge: Judge
    levels: LevelTable
    tells: Tells = Tells.NOTHING
    rarity: Rarity | None = None
    context: Judge | None = None
    contexts: tuple[Context, ...] = ()
    told_by: tuple[str, ...] = ()
    """Comparisons that a context follows from: with them an agreement brings at least what it brings alone."""
    is_lasting: bool = False
    """Whether it compares what a person or company keeps: names, dates of birth and identifiers, not places."""
    by_number: tuple[int, ...] = (SAME,)
    """Levels for which no two different texts have to be read."""

    @property
    def width(self) -> int:
        """Numbers that stand for a level in one context."""
        return max(self.levels) + 1

    @property
    def size(self) -> int:
        """Places for levels in all contexts."""
        return (len(self.contexts) + 1) * self.width

    def cells(self) -> dict[int, Level]:
        """Every level by its place: number, and `width` more for each context; without those that hold as in none."""
        tables = (self.levels, *(context.levels for context in self.contexts))
        return {
            context * self.width + number: level
            for context, table in enumerate(tables)
            for number, level in table.items()
        }

    def standing(self) -> Ints:
        """For each place the one whose level holds: a level that a context does not have is as among strangers."""
        cells = self.cells()
        return np.array([place if place in cells else place % self.width for place in range(self.size)], dtype=np.int64)

    def pools(self) -> list[Ints]:
        """Places by whose pairs the match shares are learnt together: all contexts but those with their own."""
        places = np.arange(self.size).reshape(-1, self.width)
        own = [place for place, context in enumerate(self.contexts, 1) if context.has_own_match]
        together = [place for place in range(len(places)) if place not in own]
        return [places[together], *(places[[place]] for place in own)]

    def places(self, pairs: Pairs, seen: Seen, levels: Levels) -> Ints:
        """For each pair the place of its level in its context."""
        places: Ints = levels.astype(np.int64)
        if self.context is not None:
            places = places + self.width * self.context(pairs, seen).astype(np.int64)
        return places


class Crm(IntEnum):
    """What the CRM says of a pair."""

    MERGED = 1
    CONVERTED = 2
    SAME_ACCOUNT = 3


def crm_says(pairs: Pairs, _: Seen) -> Levels:
    """The CRM's own link of each pair."""
    return pairs.crm


@dataclass(frozen=True)
class Model:
    """Comparisons in the order they are made, and what is assumed of records before any is compared."""

    compares: tuple[Compare, ...]
    pairs_per_record: float = 0.15
    """Pairs of one entity for each record: of ten records two have one other."""
    link: float = 0.0
    """Bits from which a pair is linked. Just above nought weights promise more than they keep where much is said."""
    careful_others: int = 0
    """Pairs for each record that are assumed at least where links must be careful."""
    careful_link: float = 0.0
    """Bits from which a pair is linked there."""
    careful_contradiction: float = 0.0
    """Bits that each contradiction costs there beside its weight."""
    ambiguous: float = 3.0
    """Bits by which a record must fit one of two contradicting records better than the other to be linked to it."""


@dataclass(frozen=True)
class Judged:
    """Pairs with the place of each comparison's level, what each adds, and the match weight with the start."""

    pairs: Pairs
    places: Mapping[str, Ints]
    gained: Mapping[str, Ints]
    weights: Ints
    is_link: Flags
