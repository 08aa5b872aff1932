"""Pairs judged in batches, on whatever engine: the links among them, and the contradictions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import sqrt

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.companies import COMPANIES
from attribution_audit.matching.compare import Model
from attribution_audit.matching.components import ROOM
from attribution_audit.matching.groups import pairs_of_groups
from attribution_audit.matching.known import Known
from attribution_audit.matching.learning import observed
from attribution_audit.matching.learnt import Learnt, Weighing
from attribution_audit.matching.links import FOUND_SCHEMA, LINK_SCHEMA, told
from attribution_audit.matching.pairs import Pairs
from attribution_audit.matching.people import PEOPLE
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.rows import Layout

MODELS: Mapping[MatchKind, Model] = {MatchKind.PERSON: PEOPLE, MatchKind.COMPANY: COMPANIES}
SLICE_PAIRS = 500_000
"""Pairs that are laid out for comparison at once: some 200 MB in the engine."""
SLICE_MEMBERS = 500_000
"""Records of blocks that are laid out at once: some 80 MB."""
KEYS = 2**63
"""Keys of blocks lie below, as many in each part of the way."""


@dataclass(frozen=True)
class Judging:
    """How pairs of one kind are judged: by its model, what all records tell, and how what each says is laid out."""

    kind: MatchKind
    known: Known
    layout: Layout
    learnt: Learnt
    second_from: int | None = None
    is_careful: bool = False
    near: int = 0
    """Millibits below a link down to which pairs are told of."""

    def __reduce__(self) -> tuple[object, ...]:
        """The model is found by name wherever a batch is judged."""
        return Judging, (self.kind, self.known, self.layout, self.learnt, self.second_from, self.is_careful, self.near)

    @property
    def model(self) -> Model:
        """The kind's table of comparisons."""
        return MODELS[self.kind]

    @cached_property
    def weighing(self) -> Weighing:
        """The model with what was learnt."""
        return Weighing(self.model, self.learnt, self.is_careful, self.near)

    def observed(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """What the pairs of a batch of `match_sides` show."""
        return observed(self.weighing, Pairs.of(batch, self.layout, self.known))

    def links(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The links among the pairs of a batch of `match_sides`."""
        return told(self.model, self.weighing.links(Pairs.of(batch, self.layout, self.known)), self.near)

    def links_of_groups(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The links among the pairs of the blocks in a batch of `match_groups`."""
        pairs = pairs_of_groups(batch, self.layout, self.known, self.second_from)
        found = [told(self.model, self.weighing.links(some), self.near) for some in pairs] or [
            pa.RecordBatch.from_pylist([], LINK_SCHEMA)
        ]
        columns = [pa.concat_arrays([part.column(name) for part in found]) for name in LINK_SCHEMA.names]
        return pa.record_batch(columns, schema=LINK_SCHEMA)

    def contradictions(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The pairs of a batch of `match_sides` that differ in what one person or company has only one of."""
        pairs = Pairs.of(batch, self.layout, self.known)
        judged = self.weighing.judge(pairs)
        found = self.weighing.contradicts(judged)
        columns = [pairs.one_no[found], pairs.other_no[found], judged.weights[found]]
        return pa.record_batch(columns, schema=FOUND_SCHEMA)


Judge = Callable[[pa.RecordBatch], pa.RecordBatch]


def judge_pairs(
    engine: Engine, name: str, judge: Judge, schema: pa.Schema, span: tuple[int, int] | None = None
) -> None:
    """Make the table `name` by judging `match_pairs`, some at a time; only what is found passes through here.

    Where the pairs are those of a `span` of earlier records, what is found goes behind what was found of spans before.
    """
    if span is None or not span[0]:
        engine.register(name, schema.empty_table())
    pairs = engine.count("match_pairs")
    if not pairs:
        return
    for from_no, below_no in pairwise(ends(engine.count("match_said"), pairs // SLICE_PAIRS + 1, span)):
        engine.table(Query.of(ROOM, "match_sides"), from_no=from_no, below_no=below_no)
        engine.map_arrow("match_part", "match_sides", judge, schema)
        engine.register(name, engine.arrow("match_part"), append=True)
    engine.drop("match_sides")


def judge_groups(engine: Engine, name: str, judge: Judge) -> None:
    """Put what is found in the blocks of `match_group_members` behind the rows of the table `name`, some at a time."""
    members = engine.count("match_group_members")
    slices = members // SLICE_MEMBERS + 1 if members else 0
    for number in range(slices):
        keys = {"from_key": KEYS * number // slices, "to_key": KEYS * (number + 1) // slices - 1}
        engine.table(Query.of(ROOM, "match_groups"), **keys)
        engine.map_arrow("match_part", "match_groups", judge, LINK_SCHEMA)
        engine.register(name, engine.arrow("match_part"), append=True)
    engine.drop("match_groups")


def ends(records: int, slices: int, span: tuple[int, int] | None = None) -> list[int]:
    """Numbers between which the earlier records of equally many pairs lie, of all `records` or of a `span` of them.

    Among pairs of any two records, those whose earlier one has the number x are as many as there are records behind it:
    up to x, and from the first on, n (x - first) - (x**2 - first**2) / 2.
    """
    first, last = span or (0, max(records, 1))
    behind_first, behind_last = (max(records, last) - first) ** 2, (max(records, last) - last) ** 2
    inside = [
        round(max(records, last) - sqrt(behind_first + (behind_last - behind_first) * number / slices))
        for number in range(1, slices)
    ]
    return [first, *inside, last]
