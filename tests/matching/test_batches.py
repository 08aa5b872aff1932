"""However records are cut into batches, blocks into groups and pairs into slices, the same comes out."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pyarrow as pa
import pytest

from attribution_audit.engines import Engine, open_engine
from attribution_audit.matching import resolve
from attribution_audit.matching.blocks import block_keys
from attribution_audit.matching.holders import beside, held, shared_of
from attribution_audit.matching.judging import Judging
from attribution_audit.matching.linking import Records, say
from attribution_audit.matching.links import told
from attribution_audit.matching.pairs import Pairs
from attribution_audit.matching.resolve import COMPANY_ROLES, PERSON_ROLES
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.saying import layouts_of, normalise, normalised_schema, settle, settled_layouts

from .crm import Row, fill
from .labelled import labelled_crm

SIZES = (1, 7, 100_000)
KINDS = {MatchKind.PERSON: PERSON_ROLES, MatchKind.COMPANY: COMPANY_ROLES}
CRM = labelled_crm(people=120, seed=2).rows
Function = Callable[[pa.RecordBatch], pa.RecordBatch]


@pytest.fixture(scope="module")
def mentions() -> dict[MatchKind, pa.Table]:
    """What the CRM says of persons and companies, as it stands before it is normalised."""
    kept: dict[MatchKind, pa.Table] = {}
    with pytest.MonkeyPatch.context() as patch, opened() as engine:
        drop = engine.drop
        patch.setattr(type(engine), "drop", lambda _, name: drop(name) if not name.endswith("_mentions") else None)
        fill(engine, CRM)
        resolve(engine)
        for kind in KINDS:
            kept[kind] = engine.arrow(f"{kind}_mentions").sort_by("record_no")
    return kept


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_record_says_does_not_hang_on_its_batch(kind: MatchKind, mentions: dict[MatchKind, pa.Table]) -> None:
    roles = KINDS[kind]
    layouts = layouts_of(kind, roles)
    normalised = same_in_batches(partial(normalise, kind, roles), mentions[kind])
    same_in_batches(partial(beside, kind, layouts), normalised)
    with opened() as engine:
        engine.register("match_normalised", normalised)
        shared, _ = shared_of(engine, kind, layouts)
    said = same_in_batches(partial(settle, kind, layouts, shared), normalised)
    assert normalised.schema == normalised_schema(kind)
    same_in_batches(partial(held, kind, settled_layouts(kind, layouts)), said)
    same_in_batches(partial(block_keys, kind, settled_layouts(kind, layouts)), said)


@pytest.mark.parametrize("kind", KINDS)
def test_how_pairs_are_judged_does_not_hang_on_their_batch(
    kind: MatchKind, mentions: dict[MatchKind, pa.Table]
) -> None:
    with opened() as engine:
        judging, sides = all_pairs(engine, kind, mentions[kind])
    sides = sides.take(list(range(0, sides.num_rows, 7)))  # one pair at a time takes its time
    judging = pickle.loads(pickle.dumps(judging))  # as it goes to a cluster's workers
    assert same_in_batches(judging.links, sides).num_rows > 0
    assert same_in_batches(judging.contradictions, sides).num_rows > 0


@pytest.mark.parametrize("kind", KINDS)
def test_no_link_is_missed_by_judging_only_pairs_that_can_be_linked(
    kind: MatchKind, mentions: dict[MatchKind, pa.Table]
) -> None:
    with opened() as engine:
        judging, sides = all_pairs(engine, kind, mentions[kind])
    (batch,) = sides.combine_chunks().to_batches()
    every = told(judging.model, judging.weighing.judge(Pairs.of(batch, judging.layout, judging.known)))
    assert judging.links(batch).equals(every)


@pytest.mark.parametrize(
    "settings",
    [
        {"engines.duckdb_engine.BATCH_ROWS": 7},
        {"matching.judging.SLICE_PAIRS": 50, "matching.judging.SLICE_MEMBERS": 50},
        {"matching.groups.PAIRS_AT_ONCE": 1},
        {"matching.linking.SIZES": {"group_from": 2, "block_cap": 60}},
        {"matching.linking.SIZES": {"group_from": 61, "block_cap": 60}},
        {"matching.components.MOST_IN_MEMORY": 0},
        {"matching.known.REMEMBERED": 1},
    ],
    ids=str,
)
def test_how_the_work_is_shared_out_changes_nothing(settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = resolved_tables()
    for name, value in settings.items():
        monkeypatch.setattr(f"attribution_audit.{name}", value)
    assert resolved_tables() == expected


def same_in_batches(function: Function, table: pa.Table) -> pa.Table:
    """What the function makes of the whole table, which is what it makes of it in small batches."""
    made = [sorted_rows(function, table, size) for size in SIZES]
    assert made[0].equals(made[-1])
    assert made[1].equals(made[-1])
    return made[-1]


def sorted_rows(function: Function, table: pa.Table, size: int) -> pa.Table:
    batches = [function(batch) for batch in table.combine_chunks().to_batches(max_chunksize=size)]
    made = pa.Table.from_batches(batches).combine_chunks()
    return made.sort_by([(name, "ascending") for name in made.schema.names])


def all_pairs(engine: Engine, kind: MatchKind, mentions: pa.Table) -> tuple[Judging, pa.Table]:
    """Each record beside each of the next thirty, as rows of `match_sides`."""
    engine.register("mentions", mentions)
    judging = say(engine, Records(kind, "mentions", KINDS[kind])).judging
    said = engine.arrow("match_said", ["record_no", "said"]).sort_by("record_no")["said"].combine_chunks()
    ends = [(one, other) for one in range(len(said)) for other in range(one + 1, min(one + 31, len(said)))]
    one, other = (pa.array([end[side] for end in ends], pa.int64()) for side in (0, 1))
    says = pa.array([place % 40 == 0 for place in range(len(ends))]).cast(pa.int64())
    cells = {"one_said": said.take(one), "other_said": said.take(other)}
    return judging, pa.table({"one_no": one, "other_no": other, "says": says, **cells})


def resolved_tables() -> list[list[Row]]:
    with opened() as engine:
        fill(engine, CRM)
        resolve(engine)
        found = [engine.arrow(name) for name in ("entities", "links", "unscored_blocks")]
    return [sorted(table.to_pylist(), key=str) for table in found]


@contextmanager
def opened() -> Iterator[Engine]:
    engine = open_engine(threads=2)
    try:
        yield engine
    finally:
        engine.close()
