"""Which pairs are worth comparing: records that share a block. Blocks too large are counted, and compared as stars."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.coded import NOTHING, Flags, Ints
from attribution_audit.matching.compare import Features
from attribution_audit.matching.roles import MatchKind

ROOM = "attribution_audit.matching"
BLOCK_CAP = 60
"""Records of a block whose pairs are all compared: 1,770 pairs. A larger block says little of any one of its pairs."""


def make_pairs(engine: Engine, kind: MatchKind, features: Features, among: Flags, side: Ints | None) -> None:
    """Make the table `match_pairs` (one_no, other_no: the later record) among some records, with `side` only across."""
    sides = np.zeros(features.records, dtype=np.int64) if side is None else side
    engine.register("match_values", _values(features, among))
    engine.register("match_sides", pa.table({"record_no": np.arange(features.records), "side": sides}))
    engine.table(Query.of(ROOM, f"{kind}/match_blocks"))
    engine.table(Query.of(ROOM, "match_block_sizes"))
    engine.table(Query.of(ROOM, "match_pairs"), block_cap=BLOCK_CAP, across=side is not None)


def large_blocks(engine: Engine) -> pa.Table:
    """How many blocks of each rule were too large, as counted for the pairs last made."""
    engine.table(Query.of(ROOM, "match_large_blocks"), block_cap=BLOCK_CAP)
    return engine.arrow("match_large_blocks").sort_by("rule")


def _values(features: Features, among: Flags) -> pa.Table:
    """One row a value that a record says: record_no, feature, value."""
    parts = []
    for name, feature in features.blocks.items():
        values = pa.array(feature.values, pa.string())
        for slot in feature.codes.T:
            there = np.flatnonzero((slot != NOTHING) & among)
            column = pa.repeat(name, len(there))
            parts.append(pa.table({"record_no": there, "feature": column, "value": values.take(pa.array(slot[there]))}))
    return pa.concat_tables(parts)
