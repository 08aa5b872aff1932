"""Numbers of records as the tables that users read: clusters by name, links by key."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.inputs import text_column
from attribution_audit.matching.remembered import Remembered
from attribution_audit.matching.roles import MatchKind

LARGE_BLOCK_SCHEMA = pa.schema(
    [
        ("rule", pa.string()),
        ("blocks", pa.int64()),
        ("records", pa.int64()),
        ("pairs", pa.int64()),
        ("is_left_out", pa.bool_()),
    ]
)
TOLD = ("match_weight", "match_probability", "reason")


class Parts(NamedTuple):
    """What a matching is made of: its tables, and what it remembers."""

    clusters: pa.Table
    links: pa.Table
    large_blocks: pa.Table
    remembered: Remembered
    changes: pa.Table


def cluster_names(kind: MatchKind, keys: pa.Array, second_from: int | None) -> pa.Array:
    """What a cluster is called whose first record is the one at each place: by its kind, side and key."""
    texts = text_column(pa.table({"key": keys}), "key")
    if second_from is None:
        return pc.binary_join_element_wise(f"{kind}", texts, ":")
    return pc.binary_join_element_wise(f"{kind}", _sides(len(keys), second_from), texts, ":")


def clusters_table(kind: MatchKind, keys: pa.Array, second_from: int | None, first_no: Ints) -> pa.Table:
    """One row a record: key, cluster_id, and side where there are two."""
    named = cluster_names(kind, keys, second_from).take(pa.array(first_no))
    side = {} if second_from is None else {"side": _sides(len(keys), second_from)}
    return pa.table({"key": keys, "cluster_id": named, **side})


def links_table(keys: pa.Array, links: pa.Table) -> pa.Table:
    """One row a link, in the order of `links` (rows of `match_links`)."""
    found = {"key_a": keys.take(links["one_no"]), "key_b": keys.take(links["other_no"])}
    return pa.table({**found, **{name: links[name] for name in TOLD}})


def _sides(count: int, second_from: int) -> pa.Array:
    return pa.array(["a", "b"]).take(pa.array((np.arange(count) >= second_from).astype(np.int64)))
