"""From a matching to the next: new records beside known ones, whose clusters keep their names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, open_engine
from attribution_audit.errors import AuditError
from attribution_audit.matching.adding import KNOWN_REASON, add
from attribution_audit.matching.answer_rows import Answer, Answered
from attribution_audit.matching.answered import Code, answered
from attribution_audit.matching.answers import Answers
from attribution_audit.matching.changes import Change, Row, changes_of
from attribution_audit.matching.coded import Ints
from attribution_audit.matching.compare import MILLIBITS
from attribution_audit.matching.from_scratch import TABLE
from attribution_audit.matching.given import Given, numbered
from attribution_audit.matching.inputs import text_column
from attribution_audit.matching.linking import CRM_PAIR_SCHEMA
from attribution_audit.matching.links import END_SCHEMA, FOUND_SCHEMA
from attribution_audit.matching.naming import TOLD, Parts, cluster_names, clusters_table, links_table
from attribution_audit.matching.near_misses import MOST_NEAR, NEAR_BITS, near_misses
from attribution_audit.matching.remembered import Remembered
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.said_file import SaidFile
from attribution_audit.matching.value_codes import mixed

HEAVIEST = [("match_millibits", "descending"), ("one_no", "ascending"), ("other_no", "ascending")]


class OtherRecords(AuditError):
    """New records that cannot be put beside known ones: `what` differs."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"known: {what}. Match in the same way as before, or leave `known` out.")


@dataclass(frozen=True)
class _Came:
    """What came of putting new records beside known ones, as the engine's tables tell it."""

    large_blocks: pa.Table
    links: pa.Table
    near: pa.Table
    near_left_out: int
    first_no: Ints
    cut: pa.Table
    said: SaidFile


def check_fits(known: Remembered, kind: MatchKind, given: Given, *, one_to_one: bool) -> None:
    """Whether records can be put beside known ones.

    Raises
    ------
    OtherRecords
        If they are of another kind, two tables, or have other roles.
    """
    if known.taught.kind != kind:
        raise OtherRecords(f"it matches each {known.taught.kind}, not each {kind}")
    if known.second_from is not None or given.second_from is not None:
        raise OtherRecords("one table can go on from a matching of one table, not two tables")
    if known.one_to_one or one_to_one:
        raise OtherRecords("a matching one to one cannot go on")
    for role in dict.fromkeys([*known.columns, *given.columns]):
        before, now = (len(columns.get(role, ())) for columns in (known.columns, given.columns))
        if before != now:
            raise OtherRecords(f"it has {_columns(before)} of role {role}, the new records {_columns(now)}")


def go_on(known: Remembered, links: pa.Table, given: Given, answers: Answers) -> Parts:
    """Put new records beside known ones; `links` are the known links as they are told of. Known keys are left out.

    Raises
    ------
    ContradictoryAnswers
        If answers, those given before included, cannot all be right.
    """
    known, given = _of_one_type(known, given)
    places = pc.index_in(given.keys, value_set=known.keys)
    new = given.take(pc.indices_nonzero(pc.is_null(places)))
    keys = pa.concat_arrays([known.keys, new.keys])
    told = _all_answers(known, answers, keys).numbered(keys)
    asked = answered(told)
    came = _came(known, new, asked)
    kind, before = known.taught.kind, known.first_no
    together = _together(known, links, came, asked)
    remembered = replace(
        known,
        columns=given.columns,
        keys=keys,
        mentions=pa.concat_tables([known.mentions, new.mentions]),
        first_no=came.first_no,
        said=came.said,
        links=together.select(FOUND_SCHEMA.names),
        near=_near(known, came, asked),
        near_left_out=known.near_left_out + came.near_left_out,
        answered=asked,
        note=told.note,
    )
    changes = changes_of(
        before,
        came.first_no,
        cluster_names(kind, keys, None),
        [*_doubtful(came, before), *_altered(known, given, places)],
    )
    clusters = clusters_table(kind, keys, None, came.first_no)
    return Parts(clusters, links_table(keys, together), came.large_blocks, remembered, changes)


def _together(known: Remembered, links: pa.Table, came: _Came, asked: pa.Table) -> pa.Table:
    """Known links that still hold and new ones, as rows of `match_links`; the heaviest first."""
    decided = asked.filter(pc.not_equal(asked["answer"], int(Code.UNSURE)))
    told = pa.table({**dict(zip(FOUND_SCHEMA.names, known.links.columns, strict=True)), **_columns_of(links)})
    new = came.links.select(told.column_names).cast(told.schema)
    order = [("match_weight", "descending"), ("one_no", "ascending"), ("other_no", "ascending")]
    return pa.concat_tables([_kept(_kept(told, came.cut), decided), new]).sort_by(order)


