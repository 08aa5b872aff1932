"""The paths of all closed deals, recorded and restated, made in the engine and read from it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.attribution.path import Path, Touch
from attribution_audit.engines import Engine, Query
from attribution_audit.policy import Policy

ROOM = "attribution_audit.attribution"
STEPS = ("path_members", "path_leads", "path_deals", "path_responses", "path_touches")
"""The tables of this room in the order in which each can be made from those before it."""
BOTH, VIEWS = "both", ("recorded", "restated")
"""A path that no finding touches is the same in both views, and read once."""
DEAL = ("view", "opportunity_id", "is_won", "amount", "currency", "lead_at", "made_at")
TOUCH = ("view", "opportunity_id", "touched_at", "touch_id", "source", "category", "campaign_id")
MICROSECONDS = 1_000_000
CENTS = pa.scalar(Decimal(100), pa.decimal128(3, 0))


def read_paths(engine: Engine, policy: Policy) -> dict[str, list[Path]]:
    """BOTH -> paths that are the same in both views, and a view -> those that it alone has.

    The tables `repeats`, `joined_records` and `source_records` are there. An amount without a currency is in the
    policy's, as everywhere in the audit.
    """
    for step in STEPS:
        engine.table(Query.of(ROOM, step), attribution_days=policy.windows.attribution_days)
    deals = {(view, deal): rest for view, deal, *rest in _rows(engine.arrow("path_deals", DEAL))}
    touches = engine.arrow("path_touches", TOUCH).sort_by([(column, "ascending") for column in TOUCH[:4]])
    paths: dict[str, list[Path]] = {view: [] for view in (BOTH, *VIEWS)}
    for (view, deal), rows in groupby(_rows(touches), lambda row: row[:2]):
        is_won, cents, currency, lead_at, made_at = deals[view, deal]
        touched = tuple([Touch(at, source, category, campaign) for _, _, at, _, source, category, campaign in rows])
        paths[view].append(Path(is_won, cents, currency or policy.currency, touched, lead_at, made_at))
    return paths


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    """The rows, with stamps as seconds since 1970 and amounts as cents: so they are made ten times as fast."""
    return zip(*(_whole(table[name]).to_pylist() for name in table.column_names), strict=True)


def _whole(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_timestamp(column.type):
        stamps = column.cast(pa.timestamp("us")).cast(pa.int64())
        return pc.divide(stamps, MICROSECONDS)
    if pa.types.is_decimal(column.type):
        return pc.multiply(column, CENTS).cast(pa.decimal128(38, 0)).cast(pa.int64())
    return column
