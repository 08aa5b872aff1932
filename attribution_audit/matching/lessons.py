"""From blocks to what was learnt: which pairs are looked at, at random and of those to be compared."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.components import ROOM
from attribution_audit.matching.judging import Judging, judge_pairs
from attribution_audit.matching.learning import Lessons, learn, observed_schema
from attribution_audit.matching.learnt import Learnt
from attribution_audit.matching.neighbours import neighbours
from attribution_audit.matching.saying import Layouts
from attribution_audit.matching.shares import Size

RANDOM_PAIRS = 50_000
"""Pairs drawn at random, from which is learnt what strangers show."""
RANDOM_PER_RECORD = 10
"""Of these at most so many for each record."""
SAMPLE_PAIRS = 200_000
"""Pairs that share a block, from which is learnt what true pairs show: some 40 MB."""
SEED = 20_240_229
MILLION = 1_000_000
PAIR_SCHEMA = pa.schema([("one_no", pa.int64()), ("other_no", pa.int64()), ("says", pa.int64())])


def learnt_of(engine: Engine, judging: Judging, records: int, layouts: Layouts) -> Learnt:
    """What the records of `match_said` and `match_blocks` teach; makes and drops `match_pairs`."""
    size = Size.of(records, judging.second_from)
    schema = observed_schema(judging.model)
    engine.register("match_pairs", _random_pairs(records, judging.second_from))
    judge_pairs(engine, "match_observed", judging.observed, schema)
    random = _in_order(engine.arrow("match_observed"))
    engine.table(Query.of(ROOM, "match_pair_count"))
    (counted,) = engine.arrow("match_pair_count").to_pylist()
    millionths = min(SAMPLE_PAIRS * MILLION // max(counted["ordered_pairs"] // 2, 1), MILLION)
    engine.register("match_draws", _draws(records))
    engine.table(
        Query.of(ROOM, "sample/match_pairs"),
        millionths=millionths,
        across=judging.second_from is not None,
        second_from=judging.second_from or 0,
    )
    judge_pairs(engine, "match_observed", judging.observed, schema)
    sample = _in_order(engine.arrow("match_observed"))
    beside = neighbours(engine, judging.kind, layouts, records, judging.second_from)
    engine.register("match_neighbours", beside)
    engine.table(Query.of(ROOM, "neighbours/match_pairs"))
    judge_pairs(engine, "match_observed", judging.observed, schema)
    shown = beside.join(engine.arrow("match_observed"), ["one_no", "other_no"], join_type="inner").combine_chunks()
    shown = shown.sort_by([("about", "ascending"), ("one_no", "ascending"), ("other_no", "ascending")])
    for name in ("match_observed", "match_draws", "match_neighbours"):
        engine.drop(name)
    return learn(judging.model, Lessons(random, sample, millionths / MILLION, shown), size)


def _random_pairs(records: int, second_from: int | None) -> pa.Table:
    dice = np.random.default_rng(SEED)
    count = min(RANDOM_PAIRS, RANDOM_PER_RECORD * records)
    if second_from is None:
        one, other = (dice.integers(0, max(records, 1), count) for _ in range(2))
    else:
        one = dice.integers(0, max(second_from, 1), count)
        other = dice.integers(min(second_from, records - 1), max(records, 1), count)
    pairs = np.unique(np.stack([np.minimum(one, other), np.maximum(one, other)], axis=1), axis=0)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    return pa.table([pairs[:, 0], pairs[:, 1], np.zeros(len(pairs), dtype=np.int64)], schema=PAIR_SCHEMA)


def _draws(records: int) -> pa.Table:
    """A number below a million for each record; the sum of two tells whether a pair is drawn."""
    dice = np.random.default_rng(SEED + 1)
    return pa.table({"record_no": np.arange(records), "draw": dice.integers(0, MILLION, records)})


def _in_order(table: pa.Table) -> pa.Table:
    return table.sort_by([("one_no", "ascending"), ("other_no", "ascending")])
