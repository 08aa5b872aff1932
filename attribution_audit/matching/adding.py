"""New records beside known ones: they are judged as those were, and pairs of known ones are never judged again.

Known clusters hold together as one, whatever is found: only what people answer parts them. Records inside one are never
compared; those of two known clusters are where a new record links both.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.answered import Code, make_kept_apart
from attribution_audit.matching.blocks import BLOCK_SCHEMA, block_keys
from attribution_audit.matching.coded import Ints
from attribution_audit.matching.components import ROOM, make_components
from attribution_audit.matching.judging import judge_pairs
from attribution_audit.matching.linking import MOST_COMPARED, all_of, find, large_blocks, make_blocks, part
from attribution_audit.matching.links import END_SCHEMA, LINK_SCHEMA
from attribution_audit.matching.remembered import Remembered
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.said_again import said_of
from attribution_audit.matching.saying import SAID_SCHEMA, Layouts
from attribution_audit.matching.taught import Taught

KNOWN = 10**8
"""Millibits by which known links hold: more than all that is ever found against them, less than an answer."""
KNOWN_REASON = "known"
NO_GROUPS = 2**31 - 1
"""Records of a block from which its pairs would be made where they are judged: none is, since few pairs are new."""


def add(engine: Engine, known: Remembered, answered: pa.Table, near: int) -> pa.Table:
    """Link new records, rows of `match_mentions`, to known ones and to each other.

    Record numbers go on behind the known ones. Makes `match_said` (of all), `match_links` (new ones),
    `match_touched` (record_no: of known clusters that new links or answers touch), `match_clusters` (of those and new
    records) and `match_cut`; gives what was not compared.
    """
    new_from, taught = len(known.keys), known.taught
    engine.register("match_answers", answered)
    clusters = pa.table({"record_no": np.arange(new_from), "first_no": known.first_no})
    engine.register("match_known", clusters)
    _say(engine, known, taught)
    _link_twins(engine, taught, new_from)
    make_blocks(engine, taught.kind, taught.layouts)
    engine.table(Query.of(ROOM, "match_pairs"), group_from=NO_GROUPS, **all_of(None, new_from))
    large = large_blocks(engine, taught.kind)
    looking = replace(taught.judging, near=near)
    judge_pairs(engine, "match_judged", looking.links, LINK_SCHEMA)
    find(engine, looking)
    _put_known_links_behind(engine, known, answered)
    make_components(engine)
    make_kept_apart(engine)
    engine.table(Query.of(ROOM, "adding_inside/match_pairs"), most_compared=MOST_COMPARED)
    part(engine, looking)
    return large


def keys_among(kind: MatchKind, layouts: Layouts, wanted: Ints, batch: pa.RecordBatch) -> pa.RecordBatch:
    """Rows of `match_keys` from rows of `match_said`, of the `wanted` blocks."""
    keys = block_keys(kind, layouts, batch)
    return keys.filter(pa.array(np.isin(keys.column("block_key").to_numpy(), wanted)))


def _say(engine: Engine, known: Remembered, taught: Taught) -> None:
    """Make `match_said` of all records, and `match_keys` of the blocks that new ones are in."""
    engine.map_arrow("match_new_said", "match_mentions", taught.said, SAID_SCHEMA)
    engine.drop("match_mentions")
    engine.map_arrow("match_new_keys", "match_new_said", partial(block_keys, taught.kind, taught.layouts), BLOCK_SCHEMA)
    engine.register("match_said", SAID_SCHEMA.empty_table())
    for batch in said_of(known).batches():
        engine.register("match_said", pa.Table.from_batches([batch]), append=True)
    wanted = np.unique(engine.arrow("match_new_keys", ["block_key"])["block_key"].to_numpy())
    among = partial(keys_among, taught.kind, taught.layouts, wanted)
    engine.map_arrow("match_keys", "match_said", among, BLOCK_SCHEMA)
    for name, part_of in (("match_keys", "match_new_keys"), ("match_said", "match_new_said")):
        for batch in engine.batches(part_of):
            engine.register(name, pa.Table.from_batches([batch]), append=True)
        engine.drop(part_of)


def _link_twins(engine: Engine, taught: Taught, new_from: int) -> None:
    """Make `match_twin_links`: the known ones, and new records that say what an earlier one says."""
    engine.table(Query.of(ROOM, "adding/match_twin_links"))
    engine.table(Query.of(ROOM, "adding/match_twins"), new_from=new_from)
    engine.table(Query.of(ROOM, "twins/match_pairs"))
    judge_pairs(engine, "match_new_twin_links", taught.judging.links, LINK_SCHEMA)
    engine.register("match_twin_links", engine.arrow("match_new_twin_links", END_SCHEMA.names), append=True)


def _put_known_links_behind(engine: Engine, known: Remembered, answered: pa.Table) -> None:
    """Make `match_touched`; put behind `match_found` the links of known clusters that links or answers touch."""
    found = engine.arrow("match_found", END_SCHEMA.names)
    is_apart = answered["answer"].to_numpy() == int(Code.DIFFERENT)
    apart = answered.select(END_SCHEMA.names).filter(pa.array(is_apart))
    ends = np.concatenate([_ends(found).reshape(-1), _ends(apart).reshape(-1)])
    is_touched = np.zeros(len(known.keys), dtype=np.bool_)
    is_touched[known.first_no[ends[ends < len(known.keys)]]] = True
    engine.register("match_touched", pa.table({"record_no": np.flatnonzero(is_touched[known.first_no])}))
    links = known.links.filter(pa.array(is_touched[known.first_no[known.links["one_no"].to_numpy()]]))
    said = {*map(tuple, _ends(found).T.tolist()), *map(tuple, _ends(apart).T.tolist())}
    is_open = [tuple(pair) not in said for pair in _ends(links).T.tolist()]
    links = links.filter(pa.array(is_open, pa.bool_()))
    bits = links["match_millibits"].to_numpy() + KNOWN
    zeros = np.zeros(len(links))
    columns = [links["one_no"], links["other_no"], bits, zeros, zeros, pa.repeat(KNOWN_REASON, len(links))]
    schema = pa.schema([LINK_SCHEMA.field(name) for name in LINK_SCHEMA.names if name != "is_link"])
    engine.register("match_found", pa.table(columns, schema=schema), append=True)


def _ends(pairs: pa.Table) -> Ints:
    """Both ends of pairs (2, pairs)."""
    return np.stack([pairs[name].to_numpy().astype(np.int64) for name in END_SCHEMA.names])
