"""What some records teach without labels: shares of levels by expectation and maximisation.

Fellegi and Sunter's model (A theory for record linkage, 1969) with Winkler's use of EM (1988). What strangers show is
counted in pairs drawn at random; what pairs of one entity show, and what strangers show in a context (colleagues,
households), is learnt from pairs that share a block. All other pairs are taken as strangers', so that the learnt start
is that of all pairs and not of those compared.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.compare import LEAST_OTHERS, MILLIBITS, By, Compare, Model
from attribution_audit.matching.learnt import LEAST_SHARE, Learnt, Weighing, assumed, on_its_side, rarities
from attribution_audit.matching.pairs import Levels, Pairs

Floats = NDArray[np.float64]
ASSUMED_PAIRS = 40.0
"""Pairs of one entity that what is assumed of them is worth: a file with fewer true pairs teaches little."""
ASSUMED_COUNT = 2.0
"""Strangers with a level that what is assumed of it is worth."""
ASSUMED_RECORDS = 20.0
"""Records that the assumed number of true pairs for each is worth."""
ASSUMED_STRANGERS = 1000
"""Records that the assumed number of strangers who share a value is worth at least."""
LEAST_PAIRS_PER_RECORD = 0.001
"""True pairs for each record where none is found: no agreement could make up for a start of no chance."""
MOST_SHARE = 0.98
"""The largest share of true pairs that any level is taken to have: no agreement is ever certain among them."""
WIDEST = 4.0
"""Times by which a learnt share of true pairs may differ from what is assumed."""
WIDEST_CONTRADICTION, WIDEST_DIFFERENCE = 3.0, 2.0
"""The same for differences: people of one household must not teach that given names differ, nor namesakes that
everything may differ but the name."""
WIDEST_CHANCE = 2.5
"""The same for what strangers show in a context, where pairs of one entity are easily taken for strangers."""
MOST_ROUNDS = 60
"""Rounds of expectation and maximisation after which learning ends, settled or not."""
SETTLED = 1e-4
"""Change of the true pairs per record, as a share, below which nothing more is learnt."""


def observed_schema(model: Model) -> pa.Schema:
    """What is noted of each pair: where its levels stand, and how rare the agreeing values are (millibits)."""
    columns = [("one_no", pa.int64()), ("other_no", pa.int64())]
    for compare in model.compares:
        columns += [(f"{compare.name}_place", pa.int16()), (f"{compare.name}_rarity", pa.int32())]
    return pa.schema(columns)


def observed(weighing: Weighing, pairs: Pairs) -> pa.RecordBatch:
    """The levels of some pairs: rows of `observed_schema`."""
    seen: dict[str, Levels] = {}
    columns: list[Ints] = [pairs.one_no, pairs.other_no]
    for compare in weighing.model.compares:
        levels = compare.judge(pairs, seen)
        places = compare.places(pairs, seen, levels)
        columns += [places, rarities(compare, pairs, weighing.by_value[compare.name][places])]
        seen[compare.name] = levels
    schema = observed_schema(weighing.model)
    return pa.record_batch(
        [pa.array(column.astype(kind.to_pandas_dtype())) for column, kind in zip(columns, schema.types, strict=True)],
        schema,
    )


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
class _Shares:
    """One comparison while it is learnt: shares by place."""

    compare: Compare
    match: Floats
    chance: Floats
    assumed_match: Floats
    assumed_chance: Floats
    known_pairs: float
    strangers: Floats

    @property
    def by_value(self) -> Flags:
        """Places where the rarity of the value is added."""
        cells = self.compare.cells()
        standing = [cells.get(place) for place in self.compare.standing().tolist()]
        return np.array([level is not None and level.by == By.VALUE and level.bits is None for level in standing])

    def most(self, others: int) -> Floats:
        """The most that a rare value can bring, by place."""
        most = np.full(self.compare.size, np.inf)
        for place, level in self.compare.cells().items():
            if level.strangers:
                most[place] = max(np.log2(max(self.match[place], LEAST_SHARE) * others / self.strangers[place]), 0.0)
        found: Floats = most[self.compare.standing()]
        return found

    def bits(self, others: int) -> Floats:
        """Weights by place, without the rarity of values."""
        found = np.zeros(self.compare.size)
        for place, level in self.compare.cells().items():
            chance = self.chance[place] / (others if level.by == By.RECORD else 1)
            odds = max(self.match[place], LEAST_SHARE) / max(chance, LEAST_SHARE)
            found[place] = (
                level.bits if level.bits is not None else on_its_side(self.compare, place, float(np.log2(odds)))
            )
        bits: Floats = found[self.compare.standing()]
        return bits


def learn(model: Model, random: pa.Table, sample: pa.Table, share: float, size: Size) -> Learnt:
    """The shares that fit the data best.

    `random` are pairs drawn at random, `sample` a `share` of the pairs that are to be compared, both as
    `observed_schema`.
    """
    if not sample.num_rows:
        return assumed(model, size.others)
    known = [_begin(compare, random, size) for compare in model.compares]
    places = [sample[f"{each.compare.name}_place"].to_numpy().astype(np.int64) for each in known]
    rarity = [sample[f"{each.compare.name}_rarity"].to_numpy() / MILLIBITS for each in known]
    by_value = [each.by_value[at] for each, at in zip(known, places, strict=True)]
    per_record, others = model.pairs_per_record, max(size.others, LEAST_OTHERS)
    for _ in range(MOST_ROUNDS):
        start = min(per_record / others, 0.5)
        bits = np.full(sample.num_rows, np.log2(start / (1 - start)))
        for each, at, rare, is_valued in zip(known, places, rarity, by_value, strict=True):
            found = each.bits(others)[at] + rare
            bits += np.where(is_valued, np.clip(found, 0.0, each.most(others)[at]), found)
        likely: Floats = 1.0 / (1.0 + np.exp2(-np.clip(bits, -60, 60)))
        before, per_record = per_record, _per_record(model, float(likely.sum()) / share, size)
        for each, at in zip(known, places, strict=True):
            same, strangers = (
                np.bincount(at, weights=of, minlength=each.compare.size) / share for of in (likely, 1 - likely)
            )
            _learn_match(each, same)
            _learn_chance(each, strangers, size)
        if abs(per_record - before) <= SETTLED * before:
            break
    shares = [
        {each.compare.name: tuple(of.tolist()) for each, of in zip(known, some, strict=True)}
        for some in zip(*((each.match, each.chance, each.strangers) for each in known), strict=True)
    ]
    return Learnt(size.others, per_record, *shares)


def _begin(compare: Compare, random: pa.Table, size: Size) -> _Shares:
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
    return _Shares(compare, match, learnt, match.copy(), chance, max(both * size.pairs, 1.0), strangers)


def _per_record(model: Model, pairs: float, size: Size) -> float:
    found = (pairs + ASSUMED_RECORDS * model.pairs_per_record) / (size.records + ASSUMED_RECORDS)
    return max(found, LEAST_PAIRS_PER_RECORD)


def _learn_match(each: _Shares, same: Floats) -> None:
    """From true pairs of all contexts that are learnt together, within bounds around what is assumed."""
    for pool in each.compare.pools():
        shown = same[pool].sum(axis=0)
        shown[0] = 0.0
        for number, level in each.compare.levels.items():
            if level.bits is not None:
                shown[number] = 0.0
        prior = each.assumed_match[pool[0]]
        learnt = (shown + ASSUMED_PAIRS * prior) / (float(shown.sum()) + ASSUMED_PAIRS)
        widest = np.full(each.compare.width, WIDEST)
        for number, level in each.compare.levels.items():
            if level.bits is None and level.by == By.SHARE and level.match < level.chance:
                widest[number] = WIDEST_CONTRADICTION if level.contradicts else WIDEST_DIFFERENCE
        each.match[pool] = np.clip(learnt, prior / widest, np.minimum(prior * widest, MOST_SHARE))


def _learn_chance(each: _Shares, strangers: Floats, size: Size) -> None:
    """What strangers show in each context, and with how many a value is shared."""
    width = each.compare.width
    for place, level in each.compare.cells().items():
        prior = each.assumed_chance[place]
        if level.bits is not None:
            continue
        if level.strangers:
            found = _shared_by(strangers[place], each, size, level.strangers)
            each.strangers[place] = min(found, level.strangers * WIDEST)
        if level.by == By.RECORD:
            each.chance[place] = _shared_by(strangers[place], each, size, prior)
        elif place >= width and level.by == By.SHARE:
            here = strangers[place - place % width + 1 : place - place % width + width].sum()
            weight = max(here, ASSUMED_PAIRS)
            found = (strangers[place] + weight * prior) / (here + weight)
            each.chance[place] = min(max(found, prior / WIDEST_CHANCE), prior * WIDEST_CHANCE)


def _shared_by(pairs: float, each: _Shares, size: Size, prior: float) -> float:
    """Strangers' pairs for each record; half of it is what is assumed, more where there are few records."""
    weight = max(size.records, ASSUMED_STRANGERS)
    found = pairs / each.known_pairs * size.others
    return float((found * size.records + prior * weight) / (size.records + weight))
