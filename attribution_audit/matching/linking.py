"""From what records say to links and clusters: the one core behind the audit's `resolve` and everybody's `match`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.matching.candidates import large_blocks, make_pairs
from attribution_audit.matching.clusters import cluster
from attribution_audit.matching.coded import Flags, Ints, Said
from attribution_audit.matching.companies import COMPANIES
from attribution_audit.matching.company_features import company_features
from attribution_audit.matching.compare import Features, Levels, Model, Pairs
from attribution_audit.matching.links import LINK_SCHEMA, Links, best_of_each, together, told
from attribution_audit.matching.people import PEOPLE
from attribution_audit.matching.person_features import person_features
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.twins import twin_pairs

FEATURES: dict[MatchKind, Callable[[Said], Features]] = {
    MatchKind.PERSON: person_features,
    MatchKind.COMPANY: company_features,
}
MODELS: dict[MatchKind, Model] = {MatchKind.PERSON: PEOPLE, MatchKind.COMPANY: COMPANIES}


@dataclass(frozen=True)
class CrmPairs:
    """Pairs of record numbers that the CRM itself links, and how (`compare.Crm`)."""

    one: Ints
    other: Ints
    says: Levels


@dataclass(frozen=True)
class Records:
    """Records of one kind, numbered in the order in which they give a cluster its name.

    With `side` (0 or 1 for each record) only records of different sides are compared.
    """

    kind: MatchKind
    said: Said
    crm: CrmPairs | None = None
    side: Ints | None = None


@dataclass(frozen=True)
class Linked:
    """What records say, the links between them, the first record of each one's cluster, and what was not compared."""

    features: Features
    links: Links
    first_no: Ints
    large_blocks: pa.Table


def link(engine: Engine, records: Records, *, one_to_one: bool = False) -> Linked:
    """Link records, and cluster what is linked; `one_to_one` keeps each record's best link."""
    features, model = FEATURES[records.kind](records.said), MODELS[records.kind]
    links = together(_links(engine, records, features, model))
    links = best_of_each(links) if one_to_one else links
    links, first_no = cluster(model, features, links)
    return Linked(features, links, first_no, large_blocks(engine))


def _links(engine: Engine, records: Records, features: Features, model: Model) -> Iterator[Links]:
    """Links by what the CRM says, between records that say the same, and between those that share a block."""
    if records.crm is not None:
        yield told(model, model.judge(Pairs(features, records.crm.one, records.crm.other, records.crm.says)))
    among: Flags = np.ones(features.records, dtype=np.bool_)
    if records.side is None:
        twins = told(model, model.judge(_pairs(features, *twin_pairs(features))))
        among[twins.other] = False
        yield twins
    make_pairs(engine, records.kind, features, among, records.side)

    def compare(batch: pa.RecordBatch) -> pa.RecordBatch:
        one, other = (batch.column(name).to_numpy().astype(np.int64) for name in ("one_no", "other_no"))
        return told(model, model.judge(_pairs(features, one, other))).batch

    engine.map_arrow("match_compared", "match_pairs", compare, LINK_SCHEMA)
    yield Links.of(engine.arrow("match_compared"))


def _pairs(features: Features, one: Ints, other: Ints) -> Pairs:
    return Pairs(features, one, other, np.zeros(len(one), dtype=np.int8))
