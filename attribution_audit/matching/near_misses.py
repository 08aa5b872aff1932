"""Pairs that came near a link, kept for people to look at: the heaviest of them, and how many there are in all."""

from __future__ import annotations

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.components import ROOM
from attribution_audit.matching.links import FOUND_SCHEMA

NEAR_BITS = 6.0
"""Bits below a link down to which a pair is kept: one in a hundred of the farthest is the same person after all."""
MOST_NEAR = 100_000
"""Pairs that are kept, the heaviest first: more than anybody looks at, in 3 MB."""


def make_near_misses(engine: Engine) -> None:
    """Make `match_near` and `match_near_count` from `match_judged` and `match_answers`."""
    engine.table(Query.of(ROOM, "match_near_pairs"))
    engine.table(Query.of(ROOM, "match_near"), most=MOST_NEAR)


def make_cut_pairs(engine: Engine) -> None:
    """Make `match_cut_pairs` from `match_found` and `match_cut`."""
    engine.table(Query.of(ROOM, "match_cut_pairs"))


def near_misses(engine: Engine) -> tuple[pa.Table, int]:
    """The kept pairs that are not linked, those that were cut apart too; and how many others came as near."""
    left_out = engine.count("match_near_pairs") - engine.count("match_near")
    tables = [engine.arrow(name, FOUND_SCHEMA.names).cast(FOUND_SCHEMA) for name in ("match_cut_pairs", "match_near")]
    order = [("match_millibits", "descending"), ("one_no", "ascending"), ("other_no", "ascending")]
    return pa.concat_tables(tables).sort_by(order), left_out
