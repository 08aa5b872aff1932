"""From what records say to links and clusters: the one core behind the audit's `resolve` and everybody's `match`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.blocks import BLOCK_SCHEMA, BLOCKS, block_keys
from attribution_audit.matching.clusters import cut_contradictions
from attribution_audit.matching.components import ROOM, make_components
from attribution_audit.matching.holders import known_of, shared_of
from attribution_audit.matching.judging import Judging, judge_groups, judge_pairs
from attribution_audit.matching.links import END_SCHEMA, LINK_SCHEMA, best_of_each
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.saying import (
    SAID_SCHEMA,
    Layouts,
    Roles,
    layouts_of,
    normalise,
    normalised_schema,
    settle,
    settled_layouts,
)

GROUP_FROM = 8
"""Records of a block from which it is laid out as a whole, and its pairs are made where they are judged."""
BLOCK_CAP = 60
"""Records of a block whose pairs are all compared: 1,770 pairs. A larger block says little of any one of its pairs."""
SIZES = {"group_from": GROUP_FROM, "block_cap": BLOCK_CAP}
MOST_COMPARED = 100
"""Records of one cluster that are held against each other, the earliest first: 4,950 pairs."""
CRM_PAIR_SCHEMA = pa.schema([*END_SCHEMA, ("says", pa.int64())])


@dataclass(frozen=True)
class Records:
    """Records of one kind: a `table` with record_no, in the order in which they give a cluster its name, and `roles`.

    With `second_from`, records from this number on are the other side, and only records of two sides are compared.
    """

    kind: MatchKind
    table: str
    roles: Roles
    second_from: int | None = None


def link(engine: Engine, records: Records, *, one_to_one: bool = False) -> pa.Table:
    """Link records, and cluster what is linked; `one_to_one` keeps each record's best link.

    Reads `match_crm_pairs` and lets go of the table of records; makes `match_said`, `match_links` and `match_clusters`;
    gives what was not compared.
    """
    judging, layouts = say(engine, records)
    _link_twins(engine, records, judging)
    _make_blocks(engine, records, layouts)
    large = large_blocks(engine, records.kind)
    judge_pairs(engine, "match_judged", judging.links, LINK_SCHEMA)
    judge_groups(engine, "match_judged", judging.links_of_groups, SIZES)
    engine.table(Query.of(ROOM, "match_found"))
    _let_go(engine, "match_judged", "match_part", "match_pairs", "match_blocks")
    if one_to_one:
        engine.register("match_found", best_of_each(engine.arrow("match_found")))
    make_components(engine)
    engine.table(Query.of(ROOM, "inside/match_pairs"), most_compared=MOST_COMPARED)
    judge_pairs(engine, "match_contradictions", judging.contradictions, END_SCHEMA)
    cut_contradictions(engine, judging.model)
    _let_go(engine, "match_found", "match_pairs", "match_part")
    return large


def say(engine: Engine, records: Records) -> tuple[Judging, Layouts]:
    """Make `match_said`, a row of numbers for each record; gives what all tell together, and how rows are laid out."""
    kind, before = records.kind, layouts_of(records.kind, records.roles)
    engine.map_arrow(
        "match_normalised", records.table, partial(normalise, kind, records.roles), normalised_schema(kind)
    )
    _let_go(engine, records.table)
    shared, facts = shared_of(engine, kind, before)
    engine.map_arrow("match_said", "match_normalised", partial(settle, kind, before, shared), SAID_SCHEMA)
    _let_go(engine, "match_normalised", "match_beside")
    layouts = settled_layouts(kind, before)
    known = known_of(engine, kind, layouts, facts, shared.words)
    _let_go(engine, "match_held")
    return Judging(kind, known, layouts.said, records.second_from), layouts


def large_blocks(engine: Engine, kind: MatchKind) -> pa.Table:
    """How many blocks of each rule were too large, as counted for the pairs last made."""
    engine.table(Query.of(ROOM, "match_large_blocks"), block_cap=BLOCK_CAP)
    found = engine.arrow("match_large_blocks")
    rules = pa.array([BLOCKS[kind][number].rule for number in found["rule_no"].to_pylist()], pa.string())
    pairs = pc.divide(found["ordered_pairs"], 2)
    return pa.table({"rule": rules, "blocks": found["blocks"], "records": found["records"], "pairs": pairs}).sort_by(
        "rule"
    )


def _link_twins(engine: Engine, records: Records, judging: Judging) -> None:
    """Make `match_twin_links`: records that say the same as an earlier one, and that this links to it."""
    engine.table(Query.of(ROOM, "match_twins"), across=records.second_from is not None)
    engine.table(Query.of(ROOM, "twins/match_pairs"))
    judge_pairs(engine, "match_twin_links", judging.links, LINK_SCHEMA)


def _make_blocks(engine: Engine, records: Records, layouts: Layouts) -> None:
    """Make `match_pairs` and `match_blocks`: what the CRM links, records that say the same, records of one block."""
    engine.map_arrow("match_keys", "match_said", partial(block_keys, records.kind, layouts), BLOCK_SCHEMA)
    engine.table(Query.of(ROOM, "match_block_sizes"))
    engine.table(Query.of(ROOM, "match_blocks"))
    _let_go(engine, "match_keys")
    is_across, second_from = records.second_from is not None, records.second_from or 0
    engine.table(Query.of(ROOM, "match_pairs"), **SIZES, across=is_across, second_from=second_from)


def _let_go(engine: Engine, *tables: str) -> None:
    for name in tables:
        engine.drop(name)
