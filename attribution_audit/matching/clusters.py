"""From links to clusters: components, cut where their records contradict each other."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.compare import MILLIBITS, Model
from attribution_audit.matching.components import ROOM, components
from attribution_audit.matching.links import END_SCHEMA, heaviest_first


def cut_contradictions(engine: Engine, model: Model) -> None:
    """Make `match_links` and `match_clusters`, without those links that join `match_contradictions`."""
    engine.table(Query.of(ROOM, "match_unsound"))
    engine.table(Query.of(ROOM, "match_unsound_links"))
    links = heaviest_first(engine.arrow("match_unsound_links"))
    ends = [links[name].to_numpy().astype(np.int64) for name in END_SCHEMA.names]
    weights = links["match_millibits"].to_numpy().astype(np.int64)
    keep = _holding(model, ends[0], ends[1], weights, engine.arrow("match_contradictions"))
    engine.register("match_cut", pa.table([end[~keep] for end in ends], schema=END_SCHEMA))
    records = engine.arrow("match_unsound")["record_no"].to_numpy().astype(np.int64)
    engine.register("match_parted", _parted(records, ends[0][keep], ends[1][keep]))
    engine.table(Query.of(ROOM, "match_links"))
    engine.table(Query.of(ROOM, "match_clusters"))


def _parted(records: Ints, one: Ints, other: Ints) -> pa.Table:
    """The first record of each of `records`' new clusters; one that no link holds any more is its own."""
    linked, first = components(one, other)
    alone = np.setdiff1d(records, linked)
    return pa.table({"record_no": np.concatenate([linked, alone]), "first_no": np.concatenate([first, alone])})


def _holding(model: Model, one: Ints, other: Ints, weights: Ints, contradictions: pa.Table) -> Flags:
    """Which links of unsound clusters, heaviest first, are kept: those that join no contradiction."""
    enemies: dict[int, set[int]] = {}
    for left, right in zip(*(contradictions[name].to_pylist() for name in END_SCHEMA.names), strict=True):
        enemies.setdefault(left, set()).add(right)
        enemies.setdefault(right, set()).add(left)
    ends = dict(enumerate(zip(one.tolist(), other.tolist(), strict=True)))
    torn = _torn(ends, dict(enumerate(weights.tolist())), enemies, round(model.ambiguous * MILLIBITS))
    keep: Flags = np.zeros(len(one), dtype=np.bool_)
    keep[_joining(ends, enemies, torn)] = True
    return keep


def _torn(
    ends: Mapping[int, tuple[int, int]], weights: Mapping[int, int], enemies: Mapping[int, set[int]], margin: int
) -> set[int]:
    """Links of a record to one of two records that contradict each other, unless it fits this one clearly better."""
    best: dict[int, dict[int, int]] = {}
    for place, (one, other) in ends.items():
        best.setdefault(one, {})[other] = weights[place]
        best.setdefault(other, {})[one] = weights[place]

    def is_torn(record: int, to: int) -> bool:
        others = enemies.get(to, set()) & best[record].keys()
        return any(best[record][to] - best[record][enemy] < margin for enemy in others)

    return {place for place, (one, other) in ends.items() if is_torn(one, other) or is_torn(other, one)}


def _joining(ends: Mapping[int, tuple[int, int]], enemies: Mapping[int, set[int]], torn: set[int]) -> list[int]:
    """Links taken in order (heaviest first), each if it brings no two contradicting records together."""
    members: dict[int, set[int]] = {}
    foes: dict[int, set[int]] = {}
    taken = []
    for place, (one, other) in ends.items():
        if place in torn:
            continue
        left, right = members.get(one, {one}), members.get(other, {other})
        if left is right:
            taken.append(place)
            continue
        against = foes.get(one) or enemies.get(one, set())
        if against & right:
            continue
        taken.append(place)
        joined, hated = left | right, against | (foes.get(other) or enemies.get(other, set()))
        for record in joined:
            members[record], foes[record] = joined, hated
    return taken
