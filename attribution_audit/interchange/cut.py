"""Which part of the lineage goes out: the records around one record, person, company or finding, or all of it.

Read from the files of an audit, so that it needs neither the export nor the audit's engine.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from attribution_audit.errors import UnknownRecord
from attribution_audit.records.replacement import standing
from attribution_audit.reports import read_finding
from attribution_audit.reports.evidence import read_evidence
from attribution_audit.reports.reading import NotAnAudit

STEPS = 2
"""Hand-offs from a record within which others are taken along: lead, contact and opportunity of one conversion."""
SOURCES = ("reported_source", "earned_source", "restated_source")
CLUSTERS = ("person_id", "company_id")
BETWEEN = "\n"
"""Stands between type and id of a record in its key: some CRMs number leads and contacts alike."""
REMEDIES = {
    "record": "Give the id of a touchpoint, lead, contact, account or opportunity as the outputs spell it.",
    "person": "The column person_id of entities.parquet lists them.",
    "company": "The column company_id of entities.parquet lists them.",
    "finding": "The records that it names have no hand-offs.",
}
LONE = re.compile("[\ud800-\udfff]")
HANDOFF_ORDER = ("occurred_at", "earlier", "later", "kind", "evidence", "actor_id")


@dataclass(frozen=True)
class Around:
    """What the part lies around: at most one of these is named, and the whole lineage is taken where none is."""

    record: str | None = None
    person: str | None = None
    company: str | None = None
    finding: str | None = None
    """A finding's id, or the beginning of it."""

    @property
    def named(self) -> tuple[str, str] | None:
        """What is named, and its id."""
        every = (("record", self.record), ("person", self.person), ("company", self.company), ("finding", self.finding))
        return next(((what, asked) for what, asked in every if asked is not None), None)


@dataclass(frozen=True)
class Node:
    """One record; `name` tells it from all others of the part. What is not known of it is not among the facts."""

    name: str
    record_type: str
    record_id: str
    facts: Mapping[str, str]
    """person_id, company_id, reported_source, earned_source, restated_source."""


@dataclass(frozen=True)
class Handoff:
    """One hand-off from an earlier record to a later one, by their names; the same record where its owner changed."""

    earlier: str
    later: str
    kind: str
    occurred_at: datetime | None
    """UTC without a zone."""
    actor_id: str | None
    evidence: str | None
    """The id of the record that says so."""


@dataclass(frozen=True)
class Cut:
    """A part of the lineage: records by type and id, hand-offs by time."""

    nodes: tuple[Node, ...]
    handoffs: tuple[Handoff, ...]


def cut(folder: str | Path, around: Around | None = None, *, steps: int = STEPS) -> Cut:
    """The records within `steps` hand-offs of what is named, with the hand-offs between them; all where none is.

    Raises
    ------
    NotAnAudit
        If the folder holds no audit.
    UnknownRecord
        If the audit does not hold what is named.
    """
    out, named = Path(folder), (around or Around()).named
    handoffs, entities = _handoffs(out), _entities(out)
    ends = pa.chunked_array([*handoffs["earlier"].chunks, *handoffs["later"].chunks, *entities["key"].chunks])
    keys = pc.unique(ends) if named is None else _near(handoffs, _start(out, ends, entities, *named), steps)
    within = pc.and_(pc.is_in(handoffs["earlier"], keys), pc.is_in(handoffs["later"], keys))
    ordered = handoffs.filter(within).sort_by([(column, "ascending") for column in HANDOFF_ORDER])
    names = _names(sorted(keys.to_pylist()))
    facts = _facts(out, entities, keys)
    nodes = tuple(_node(key, name, facts.get(key, {})) for key, name in names.items())
    return Cut(nodes, tuple(_told(ordered, names)))


def _read(folder: Path, table: str) -> pa.Table:
    path = standing(folder, f"{table}.parquet")
    if not path.is_file():
        raise NotAnAudit(str(folder), path.name)
    return pq.read_table(path)


