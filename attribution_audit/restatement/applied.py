"""Which records each finding restates, as small tables that queries join."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import HANDOFF_FAULTS, RECREATIONS

TIER_ORDER = {"hold": 0, "review": 1, "note": 2}
TEXT = pa.string()
READ = ("finding_id", "kind", "record_id", "related_id", "opportunity_id", "occurred_at", "source_before", "tier")
APPLIED = pa.schema([(name, TEXT) for name in ("record_id", "source", "category", "finding_id", "tier")])


def register_applied(engine: Engine, findings: pa.Table, policy: Policy, cleared_claims: Mapping[str, str]) -> None:
    """Make the tables `applied` (record -> source by its strongest, then earliest finding), `repeats` and
    `cleared_records`.

    A finding restates the record where it happened and the opportunity that it concerns. A note without an actor
    restates nothing by itself: what stewards and loaders lost is repaired in the earned view. A hand-off fault is about
    no source.
    """
    applied: dict[str, dict[str, str]] = {}
    repeats: set[str] = set()
    about_sources = [row for row in findings.select(READ).to_pylist() if row["kind"] not in HANDOFF_FAULTS]
    for row in sorted(about_sources, key=_strongest_first):
        category = str(policy.sources.category_of(row["source_before"]))
        for record_id in (row["record_id"], row["opportunity_id"]):
            if record_id:
                entry = {"record_id": record_id, "source": row["source_before"], "category": category}
                applied.setdefault(record_id, {**entry, "finding_id": row["finding_id"], "tier": row["tier"]})
        if row["kind"] in RECREATIONS and row["tier"] != "note":
            repeats.add(row["related_id"])
    engine.register("applied", pa.Table.from_pylist(list(applied.values()), APPLIED))
    engine.register("repeats", pa.table({"record_id": pa.array(sorted(repeats), TEXT)}))
    cleared = sorted(set(cleared_claims.values()) - set(applied))
    engine.register("cleared_records", pa.table({"record_id": pa.array(cleared, TEXT)}))


def _strongest_first(row: Mapping[str, Any]) -> tuple[int, str, str]:
    return TIER_ORDER[row["tier"]], str(row["occurred_at"]), row["finding_id"]
