"""What was learnt of some records: how often pairs of one entity, and strangers, show each level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.compare import LEAST_OTHERS, MILLIBITS, By, Compare, Judged, Level, Model, Tells
from attribution_audit.matching.first_look import most_weights
from attribution_audit.matching.pairs import SAME, Levels, Pairs

LEAST_SHARE = 1e-9
"""No share is smaller, so that every weight is finite."""
Shares = Mapping[str, tuple[float, ...]]


@dataclass(frozen=True)
class Learnt:
    """Shares by comparison, one for each place of a level in a context; what was not learnt is as the model assumes.

    `others` are the pairs for each record, `pairs_per_record` those that are true.
    """

    others: int
    pairs_per_record: float
    match: Shares
    chance: Shares
    strangers: Shares

    @property
    def start(self) -> int:
        """The millibits that each pair starts with: the odds that two records taken at random are of one entity."""
        share = min(self.pairs_per_record / max(self.others, LEAST_OTHERS), 0.5)
        return round(float(np.log2(share / (1 - share))) * MILLIBITS)

    def weights_of(self, compare: Compare) -> Ints:
        """Millibits by place; where values decide the chance, the value's rarity is still to be added."""
        weights = np.zeros(compare.size, dtype=np.int64)
        for place, level in compare.cells().items():
            chance = self.chance[compare.name][place]
            if level.by == By.RECORD:
                chance /= max(self.others, LEAST_OTHERS)
            odds = max(self.match[compare.name][place], LEAST_SHARE) / max(chance, LEAST_SHARE)
            bits = level.bits if level.bits is not None else on_its_side(compare, place, float(np.log2(odds)))
            weights[place] = round(bits * MILLIBITS)
        found: Ints = weights[compare.standing()]
        return np.minimum(found, _most_in_context(compare, weights))

    def most_of(self, compare: Compare) -> Ints:
        """Millibits by place that no rarity of a value exceeds."""
        most = np.full(compare.size, np.iinfo(np.int64).max, dtype=np.int64)
        for place, level in compare.cells().items():
            chance = max(self.strangers[compare.name][place] / max(self.others, LEAST_OTHERS), level.at_least)
            if level.strangers or level.at_least:
                odds = max(self.match[compare.name][place], LEAST_SHARE) / chance
                most[place] = round(max(float(np.log2(odds)), 0.0) * MILLIBITS)
        found: Ints = most[compare.standing()]
        return found


def _most_in_context(compare: Compare, weights: Ints) -> Ints:
    """By place the most that a level is worth which a context does not have: what equal values are worth there, where
    that does not hang on the value.
    """
    most = np.full(compare.size, np.iinfo(np.int64).max, dtype=np.int64)
    for number, context in enumerate(compare.contexts, 1):
        same = context.levels.get(SAME)
        if same is not None and same.by == By.SHARE:
            others = [level for level in range(compare.width) if level not in context.levels]
            most[compare.width * number + np.array(others)] = max(int(weights[compare.width * number + SAME]), 0)
    return most


def on_its_side(compare: Compare, place: int, bits: float) -> float:
    """Bits that never turn an agreement into evidence against, nor a difference into evidence for."""
    level = compare.levels.get(place % compare.width) or compare.cells()[place]
    if compare.cells()[place].by == By.VALUE:
        return bits
    return max(bits, 0.0) if agrees(level) else min(bits, 0.0)


def agrees(level: Level) -> bool:
    """Whether a level is an agreement: pairs of one entity show it oftener than strangers."""
    return level.by != By.SHARE or level.match >= level.chance


def assumed(model: Model, others: int) -> Learnt:
    """What is assumed before any data are seen."""
    match = {compare.name: tuple(match_shares(compare).tolist()) for compare in model.compares}
    chance, strangers = (
        {compare.name: _shares(compare, of) for compare in model.compares} for of in ("chance", "strangers")
    )
    return Learnt(others, model.pairs_per_record, match, chance, strangers)


def match_shares(compare: Compare) -> np.typing.NDArray[np.float64]:
    """What is assumed of pairs of one entity, by place; contexts without shares of their own have those of all."""
    shares = np.zeros((len(compare.contexts) + 1, compare.width))
    for number, level in compare.levels.items():
        shares[:, number] = level.match
    for place, context in enumerate(compare.contexts, 1):
        for number, level in context.levels.items():
            if context.has_own_match or number not in compare.levels:
                shares[place, number] = level.match
    return shares.reshape(-1)


def _shares(compare: Compare, of: str) -> tuple[float, ...]:
    shares = [0.0] * compare.size
    for place, level in compare.cells().items():
        shares[place] = getattr(level, of)
    return tuple(shares)


