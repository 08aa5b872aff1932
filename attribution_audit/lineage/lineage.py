"""From records and clusters to lineage tables in the engine, and a graph around one record to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.lineage.calendar import register_holidays, register_weekdays
from attribution_audit.lineage.labels import register_labels
from attribution_audit.lineage.neighbourhood import neighbourhood
from attribution_audit.policy import Policy

if TYPE_CHECKING:
    import networkx

ROOM = "attribution_audit.lineage"

STEPS = (
    "source_changes",
    "bulk_changes",
    "source_departures",
    "source_losses",
    "source_gains",
    "first_sources",
    "campaign_sources",
    "touchpoints",
    "opportunity_records",
    "opportunity_people",
    "opportunity_companies",
    "closings",
    "lead_endings",
    "conversions",
    "dated_people",
    "dated_companies",
    "predecessors",
    "recreations",
    "made_by_hand",
    "unused_leads",
    "bypasses",
    "missing_opportunities",
    "deletions",
    "deleted_people",
    "entered_leads",
    "replacements",
    "parallels",
    "lead_successors",
    "opportunity_touchpoints",
    "sales_activities",
    "contradictions",
    "campaign_losses",
    "late_responses",
    "earned_sources",
    "lineage",
)
"""The tables of this room in the order in which each can be made from those before it."""
FOLLOW_UP_STEPS = (
    "owner_changes",
    "sales_stretches",
    "outreaches",
    "activities_begin",
    "quiet_days",
    "closed_days",
    "follow_ups",
)
"""What became of leads in the hands of sales; made only where the policy names a service level."""


EDGE_ORDER = ("earlier_type", "earlier_id", "later_type", "later_id", "kind", "occurred_at", "actor_id", "evidence")


@dataclass(frozen=True)
class Lineage:
    """The hand-offs between records: the engine's table `lineage`, and graphs cut out of it."""

    engine: Engine

    @property
    def edges(self) -> pa.Table:
        """All hand-offs, one row each."""
        return self.engine.arrow("lineage").sort_by([(column, "ascending") for column in EDGE_ORDER])

    def graph(self, around: str, *, steps: int = 2) -> networkx.MultiDiGraph[str]:
        """The records within `steps` hand-offs of a record, a person or a company, as a graph.

        Nodes are record ids with their `record_type`; edges go from the earlier record to the later one and carry
        `kind`, `occurred_at`, `actor_id` and `evidence`.

        Raises
        ------
        UnknownRecord
            No hand-off and no entity bears the id.
        """
        return neighbourhood(self.engine, around, steps)


def trace(engine: Engine, policy: Policy) -> Lineage:
    """Make the lineage tables from the canonical tables and `entities`."""
    register_labels(engine, policy)
    levels = policy.service_levels
    has_levels = levels.are_named or levels.are_weekly
    if has_levels:
        register_weekdays(engine, policy.timezone)
        register_holidays(engine, policy.hours.holidays)
    for step in (*STEPS, *(FOLLOW_UP_STEPS if has_levels else ())):
        engine.table(
            Query.of(ROOM, step),
            recreation_days=policy.windows.recreation_days,
            attribution_days=policy.windows.attribution_days,
            zone=policy.timezone,
        )
    return Lineage(engine)


def trace_outreaches(engine: Engine, policy: Policy) -> None:
    """Make the tables `outreaches` and `activities_begin` where no service level has asked for them yet."""
    for step in () if engine.has("activities_begin") else ("owner_changes", "outreaches", "activities_begin"):
        engine.table(Query.of(ROOM, step), zone=policy.timezone)
