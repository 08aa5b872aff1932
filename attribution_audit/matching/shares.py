"""The shares of one comparison while they are learnt: what is assumed, what counts make of it, and the bounds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from attribution_audit.matching.compare import By, Compare, Level, Model
from attribution_audit.matching.learnt import agrees, assumed

Floats = NDArray[np.float64]
ASSUMED_PAIRS = 40.0
"""Pairs of one entity that what is assumed of them is worth: a file with fewer true pairs teaches little."""
ASSUMED_COUNT = 2.0
"""Strangers with a level that what is assumed of it is worth."""
ASSUMED_STRANGERS = 1000
"""Records that the assumed number of strangers who share a value is worth at least."""
MOST_SHARE = 0.98
"""The largest share of true pairs that any level is taken to have: no agreement is ever certain among them."""
WIDEST = 4.0
"""Times by which a learnt share of true pairs may differ from what is assumed."""
WIDEST_AGREEMENT = 16.0
"""The same for more agreements of one kind, such as parts of surnames where people bear two."""
WIDEST_DIFFERENCE = 3.0
"""The same for more differences, lest namesakes teach that everything may differ but the name. Differences in what
lasts are never taken as more frequent than assumed: people of one household, and companies of one house, would teach
that names differ.
"""
WIDEST_CHANCE = 2.5
"""The same for what strangers show in a context, where pairs of one entity are easily taken for strangers."""
ASSUMED_COINCIDENCES = 8.0
"""Values shared by strangers that what is assumed of a context is worth, where it is learnt how often that happens."""
MOST_COINCIDENCES = 32.0
"""Times by which strangers are taken to share a value more often in a context than elsewhere at most."""
LEAST_CHANCE = 1 / 32
"""Of what is assumed: strangers in a context that were drawn whatever else they say are not taken to agree less."""


@dataclass(frozen=True)
class Size:
    """How many `records` there are (of the smaller side), and how many `pairs` of them in all."""

    records: int
    pairs: int

    @property
    def others(self) -> int:
        """Pairs for each record."""
        return max(self.pairs // max(self.records, 1), 1)

    @classmethod
    def of(cls, records: int, second_from: int | None) -> Size:
        """Inside one table, or between two."""
        if second_from is None:
            return cls(records, records * (records - 1) // 2)
        first, second = second_from, records - second_from
        return cls(min(first, second), first * second)


@dataclass
class Shares:
    """One comparison while it is learnt: shares by place, and how many pairs of strangers say something in it."""

    compare: Compare
    size: Size
    match: Floats
    chance: Floats
    strangers: Floats
    assumed_match: Floats
    assumed_chance: Floats
    known_pairs: float
    random: Floats

    @classmethod
    def begin(cls, compare: Compare, random: pa.Table, size: Size) -> Shares:
        """What is assumed, and what pairs at random show of strangers outside any context."""
        start = assumed(Model((compare,)), size.others)
        match, chance, strangers = (
            np.array(shares[compare.name]) for shares in (start.match, start.chance, start.strangers)
        )
        places = random[f"{compare.name}_place"].to_numpy()
        shown = np.bincount(places % compare.width, minlength=compare.width).astype(np.float64)
        known = float(shown[1:].sum())
        learnt = chance.copy()
        for number, level in compare.levels.items():
            if level.by == By.SHARE and level.bits is None:
                learnt[number] = (shown[number] + ASSUMED_COUNT) / (known + ASSUMED_COUNT / chance[number])
        both = (known + 1.0) / (random.num_rows + 1.0) if random.num_rows else 1.0
        drawn = np.bincount(places, minlength=compare.size).astype(np.float64)
        known_pairs = max(both * size.pairs, 1.0)
        return cls(compare, size, match.copy(), learnt, strangers, match, chance, known_pairs, drawn)

    def learn_match(self, same: Floats) -> None:
        """From true pairs of all contexts that are learnt together, within bounds around what is assumed."""
        fixed = [number for number, level in self.compare.levels.items() if level.bits is not None]
        most = np.array([_most(self.compare, self.compare.levels.get(number)) for number in range(self.compare.width)])
        for pool in self.compare.pools():
            shown = same[pool].sum(axis=0)
            shown[[0, *fixed]] = 0.0
            prior = self.assumed_match[pool[0]]
            learnt = (shown + ASSUMED_PAIRS * prior) / (float(shown.sum()) + ASSUMED_PAIRS)
            self.match[pool] = np.clip(learnt, prior / WIDEST, np.minimum(prior * most, MOST_SHARE))

    def learn_chance(self, strangers: Floats, beside: Floats) -> None:
        """What strangers show in each context, and with how many a value is shared: from pairs of strangers that share
        a block, by place, and from those `beside`, drawn of all that the context holds for.
        """
        for place, level in self.compare.cells().items():
            if level.bits is not None:
                continue
            if level.strangers:
                found = self._shared_by(strangers[place], level.strangers)
                self.strangers[place] = min(found, level.strangers * WIDEST)
            if level.by == By.RECORD:
                self.chance[place] = self._shared_by(strangers[place], self.assumed_chance[place])
            elif place >= self.compare.width and level.by == By.SHARE:
                self.chance[place] = self._in_context(place, strangers, beside)
            elif place >= self.compare.width and self.compare.contexts[place // self.compare.width - 1].has_own_rarity:
                self.chance[place] = self._coincidences(place, beside)

    def _coincidences(self, place: int, beside: Floats) -> float:
        """How much oftener strangers share a value in a context than strangers drawn of all."""
        width, prior = self.compare.width, float(self.assumed_chance[place])
        context, drawn = slice(place - place % width + 1, place - place % width + width), self.random.reshape(-1, width)
        everywhere = float(drawn[:, place % width].sum()) / max(float(drawn[:, 1:].sum()), 1.0)
        expected = float(self.random[context].sum() + beside[context].sum()) * everywhere
        shared = float(self.random[place] + beside[place])
        found = (shared + ASSUMED_COINCIDENCES * prior) / (expected + ASSUMED_COINCIDENCES)
        return min(max(found, 1.0), MOST_COINCIDENCES)

    def _in_context(self, place: int, strangers: Floats, beside: Floats) -> float:
        """How often strangers show a level in a context; pairs of a block were brought together by what they say, so
        that half of it is what is assumed.
        """
        width, prior = self.compare.width, float(self.assumed_chance[place])
        context = slice(place - place % width + 1, place - place % width + width)
        drawn = beside + self.random
        here = float(drawn[context].sum())
        if here >= ASSUMED_PAIRS:
            found = (float(drawn[place]) + ASSUMED_PAIRS * prior) / (here + ASSUMED_PAIRS)
            return min(max(found, prior * LEAST_CHANCE), prior * WIDEST_CHANCE)
        here = float(strangers[context].sum())
        weight = max(here, ASSUMED_PAIRS)
        found = (float(strangers[place]) + weight * prior) / (here + weight)
        return min(max(found, prior / WIDEST_CHANCE), prior * WIDEST_CHANCE)

    def _shared_by(self, pairs: float, prior: float) -> float:
        """Strangers' pairs for each record; half of it is what is assumed, more where there are few records."""
        weight = max(self.size.records, ASSUMED_STRANGERS)
        found = pairs / self.known_pairs * self.size.others
        return float((found * self.size.records + prior * weight) / (self.size.records + weight))


def _most(compare: Compare, level: Level | None) -> float:
    """Times what is assumed that a share of true pairs may be at most."""
    if level is None or level.bits is not None or agrees(level):
        return WIDEST_AGREEMENT
    return 1.0 if compare.is_lasting else WIDEST_DIFFERENCE