@dataclass(frozen=True)
class Weighing:
    """A model with what was learnt: judges pairs."""

    model: Model
    learnt: Learnt
    is_careful: bool = False
    """Whether a link needs a name and something beyond it, or what stands alone, and the model's careful bounds hold:
    where people are paid by what is linked."""
    near: int = 0
    """Millibits below a link down to which pairs are of interest too."""

    @cached_property
    def tables(self) -> Mapping[str, Ints]:
        """Millibits by comparison and place."""
        return {compare.name: self.applied.weights_of(compare) for compare in self.model.compares}

    @cached_property
    def most(self) -> Mapping[str, Ints]:
        """The most millibits that a rare value can bring, by comparison and place."""
        return {compare.name: self.applied.most_of(compare) for compare in self.model.compares}

    @cached_property
    def by_value(self) -> Mapping[str, Flags]:
        """At which places the rarity of the value is added."""
        found = {}
        for compare in self.model.compares:
            flags = np.zeros(compare.size, dtype=np.bool_)
            for place, level in compare.cells().items():
                flags[place] = level.by == By.VALUE and level.bits is None
            found[compare.name] = flags[compare.standing()]
        return found

    @property
    def least(self) -> int:
        """Millibits from which a pair is linked."""
        return round((self.model.careful_link if self.is_careful else self.model.link) * MILLIBITS)

    @property
    def start(self) -> int:
        """Millibits that each pair starts with."""
        return self.applied.start

    @cached_property
    def applied(self) -> Learnt:
        """What was learnt, for as many records as are assumed at least."""
        others = max(self.learnt.others, self.model.careful_others if self.is_careful else 0)
        return replace(self.learnt, others=others)

    def judge(self, pairs: Pairs) -> Judged:
        """Compare each pair by all comparisons and add the weights up."""
        return self._added(pairs, *self._compared(pairs))

    def links(self, pairs: Pairs) -> Judged:
        """The same, but of those pairs only that can come so far by a first look."""
        some = pairs.at(np.flatnonzero(most_weights(self, pairs) >= self.least - self.near))
        return self.judge(some)

    def _compared(self, pairs: Pairs) -> tuple[Mapping[str, Ints], Mapping[str, Ints]]:
        """For each comparison the place of each pair's level, and what it adds."""
        seen: dict[str, Levels] = {}
        places: dict[str, Ints] = {}
        gained: dict[str, Ints] = {}
        for compare in self.model.compares:
            levels = compare.judge(pairs, seen)
            at = places[compare.name] = compare.places(pairs, seen, levels)
            own, least = self.gained(compare, pairs, at), self.at_least(compare, pairs, at, gained)
            seen[compare.name], gained[compare.name] = levels, np.maximum(own, least)
        return places, gained

    def _added(self, pairs: Pairs, places: Mapping[str, Ints], gained: Mapping[str, Ints]) -> Judged:
        """The pairs with all that was found of them."""
        weights = np.full(len(pairs.one_no), self.start, dtype=np.int64)
        told = {tells: np.zeros(len(weights), dtype=np.bool_) for tells in Tells}
        for compare in self.model.compares:
            weights += gained[compare.name]
            told[compare.tells] |= gained[compare.name] > 0
        if self.is_careful:
            contradictions = sum(flags.astype(np.int64) for flags in self._contradicting(places))
            weights -= round(self.model.careful_contradiction * MILLIBITS) * contradictions
        is_told = told[Tells.ALONE] | (told[Tells.NAME] & told[Tells.BEYOND]) | np.bool_(not self.is_careful)
        return Judged(pairs, places, gained, weights, is_told & (weights >= self.least))

    def gained(self, compare: Compare, pairs: Pairs, places: Ints) -> Ints:
        """The match weight that a comparison adds to each pair."""
        weights: Ints = self.tables[compare.name][places]
        by_value = self.by_value[compare.name][places]
        valued = np.clip(weights + rarities(compare, pairs, by_value), 0, self.most[compare.name][places])
        return np.where(by_value, valued, weights)

    def at_least(self, compare: Compare, pairs: Pairs, places: Ints, before: Mapping[str, Ints]) -> Ints:
        """What an agreement brings at least in a context: two strangers agree in it and in what told the context no
        oftener than in it alone.
        """
        found = np.full(len(places), np.iinfo(np.int64).min, dtype=np.int64)
        told = [place for place, context in enumerate(compare.contexts, 1) if not context.has_own_match]
        numbers = [number for number, level in compare.levels.items() if level.bits is None and agrees(level)]
        at = np.flatnonzero(np.isin(places // compare.width, told) & np.isin(places % compare.width, numbers))
        if compare.told_by and len(at):
            alone = self.gained(compare, pairs.at(at), places[at] % compare.width)
            found[at] = np.maximum(alone - sum(np.maximum(before[name][at], 0) for name in compare.told_by), 0)
        return found

    def most_gained(self, compare: Compare, pairs: Pairs, numbers: Sequence[int]) -> Ints:
        """The most that some levels of a comparison can add to each pair, in whatever context."""
        table, by_value, limit = (of[compare.name] for of in (self.tables, self.by_value, self.most))
        places = np.flatnonzero(np.isin(np.arange(compare.size) % compare.width, numbers))
        valued = places[by_value[places]]
        most = np.full(len(pairs.one_no), max(0, table[places[~by_value[places]]].max(initial=0)), dtype=np.int64)
        if len(valued):
            rarity = rarities(compare, pairs, np.ones(len(most), dtype=np.bool_))
            for place in valued.tolist():
                most = np.maximum(most, np.clip(table[place] + rarity, 0, limit[place]))
        return most

    def contradicts(self, judged: Judged) -> Flags:
        """Whether a pair disagrees in something that one person or company has only one of."""
        found = np.zeros(len(judged.weights), dtype=np.bool_)
        for flags in self._contradicting(judged.places):
            found |= flags
        return found & (judged.weights < 0)

    def _contradicting(self, places: Mapping[str, Ints]) -> list[Flags]:
        """Which pairs contradict each other, comparison by comparison."""
        found = []
        for compare in self.model.compares:
            against = [place for place, level in compare.cells().items() if level.contradicts]
            if against:
                found.append(np.isin(compare.standing()[places[compare.name]], against))
        return found


def rarities(compare: Compare, pairs: Pairs, by_value: Flags) -> Ints:
    """How rare the agreeing values are, in millibits, where that decides; else 0."""
    found = np.zeros(len(by_value), dtype=np.int64)
    at = np.flatnonzero(by_value)
    if compare.rarity is not None and len(at):
        found[at] = compare.rarity(pairs.at(at))
    return found