def _keys(table: pa.Table, end: str) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(table[f"{end}_type"], table[f"{end}_id"], BETWEEN)


def _handoffs(out: Path) -> pa.Table:
    table = _read(out, "lineage")
    kept = table.select(["kind", "occurred_at", "actor_id", "evidence"])
    return kept.append_column("earlier", _keys(table, "earlier")).append_column("later", _keys(table, "later"))


def _entities(out: Path) -> pa.Table:
    table = _read(out, "entities")
    return table.append_column("key", _keys(table, "record"))


def _start(out: Path, ends: pa.ChunkedArray, entities: pa.Table, what: str, asked: str) -> pa.Array:
    """The keys of the records that are named themselves, or that are a person's, a company's or a finding's."""
    if what in ("person", "company"):
        found = entities.filter(pc.is_in(entities[f"{what}_id"], _texts([asked])))["key"]
    else:
        ids = [asked] if what == "record" else _of_finding(out, asked)
        ending = pa.array([key.split(BETWEEN, 1)[1] for key in ends.to_pylist()], pa.string())
        found = ends.filter(pc.is_in(ending, _texts(ids)))
    if not len(found):
        raise UnknownRecord(asked, f"No {what} of this audit's lineage bears it. {REMEDIES[what]}")
    return pc.unique(found)


def _texts(ids: list[str]) -> pa.Array:
    """Ids as Parquet can hold them: what has halves of surrogate pairs is no id of any record."""
    return pa.array([one for one in ids if not LONE.search(one)], pa.string())


def _of_finding(out: Path, asked: str) -> list[str]:
    """The ids of the records that a finding names, and its facts."""
    row = read_finding(out, asked)
    named = (row["record_id"], row["related_id"], row["opportunity_id"])
    told = (fact.record_id for fact in read_evidence(row["evidence"]).facts)
    return sorted({record for record in (*named, *told) if record})


def _near(handoffs: pa.Table, start: pa.Array, steps: int) -> pa.Array:
    keys = start
    for _ in range(steps):
        later = handoffs["later"].filter(pc.is_in(handoffs["earlier"], keys))
        earlier = handoffs["earlier"].filter(pc.is_in(handoffs["later"], keys))
        keys = pc.unique(pa.chunked_array([keys, *later.chunks, *earlier.chunks], pa.string()))
    return keys


def _names(keys: list[str]) -> dict[str, str]:
    """Key -> the record's id, with its type before it where two of the part have one id."""
    bearers = Counter(key.split(BETWEEN, 1)[1] for key in keys)
    ends = ((key, *key.split(BETWEEN, 1)) for key in keys)
    return {key: record if bearers[record] == 1 else f"{kind}:{record}" for key, kind, record in ends}


def _facts(out: Path, entities: pa.Table, keys: pa.Array) -> dict[str, dict[str, str]]:
    """Key -> what is known of the record."""
    sources = _read(out, "sources")
    sources = sources.append_column("key", _keys(sources, "record"))
    facts: dict[str, dict[str, str]] = {}
    for table, columns in ((entities, CLUSTERS), (sources, SOURCES)):
        for row in table.filter(pc.is_in(table["key"], keys)).select(["key", *columns]).to_pylist():
            known = {name: row[name] for name in columns if row[name] is not None}
            facts.setdefault(row["key"], {}).update(known)
    return facts


def _node(key: str, name: str, facts: Mapping[str, str]) -> Node:
    record_type, record_id = key.split(BETWEEN, 1)
    return Node(name, record_type, record_id, facts)


def _told(handoffs: pa.Table, names: Mapping[str, str]) -> Iterator[Handoff]:
    for row in handoffs.to_pylist():
        ends = names[row["earlier"]], names[row["later"]]
        yield Handoff(*ends, row["kind"], row["occurred_at"], row["actor_id"], row["evidence"])
