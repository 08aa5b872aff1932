"""From links to clusters: components, cut where their records contradict each other."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.compare import MILLIBITS, Features, Model, Pairs
from attribution_audit.matching.contradictions import contradicting_pairs
from attribution_audit.matching.links import Links


def cluster(model: Model, features: Features, links: Links) -> tuple[Links, Ints]:
    """The links that hold, and for each record the first record of its cluster."""
    labels = components(features.records, links)
    pairs = contradicting_pairs(model, features, labels, links)
    if not len(pairs.one):
        return links, labels
    held = links.where(_holding(model, links, labels, pairs))
    return held, components(features.records, held)


def components(records: int, links: Links) -> Ints:
    """For each record the smallest number that links lead to."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    graph = coo_array((np.ones(len(links.one), dtype=np.int8), (links.one, links.other)), shape=(records, records))
    _, labels = connected_components(graph, directed=False)
    first = np.full(labels.max(initial=-1) + 1, records, dtype=np.int64)
    np.minimum.at(first, labels, np.arange(records))
    smallest: Ints = first[labels].astype(np.int64)
    return smallest


def _holding(model: Model, links: Links, labels: Ints, pairs: Pairs) -> Flags:
    """Which links are kept: all of sound clusters; of others, heaviest first, those that join no contradiction."""
    enemies: dict[int, set[int]] = {}
    for one, other in zip(pairs.one.tolist(), pairs.other.tolist(), strict=True):
        enemies.setdefault(one, set()).add(other)
        enemies.setdefault(other, set()).add(one)
    unsound = np.unique(labels[pairs.one])
    keep: Flags = ~np.isin(labels[links.one], unsound)
    places = np.flatnonzero(~keep).tolist()
    ends = {place: (int(links.one[place]), int(links.other[place])) for place in places}
    weights = {place: int(links.weights[place]) for place in places}
    torn = _torn(ends, weights, enemies, round(model.ambiguous * MILLIBITS))
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
