"""From what records say to links and clusters: the one core behind the audit's `resolve` and everybody's `match`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.answered import ANSWERED_SCHEMA, keep_apart, make_found, make_kept_apart
from attribution_audit.matching.blocks import BLOCK_SCHEMA, BLOCKS, REFINED_SCHEMA, block_keys, refined_keys
from attribution_audit.matching.clusters import cut_contradictions
from attribution_audit.matching.components import ROOM, make_components
from attribution_audit.matching.holders import known_of, shared_of
from attribution_audit.matching.judging import MODELS, Judging, ends, judge_groups, judge_pairs
from attribution_audit.matching.learnt import assumed
from attribution_audit.matching.lessons import learnt_of
from attribution_audit.matching.links import END_SCHEMA, FOUND_SCHEMA, LINK_SCHEMA, best_of_each
from attribution_audit.matching.model_document import Frozen
from attribution_audit.matching.near_misses import make_cut_pairs, make_near_misses
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
from attribution_audit.matching.shares import Size
from attribution_audit.matching.taught import Taught

GROUP_FROM = 8
"""Records of a block from which it is laid out as a whole, and its pairs are made where they are judged."""
SIZES = {"group_from": GROUP_FROM}
SLICE_RECORDS = 100_000
"""Earlier records whose pairs are made at once: with some twenty pairs each, 200 MB where they are told apart."""
PAST_ALL = 2**62
"""A number beyond those of all records."""
MOST_COMPARED = 100
"""Records of one cluster that are held against each other, the earliest first: 4,950 pairs."""
CRM_PAIR_SCHEMA = pa.schema([*END_SCHEMA, ("says", pa.int64())])


@dataclass(frozen=True)
class Records:
    """Records of one kind: a `table` with record_no, in the order in which they give a cluster its name, and `roles`.

    With `second_from`, records from this number on are the other side, and only records of two sides are compared.
    Pairs that people `answered` hold whatever is found; what was learnt before and is `frozen` is not learnt anew;
    pairs `near` millibits below a link are told of.
    """

    kind: MatchKind
    table: str
    roles: Roles
    second_from: int | None = None
    is_careful: bool = False
    answered: pa.Table = field(default_factory=ANSWERED_SCHEMA.empty_table)
    frozen: Frozen | None = None
    near: int = 0


@dataclass(frozen=True)
class Linked:
    """What linking leaves beside its tables: the blocks not compared in full, and what was learnt."""

    large_blocks: pa.Table
    taught: Taught


def link(engine: Engine, records: Records, *, one_to_one: bool = False) -> Linked:
    """Link records, and cluster what is linked; `one_to_one` keeps each record's best link.

    Reads `match_crm_pairs` and lets go of the table of records; makes `match_said`, `match_links` and `match_clusters`,
    and where near misses are asked for `match_near`.
    """
    taught = say(engine, records)
    layouts, second_from = taught.layouts, records.second_from
    engine.register("match_answers", records.answered)
    keys = partial(block_keys, records.kind, layouts, is_careful=records.is_careful)
    engine.map_arrow("match_keys", "match_said", keys, BLOCK_SCHEMA)
    engine.register("match_twin_links", LINK_SCHEMA.empty_table())
    make_blocks(engine, records.kind, layouts)
    if records.frozen is None:
        judging = replace(taught.judging, learnt=learnt_of(engine, taught.judging, engine.count("match_said"), layouts))
    else:
        judging = records.frozen.applied(taught.judging)
    _link_twins(engine, judging)
    _without_twins(engine)
    _let_go(engine, "match_keys", "match_refined_keys")
    engine.table(Query.of(ROOM, "match_group_members"), **SIZES)
    looking = replace(judging, near=records.near)
    _judge_blocks(engine, looking, second_from)
    large = large_blocks(engine, records.kind)
    find(engine, looking)
    if one_to_one:
        engine.register("match_found", best_of_each(engine.arrow("match_found")))
    make_components(engine)
    make_kept_apart(engine)
    engine.table(Query.of(ROOM, "inside/match_pairs"), most_compared=MOST_COMPARED)
    part(engine, looking)
    return Linked(large, replace(taught, judging=judging))


def all_of(second_from: int | None, new_from: int = 0, span: tuple[int, int] = (0, PAST_ALL)) -> dict[str, int | bool]:
    """Which pairs of a block are compared: those across two sides, those whose later record is new, and those whose
    earlier one has a number within `span`.
    """
    from_no, below_no = span
    sides = {"across": second_from is not None, "second_from": second_from or 0}
    return {**sides, "new_from": new_from, "from_no": from_no, "below_no": below_no}


def _judge_blocks(engine: Engine, judging: Judging, second_from: int | None) -> None:
    """Make `match_judged` of `match_blocks` and `match_group_members`, which are let go of.

    Telling pairs apart that several blocks bring takes memory: they are made for some records at a time.
    """
    records = engine.count("match_said")
    for span in pairwise(ends(records, records // SLICE_RECORDS + 1)):
        engine.table(Query.of(ROOM, "match_pairs"), **SIZES, **all_of(second_from, span=span))
        judge_pairs(engine, "match_judged", judging.links, LINK_SCHEMA, span=span)
    _let_go(engine, "match_blocks", "match_pairs")
    judge_groups(engine, "match_judged", judging.links_of_groups)
    _let_go(engine, "match_group_members")


def find(engine: Engine, judging: Judging) -> None:
    """Make `match_found`, and `match_near` where near misses are asked for, of `match_judged`."""
    make_found(engine)
    if judging.near:
        make_near_misses(engine)
    _let_go(engine, "match_judged", "match_part")


def part(engine: Engine, judging: Judging) -> None:
    """Make `match_links` and `match_clusters`: `match_components` parted where pairs inside contradict each other;
    where near misses are asked for, `match_cut_pairs` too.
    """
    judge_pairs(engine, "match_contradictions", judging.contradictions, FOUND_SCHEMA)
    keep_apart(engine)
    cut_contradictions(engine, judging.model)
    if judging.near:
        make_cut_pairs(engine)
    _let_go(engine, "match_found", "match_pairs", "match_part")


def say(engine: Engine, records: Records) -> Taught:
    """Make `match_said`, a row of numbers for each record; gives what all tell together, nothing being learnt yet."""
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
    size = Size.of(known.records, records.second_from)
    learnt = assumed(MODELS[kind], size.others)
    judging = Judging(kind, known, layouts.said, learnt, records.second_from, records.is_careful)
    return Taught(records.roles, shared, judging)


def large_blocks(engine: Engine, kind: MatchKind) -> pa.Table:
    """How many blocks of each rule were too large, whether they were refined or left out."""
    engine.table(Query.of(ROOM, "match_large_blocks"))
    found = engine.arrow("match_large_blocks")
    rules = pa.array([BLOCKS[kind][number].rule for number in found["rule_no"].to_pylist()], pa.string())
    left_out = pa.table(
        {
            "rule": rules,
            "blocks": found["blocks"],
            "records": found["records"],
            "pairs": pc.divide(found["ordered_pairs"], 2),
        }
    )
    return left_out.append_column("is_left_out", found["is_refined"]).sort_by(
        [("rule", "ascending"), ("is_left_out", "ascending")]
    )


def _link_twins(engine: Engine, judging: Judging) -> None:
    """Make `match_twin_links`: records that say the same as an earlier one, and that this links to it."""
    engine.table(Query.of(ROOM, "match_twins"), across=judging.second_from is not None)
    engine.table(Query.of(ROOM, "twins/match_pairs"))
    judge_pairs(engine, "match_twin_links", judging.links, LINK_SCHEMA)


def make_blocks(engine: Engine, kind: MatchKind, layouts: Layouts) -> None:
    """Make `match_blocks` of `match_keys`: records of one block, those of blocks too large in smaller ones."""
    caps, loose = ([getattr(block, of) for block in BLOCKS[kind]] for of in ("cap", "is_loose"))
    engine.register("match_rules", pa.table({"rule_no": range(len(caps)), "cap": caps, "is_loose": loose}))
    engine.table(Query.of(ROOM, "match_key_sizes"))
    engine.table(Query.of(ROOM, "match_large_members"))
    refine = partial(refined_keys, kind, layouts)
    engine.map_arrow("match_refined_keys", "match_large_members", refine, REFINED_SCHEMA)
    _let_go(engine, "match_large_members")
    _lay_out_blocks(engine)


def _without_twins(engine: Engine) -> None:
    """Make `match_blocks` anew where twins were linked since: blocks grow smaller, so that none is refined anew."""
    if engine.count("match_twin_links"):
        engine.table(Query.of(ROOM, "match_key_sizes"))
        _lay_out_blocks(engine)


def _lay_out_blocks(engine: Engine) -> None:
    for name in ("match_block_sizes", "match_blocks"):
        engine.table(Query.of(ROOM, name))
    _let_go(engine, "match_key_sizes")


def _let_go(engine: Engine, *tables: str) -> None:
    for name in tables:
        engine.drop(name)