def _columns_of(links: pa.Table) -> dict[str, pa.ChunkedArray]:
    return {name: links[name] for name in TOLD}


def _came(known: Remembered, new: Given, asked: pa.Table) -> _Came:
    engine = open_engine()
    try:
        engine.register(TABLE, numbered(new.mentions, len(known.keys)))
        engine.register("match_crm_pairs", CRM_PAIR_SCHEMA.empty_table())
        large_blocks = add(engine, known, asked, round(NEAR_BITS * MILLIBITS))
        links = engine.arrow("match_links")
        near, left_out = near_misses(engine)
        first_no = _first_no(engine, known, len(known.keys) + len(new.keys))
        cut, said = engine.arrow("match_cut", END_SCHEMA.names), SaidFile.of(engine)
    finally:
        engine.close()
    links = links.filter(pc.not_equal(links["reason"], KNOWN_REASON)).sort_by(HEAVIEST)
    return _Came(large_blocks, links, near, left_out, first_no, cut, said)


def _first_no(engine: Engine, known: Remembered, count: int) -> Ints:
    """For each record the first record of its cluster; where nothing touched it, as before."""
    clusters = engine.arrow("match_clusters")
    first_no = np.concatenate([known.first_no, np.arange(len(known.keys), count)])
    touched = engine.arrow("match_touched")["record_no"].to_numpy()
    first_no[touched] = touched
    first_no[clusters["record_no"].to_numpy()] = clusters["first_no"].to_numpy()
    return first_no


def _of_one_type(known: Remembered, given: Given) -> tuple[Remembered, Given]:
    """Both with keys of one type, else as text; and with columns of the same names."""
    given = Given(given.columns, known.taught.roles, given.keys, given.mentions.select(known.mentions.column_names))
    if known.keys.type == given.keys.type:
        return known, given
    old, new = (text_column(pa.table({"key": keys}), "key") for keys in (known.keys, given.keys))
    return replace(known, keys=old), replace(given, keys=new)


def _all_answers(known: Remembered, answers: Answers, keys: pa.Array) -> Answers:
    """What was answered before, and now; of one pair what is answered now."""
    texts = text_column(pa.table({"key": keys}), "key")
    now = {frozenset((one.key_a, one.key_b)) for one in answers.given}
    codes = (Answer[Code(code).name] for code in known.answered["answer"].to_pylist())
    ends = (texts.take(known.answered[name].combine_chunks()).to_pylist() for name in ("one_no", "other_no"))
    before = [Answered(*row) for row in zip(*ends, codes, strict=True) if frozenset(row[:2]) not in now]
    return replace(answers, given=(*before, *answers.given))


def _kept(pairs: pa.Table, cut: pa.Table) -> pa.Table:
    """The pairs without those that were cut."""
    return pairs.filter(pa.array(~np.isin(_codes(pairs), _codes(cut))))


def _near(known: Remembered, came: _Came, asked: pa.Table) -> pa.Table:
    """The heaviest pairs, known ones too, that are still apart and that nobody answered."""
    near = pa.concat_tables([known.near, came.near.cast(known.near.schema)])
    return near.filter(pa.array(~np.isin(_codes(near), _codes(asked)))).sort_by(HEAVIEST).slice(0, MOST_NEAR)


def _doubtful(came: _Came, before: Ints) -> list[Row]:
    """Known clusters of several records to which a new record was linked that contradicts others of them."""
    sizes = np.bincount(before, minlength=len(came.first_no))
    ends = zip(came.cut["one_no"].to_pylist(), came.cut["other_no"].to_pylist(), strict=True)
    apart = {(int(before[one]), int(came.first_no[other]), other) for one, other in ends if one < len(before) <= other}
    counted = Counter((was, now) for was, now, _ in apart if sizes[was] > 1 and came.first_no[was] != now)
    return [(Change.DOUBTFUL, was, now, count) for (was, now), count in counted.items()]


def _altered(known: Remembered, given: Given, places: pa.Array) -> list[Row]:
    """Known clusters whose records are given again and say something else now."""
    again = pc.indices_nonzero(pc.is_valid(places))
    was, now = known.mentions.take(places.take(again)), given.mentions.take(again)
    differs = np.zeros(len(again), dtype=np.bool_)
    for name in was.column_names:
        one, other = (pc.fill_null(table[name], "") for table in (was, now))
        differs |= pc.not_equal(one, other).to_numpy()
    counted = Counter(known.first_no[places.take(again).to_numpy()[differs]].tolist())
    return [(Change.NOT_READ, first, None, count) for first, count in counted.items()]


def _codes(pairs: pa.Table) -> Ints:
    return mixed(*(pairs[name].to_numpy().astype(np.int64) for name in END_SCHEMA.names))


def _columns(count: int) -> str:
    return "no column" if count == 0 else "1 column" if count == 1 else f"{count} columns"
