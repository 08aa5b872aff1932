"""The counts behind patterns and timeline, made in the engine: small tables, however large the export."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, Query
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import FAMILIES, Family, Kind, Tier

ROOM = "attribution_audit.patterns"
STEPS = (
    "owned_records",
    "pattern_units",
    "occasions",
    "counted_findings",
    "source_moves",
    "pattern_counts",
    "pattern_moves",
    "monthly_findings",
    "monthly_occasions",
)
"""The tables of this room in the order in which each can be made from those before it."""
TO_COUNT = pa.schema(
    [
        *((name, pa.string()) for name in ("finding_id", "kind", "family", "record_id", "related_id", "actor_id")),
        ("occurred_at", pa.timestamp("us")),
        ("is_remade", pa.bool_()),
    ]
)


def count(engine: Engine, findings: pa.Table, policy: Policy) -> None:
    """Make the tables of `STEPS` from the run's tables and its findings at hold and review; notes are not counted."""
    engine.register("findings_to_count", to_count(findings))
    for step in STEPS:
        engine.table(Query.of(ROOM, step), by_person=policy.owners.patterns, zone=policy.timezone)


def to_count(findings: pa.Table) -> pa.Table:
    """One row a finding that statistics count: at hold or review."""
    counted = findings.filter(pc.is_in(findings["tier"], pa.array([str(Tier.HOLD), str(Tier.REVIEW)])))
    families = [str(FAMILIES[Kind(kind)]) for kind in counted["kind"].to_pylist()]
    columns = {
        **{
            name: counted[name].cast(pa.string())
            for name in ("finding_id", "kind", "record_id", "related_id", "actor_id")
        },
        "family": pa.array(families, pa.string()),
        "occurred_at": counted["occurred_at"].cast(pa.timestamp("us")),
        "is_remade": pa.array([family == Family.RECREATION for family in families], pa.bool_()),
    }
    return pa.table({name: columns[name] for name in TO_COUNT.names}, schema=TO_COUNT)
