"""From links to clusters: components, cut where their records contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.compare import MILLIBITS, Model
from attribution_audit.matching.components import ROOM, components
from attribution_audit.matching.links import END_SCHEMA, FOUND_SCHEMA, heaviest_first

Bonds = dict[int, dict[int, int]]
"""Millibits by the records, or clusters, at both ends."""


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
    """Which links of unsound clusters, heaviest first, are kept: those that join no clear contradiction."""
    columns = (contradictions[name].to_pylist() for name in FOUND_SCHEMA.names)
    enemies: Bonds = {}
    for left, right, weight in zip(*columns, strict=True):
        enemies.setdefault(left, {})[right] = weight
        enemies.setdefault(right, {})[left] = weight
    links = [(*ends, weight) for *ends, weight in zip(one.tolist(), other.tolist(), weights.tolist(), strict=True)]
    torn = _torn(links, enemies, round(model.ambiguous * MILLIBITS))
    keep: Flags = np.zeros(len(one), dtype=np.bool_)
    keep[_joining(links, enemies, torn)] = True
    return keep


def _torn(links: Sequence[tuple[int, int, int]], enemies: Bonds, margin: int) -> set[int]:
    """Links of a record to one of two records that contradict each other by more than the record fits either, unless it
    fits this one clearly better.
    """
    best: Bonds = {}
    for one, other, weight in links:
        best.setdefault(one, {})[other] = weight
        best.setdefault(other, {})[one] = weight

    def is_torn(record: int, to: int) -> bool:
        fits = best[record]
        others = [(enemy, against) for enemy, against in enemies.get(to, {}).items() if enemy in fits]
        return any(
            fits[to] - fits[enemy] < margin and against + min(fits[to], fits[enemy]) < 0 for enemy, against in others
        )

    return {place for place, (one, other, _) in enumerate(links) if is_torn(one, other) or is_torn(other, one)}


def _joining(links: Sequence[tuple[int, int, int]], enemies: Bonds, torn: set[int]) -> list[int]:
    """Links taken in order (heaviest first), each if what speaks for one cluster outweighs what contradicts it.

    Between two clusters all links and contradictions are added up; each pair counts.
    """
    cluster: dict[int, int] = {}
    bonds: Bonds = {}
    members: dict[int, list[int]] = {}
    for place, (one, other, weight) in enumerate(links):
        for record in (one, other):
            if record not in cluster:
                cluster[record], members[record], bonds[record] = record, [record], dict(enemies.get(record, {}))
        if place not in torn:
            bonds[one][other] = bonds[other][one] = weight
    taken = []
    for place, (one, other, _) in enumerate(links):
        left, right = cluster[one], cluster[other]
        if place in torn or (left != right and bonds[left].get(right, 0) < 0):
            continue
        taken.append(place)
        if left != right:
            _merge(left, right, cluster, members, bonds)
    return taken


def _merge(left: int, right: int, cluster: dict[int, int], members: dict[int, list[int]], bonds: Bonds) -> None:
    """Put the smaller of two clusters into the larger, and add up what binds both to others."""
    if len(bonds[left]) + len(members[left]) < len(bonds[right]) + len(members[right]):
        left, right = right, left
    for record in members[right]:
        cluster[record] = left
    members[left] += members.pop(right)
    for third, weight in bonds.pop(right).items():
        bonds[third].pop(right, None)
        if third != left:
            total = bonds[left].get(third, 0) + weight
            bonds[left][third] = bonds[third][left] = total
    bonds[left].pop(left, None)
