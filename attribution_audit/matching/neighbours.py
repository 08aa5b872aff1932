"""Pairs that share a place, a company or a number, drawn whatever else they say: what strangers show who share it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.matching.coded import NOTHING, Ints
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.rows import from_cells
from attribution_audit.matching.saying import Layouts
from attribution_audit.matching.value_codes import mixed

SHARED_BY: Mapping[MatchKind, Mapping[str, tuple[str, ...]]] = {
    MatchKind.PERSON: {
        "mailbox": ("mailbox",),
        "employer": ("company_id", "company", "domain"),
        "street": ("street",),
        "postal_code": ("postal_code",),
        "phone": ("phone",),
    },
    MatchKind.COMPANY: {"domain": ("domain",), "street": ("street",), "postal_code": ("postal_code",)},
}
"""By comparison the features in which neighbours agree: what makes strangers agree in something else too."""
NEIGHBOURS = 5_000
"""Pairs that are drawn for each comparison."""
ROWS = 40_000
"""Rows that are looked through for each comparison, of values chosen at random."""
PARTS = 1 << 20
"""Parts that all values fall into by chance."""
SHARE_SCHEMA = pa.schema([("about", pa.int32()), ("value", pa.int64()), ("record_no", pa.int64())])
NEIGHBOUR_SCHEMA = pa.schema([("one_no", pa.int64()), ("other_no", pa.int64()), ("about", pa.string())])


def neighbours(engine: Engine, kind: MatchKind, layouts: Layouts, records: int, second_from: int | None) -> pa.Table:
    """Pairs of records (one_no, other_no), each with the comparison `about` which they agree.

    Each holder of a value stands in about two of them, however many hold it.
    """
    some = min(PARTS * ROWS // max(records, 1), PARTS)
    engine.map_arrow("match_sharing", "match_said", partial(sharing, kind, layouts, some), SHARE_SCHEMA)
    rows = engine.arrow("match_sharing")
    engine.drop("match_sharing")
    about, value, record = (rows[name].to_numpy().astype(np.int64) for name in SHARE_SCHEMA.names)
    found = [
        _drawn(value[about == number], record[about == number], second_from) for number in range(len(SHARED_BY[kind]))
    ]
    names = np.repeat(np.array(list(SHARED_BY[kind])), [pairs.shape[1] for pairs in found])
    one, other = np.concatenate(found, axis=1)
    return pa.table([one, other, pa.array(names.tolist(), pa.string())], schema=NEIGHBOUR_SCHEMA)


def sharing(kind: MatchKind, layouts: Layouts, some: int, batch: pa.RecordBatch) -> pa.RecordBatch:
    """Which values some records hold, of `some` in 2^20 values: one row a value of a record."""
    said = from_cells(batch.column("said"), layouts.said)
    record = batch.column("record_no").to_numpy().astype(np.int64)
    parts = [np.zeros((3, 0), dtype=np.int64)]
    for about, features in enumerate(SHARED_BY[kind].values()):
        for feature in features:
            for slot in said[feature].T:
                at = np.flatnonzero((slot != NOTHING) & (mixed(slot) % PARTS < some))
                parts.append(np.stack([np.full(len(at), about), slot[at], record[at]]))
    abouts, values, records = np.concatenate(parts, axis=1)
    return pa.record_batch([abouts.astype(np.int32), values, records], schema=SHARE_SCHEMA)


def _drawn(value: Ints, record: Ints, second_from: int | None) -> Ints:
    """Of the holders of each value, in an order by chance, each with the next."""
    chance = mixed(record, 1)
    order = np.lexsort((record, chance, value))
    value, record = value[order], record[order]
    pairs = np.stack([record[:-1], record[1:]])[:, (value[:-1] == value[1:]) & (record[:-1] != record[1:])]
    pairs = np.unique(np.sort(pairs, axis=0), axis=1)
    if second_from is not None:
        pairs = pairs[:, (pairs[0] < second_from) & (pairs[1] >= second_from)]
    by_chance: Ints = np.argsort(mixed(pairs[0], pairs[1]), kind="stable")[:NEIGHBOURS]
    found: Ints = pairs[:, np.sort(by_chance)]
    return found
