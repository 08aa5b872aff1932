"""Which pairs to ask a person about: those whose answer is least certain and decides most.

An answer is worth the chance that it changes what stands, times the pairs of records that it decides. The chance falls
by half for each bit that a pair lies above or below the weight from which it is linked. An answer to a link decides
something only where this link alone holds two parts of a cluster together; one to a pair that is not linked, where both
records are in different clusters: a records of one part and b of the other are a x b pairs. Of several pairs between
the same two clusters the heaviest is asked, and nothing that somebody answered before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from attribution_audit.matching.bridges import bridges
from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.compare import MILLIBITS
from attribution_audit.matching.value_codes import mixed

UNCERTAIN_BITS = 10.0
"""Bits above a link from which nobody is asked: one in a thousand of such links is wrong."""


@dataclass(frozen=True)
class Asked:
    """Pairs to ask about, the most useful first: numbers of records, millibits, and whether they are linked."""

    one_no: Ints
    other_no: Ints
    millibits: Ints
    is_linked: Flags


def review_band(links: pa.Table, near: pa.Table, first_no: Ints, answered: pa.Table, least: int, limit: int) -> Asked:
    """At most `limit` pairs of `links` and `near` (one_no, other_no, match_millibits) to ask about.

    `first_no` is the first record of each record's cluster, `least` the millibits from which a pair is linked.
    """
    sizes = np.bincount(first_no, minlength=len(first_no))
    linked, apart = _columns(links), _columns(near)
    asked = mixed(*_columns(answered)[:2])
    is_uncertain = (linked[2] < least + UNCERTAIN_BITS * MILLIBITS) & ~np.isin(mixed(*linked[:2]), asked)
    places, decided = _holding(linked, first_no, sizes, is_uncertain)
    between = _between(apart, first_no, ~np.isin(mixed(*apart[:2]), asked))
    one, other, millibits = (np.concatenate([a[places], b[between]]) for a, b in zip(linked, apart, strict=True))
    joined = np.prod([sizes[first_no[apart[side][between]]] for side in (0, 1)], axis=0)
    away = np.abs(millibits - least)
    worth = np.concatenate([decided, joined]) / (1.0 + np.exp2(np.minimum(away / MILLIBITS, 60)))
    order = np.lexsort((other, one, away, -np.round(worth, 9)))[:limit]
    is_linked = np.arange(len(one)) < len(places)
    return Asked(one[order], other[order], millibits[order], is_linked[order])


def _holding(links: tuple[Ints, Ints, Ints], first_no: Ints, sizes: Ints, uncertain: Flags) -> tuple[Ints, Ints]:
    """The uncertain links that alone hold two parts of a cluster together, and how many pairs they decide."""
    cluster = first_no[links[0]]
    of_two = np.flatnonzero(uncertain & (sizes[cluster] == 2))
    places, decided = [of_two], [np.ones(len(of_two), dtype=np.int64)]
    for members in _of_clusters(cluster, np.unique(cluster[uncertain & (sizes[cluster] > 2)])):
        edges = list(zip(links[0][members].tolist(), links[1][members].tolist(), strict=True))
        found = bridges(edges)
        held = np.array([place for place in found if uncertain[members[place]]], dtype=np.int64)
        part = np.array([found[place] for place in held.tolist()], dtype=np.int64)
        places.append(members[held])
        decided.append(part * (int(sizes[cluster[members[0]]]) - part))
    return np.concatenate(places), np.concatenate(decided)


def _of_clusters(cluster: Ints, wanted: Ints) -> Iterator[Ints]:
    """The places of the links of each wanted cluster."""
    places = np.flatnonzero(np.isin(cluster, wanted))
    places = places[np.argsort(cluster[places], kind="stable")]
    ends = np.flatnonzero(np.diff(cluster[places])) + 1
    yield from (part for part in np.split(places, ends) if len(part))


def _between(near: tuple[Ints, Ints, Ints], first_no: Ints, is_open: Flags) -> Ints:
    """The places of the heaviest open pair between any two clusters."""
    ends = np.sort(np.stack([first_no[near[0]], first_no[near[1]]]), axis=0)
    order = np.lexsort((near[1], near[0], -near[2]))
    apart = order[(ends[0] != ends[1])[order] & is_open[order]]
    _, first = np.unique(mixed(ends[0][apart], ends[1][apart]), return_index=True)
    heaviest: Ints = apart[first]
    return heaviest


def _columns(pairs: pa.Table) -> tuple[Ints, Ints, Ints]:
    one, other, third = (column.to_numpy().astype(np.int64) for column in pairs.columns[:3])
    return one, other, third
