"""The dated hand-offs that touch the records of findings, found once for all findings of a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.reports.events import Event, Row, away_from, handoff_event, named_records

Handoffs = Mapping[str, list[dict[str, Any]]]
"""Record id -> its dated hand-offs."""


def handoffs_of(lineage: pa.Table, rows: Collection[Row]) -> Handoffs:
    """The dated hand-offs of all records that the findings name."""
    named = pa.array(sorted({record for row in rows for record in named_records(row)}), pa.string())
    touches = pc.or_(pc.is_in(lineage["earlier_id"], named), pc.is_in(lineage["later_id"], named))
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in lineage.filter(pc.and_(touches, pc.is_valid(lineage["occurred_at"]))).to_pylist():
        for end in {one["earlier_id"], one["later_id"]}:
            found[end].append(one)
    return found


def nearest(row: Row, handoffs: Handoffs, told: Collection[str], most: int) -> list[Event]:
    """The hand-offs of a finding's records, those nearest to its act in time; what facts tell already is left out."""
    around = {
        tuple(one.values()): one
        for record in named_records(row)
        for one in handoffs.get(record, ())
        if one["evidence"] not in told
    }
    order = sorted(around.values(), key=lambda one: (away_from(row, one["occurred_at"]), one["kind"], one["later_id"]))
    return [_event(one) for one in order[:most]]


def _event(one: Mapping[str, Any]) -> Event:
    earlier, later = ((one[f"{end}_type"], one[f"{end}_id"]) for end in ("earlier", "later"))
    return handoff_event(one["kind"], one["occurred_at"], earlier, later, one["actor_id"] or "")
