"""What new records and answers changed among known clusters."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
import pyarrow as pa

from attribution_audit.matching.coded import Ints

CHANGE_SCHEMA = pa.schema(
    [("what", pa.string()), ("cluster_id", pa.string()), ("others", pa.string()), ("records", pa.int64())]
)
"""One row a change: `others` is the other cluster that it concerns, if any, `records` how many records it moves."""


class Change(StrEnum):
    """What may become of a cluster."""

    NEW = "new"
    """New records that nothing links to known ones."""
    JOINED = "joined"
    """New records joined a known cluster."""
    MERGED = "merged"
    """New records or an answer link a known cluster (`others`) to an earlier one, whose name stays."""
    SPLIT = "split"
    """An answer parts a known cluster: `others` is what the parted records are called now."""
    DOUBTFUL = "would split"
    """New records (in `others`) are linked to a part of this known cluster, and contradict another part."""
    NOT_READ = "known already"
    """Records whose keys were known, but that say something else now: what was known of them stands."""


Row = tuple[Change, int, int | None, int]
"""What became of a cluster: the first record of it, of the other one, and how many records it moves."""


def changes_of(before: Ints, after: Ints, names: pa.Array, more: Sequence[Row]) -> pa.Table:
    """All changes, by what and by cluster.

    `before` is the first record of each known record's cluster, `after` that of every record's, new ones behind;
    `names` are the clusters' names by their first record; `more` are changes found elsewhere.
    """
    known = len(before)
    rows: list[Row] = list(more)
    arrived, counts = np.unique(after[known:], return_counts=True)
    is_known = np.isin(arrived, after[:known])
    for first, count, joins in zip(arrived.tolist(), counts.tolist(), is_known.tolist(), strict=True):
        rows.append((Change.JOINED if joins else Change.NEW, first, None, count))
    moved = np.flatnonzero(after[:known] != before)
    paths, counts = np.unique(np.stack([before[moved], after[moved]]), axis=1, return_counts=True)
    for (was, now), count in zip(paths.T.tolist(), counts.tolist(), strict=True):
        merged = before[now] != was
        rows.append((Change.MERGED, now, was, count) if merged else (Change.SPLIT, was, now, count))
    return _table_of(rows, names)


def _table_of(rows: list[Row], names: pa.Array) -> pa.Table:
    """Rows in their one order."""
    order = {what: place for place, what in enumerate(Change)}
    ordered = sorted(rows, key=lambda row: (order[row[0]], row[1], -1 if row[2] is None else row[2]))
    what = pa.array([row[0].value for row in ordered], pa.string())
    first, other = (names.take(pa.array([row[at] for row in ordered], pa.int64())) for at in (1, 2))
    return pa.table([what, first, other, pa.array([row[3] for row in ordered], pa.int64())], schema=CHANGE_SCHEMA)
