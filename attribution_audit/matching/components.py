"""What links lead to: for each linked record the earliest record that it is linked with, directly or through others."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.coded import Ints

ROOM = "attribution_audit.matching"
MOST_IN_MEMORY = 5_000_000
"""Links up to which their components are found in this process: some 200 MB. Beyond, the engine finds them by stars."""


def make_components(engine: Engine) -> None:
    """Make the table `match_components` (record_no, first_no) of the links in `match_found`."""
    if engine.count("match_found") > MOST_IN_MEMORY:
        _make_stars(engine)
        return
    found = engine.arrow("match_found", ["one_no", "other_no"])
    one, other = (found[name].to_numpy().astype(np.int64) for name in ("one_no", "other_no"))
    records, first = components(one, other)
    engine.register("match_components", pa.table({"record_no": records, "first_no": first}))


def components(one: Ints, other: Ints) -> tuple[Ints, Ints]:
    """The records that stand in links, in order, and for each the smallest that links lead to."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    records, places = np.unique(np.concatenate([one, other]), return_inverse=True)
    ends = places[: len(one)], places[len(one) :]
    graph = coo_array((np.ones(len(one), dtype=np.int8), ends), shape=(len(records), len(records)))
    _, labels = connected_components(graph, directed=False)
    first = np.full(labels.max(initial=-1) + 1, np.iinfo(np.int64).max)
    np.minimum.at(first, labels, records)
    return records, first[labels].astype(np.int64)


def _make_stars(engine: Engine) -> None:
    """Make `match_components` by queries alone: edges are moved until each record is joined to its first one only.

    Large-star and small-star in turn: Kiveris and others, Connected components in MapReduce and beyond, 2014.
    """
    engine.table(Query.of(ROOM, "stars/small_star"))
    engine.table(Query.of(ROOM, "unsettled_stars"))
    while engine.count("unsettled_stars"):
        engine.table(Query.of(ROOM, "large_star"))
        engine.table(Query.of(ROOM, "small_star"))
        engine.table(Query.of(ROOM, "unsettled_stars"))
    engine.table(Query.of(ROOM, "stars/match_components"))
