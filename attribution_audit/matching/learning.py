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

from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.compare import MILLIBITS, Model
from attribution_audit.matching.learnt import Learnt, Weighing, assumed, rarities
from attribution_audit.matching.pairs import Levels, Pairs
from attribution_audit.matching.shares import Floats, Shares, Size

ASSUMED_RECORDS = 20.0
"""Records that the assumed number of true pairs for each is worth."""
LEAST_PAIRS_PER_RECORD = 0.001
"""True pairs for each record where none is found: no agreement could make up for a start of no chance."""
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
class Lessons:
    """Pairs to learn from, each table as `observed_schema`: drawn at `random`; `compared`, drawn of those that share a
    block, a `share` of them; `beside`, drawn of those that agree in the comparison `about`, whatever else they say.
    """

    random: pa.Table
    compared: pa.Table
    share: float
    beside: pa.Table


@dataclass(frozen=True)
class _Shown:
    """What the pairs compared, and behind them those beside, show in one comparison: the `places` of their levels, and
    where that counts (`is_valued`) how rare the agreeing value is (millibits); which of them are `told` by a context.
    """

    places: Ints
    rarity: Ints
    is_valued: Flags
    told: Ints

    def bits(self, weights: Ints, most: Ints) -> Floats:
        """What the comparison adds to each pair, by the weight and the most of each place (millibits)."""
        found = weights[self.places] + self.rarity
        limited: Floats = np.where(self.is_valued, np.clip(found, 0, most[self.places]), found) / MILLIBITS
        return limited

    def counts(self, likely: Floats, size: int) -> Floats:
        """How many of the first pairs are at each place, each by how likely it is."""
        return np.bincount(self.places[: len(likely)], weights=likely, minlength=size).astype(np.float64)

    def counts_told(self, likely: Floats, size: int) -> Floats:
        """The same of those told by a context."""
        return np.bincount(self.places[self.told], weights=likely[self.told], minlength=size).astype(np.float64)


def learn(model: Model, lessons: Lessons, size: Size) -> Learnt:
    """The shares that fit the data best."""
    compared = lessons.compared.num_rows
    start = assumed(model, size.others)
    if not compared:
        return start
    shown = _shown(model, lessons, Weighing(model, start))
    shares = {compare.name: Shares.begin(compare, lessons.random, size) for compare in model.compares}
    learnt = _learnt(start.pairs_per_record, shares, size)
    for _ in range(MOST_ROUNDS):
        likely = _likely(model, learnt, shown, compared + lessons.beside.num_rows)
        for compare in model.compares:
            seen, of = shown[compare.name], shares[compare.name]
            same, strangers = (
                seen.counts(part[:compared], compare.size) / lessons.share for part in (likely, 1 - likely)
            )
            of.learn_match(same)
            of.learn_chance(strangers, seen.counts_told(1 - likely, compare.size))
        before = learnt.pairs_per_record
        learnt = _learnt(_per_record(model, float(likely[:compared].sum()) / lessons.share, size), shares, size)
        if abs(learnt.pairs_per_record - before) <= SETTLED * before:
            break
    return learnt


def _shown(model: Model, lessons: Lessons, weighing: Weighing) -> dict[str, _Shown]:
    columns = lessons.compared.column_names
    pairs = pa.concat_tables([lessons.compared, lessons.beside.select(columns)]).combine_chunks()
    about = lessons.beside["about"].to_numpy(zero_copy_only=False)
    found = {}
    for compare in model.compares:
        places, rarity = (pairs[f"{compare.name}_{of}"].to_numpy().astype(np.int64) for of in ("place", "rarity"))
        told = lessons.compared.num_rows + np.flatnonzero(np.isin(about, compare.told_by))
        found[compare.name] = _Shown(places, rarity, weighing.by_value[compare.name][places], told)
    return found


def _likely(model: Model, learnt: Learnt, shown: dict[str, _Shown], pairs: int) -> Floats:
    """How likely each pair is one entity."""
    bits = np.full(pairs, learnt.start / MILLIBITS)
    for compare in model.compares:
        bits += shown[compare.name].bits(learnt.weights_of(compare), learnt.most_of(compare))
    likely: Floats = 1.0 / (1.0 + np.exp2(-np.clip(bits, -60, 60)))
    return likely


def _learnt(per_record: float, shares: dict[str, Shares], size: Size) -> Learnt:
    match, chance, strangers = (
        {name: tuple(getattr(each, of).tolist()) for name, each in shares.items()}
        for of in ("match", "chance", "strangers")
    )
    return Learnt(size.others, per_record, match, chance, strangers)


def _per_record(model: Model, pairs: float, size: Size) -> float:
    found = (pairs + ASSUMED_RECORDS * model.pairs_per_record) / (size.records + ASSUMED_RECORDS)
    return max(found, LEAST_PAIRS_PER_RECORD)
