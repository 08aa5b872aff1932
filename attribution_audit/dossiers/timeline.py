"""The timeline of a dossier: dated facts of a finding and hand-offs between its records, from an audit's files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from attribution_audit.errors import UnknownRecord
from attribution_audit.interchange import Around, Cut, Handoff, Node, cut
from attribution_audit.reports.events import (
    Event,
    away_from,
    facts_as_events,
    handoff_event,
    in_order,
    named_records,
)
from attribution_audit.reports.evidence import Evidence

MOST_HANDOFFS = 16
"""Hand-offs that one picture can show and still be read."""


def timeline(out: Path, row: Mapping[str, Any], evidence: Evidence) -> tuple[tuple[Event, ...], int]:
    """Events by time, and how many hand-offs were left out: those farthest in time from the act go first."""
    part = _part(out, row["finding_id"])
    types = {node.record_id: node.record_type for node in part.nodes} | named_records(row)
    facts = list(facts_as_events(evidence, types))
    near = _near(part, row)
    nodes = {node.name: node for node in part.nodes}
    handoffs = [_handoff(one, at, nodes) for one, at in near[:MOST_HANDOFFS]]
    return in_order([*facts, *handoffs]), len(near) - len(handoffs)


def _part(out: Path, finding_id: str) -> Cut:
    """The records one hand-off around those of the finding; none where no hand-off touches them."""
    try:
        return cut(out, Around(finding=finding_id), steps=1)
    except UnknownRecord:
        return Cut((), ())


def _near(part: Cut, row: Mapping[str, Any]) -> list[tuple[Handoff, datetime]]:
    """Dated hand-offs that touch the finding's own records, those nearest to the act first."""
    own = {node.name for node in part.nodes if node.record_id in named_records(row)}
    touching = [one for one in part.handoffs if own & {one.earlier, one.later}]
    dated = [(one, one.occurred_at) for one in touching if one.occurred_at is not None]
    return sorted(dated, key=lambda pair: (away_from(row, pair[1]), pair[0].earlier, pair[0].later, pair[0].kind))


def _handoff(one: Handoff, at: datetime, nodes: Mapping[str, Node]) -> Event:
    earlier, later = ((nodes[end].record_type, nodes[end].record_id) for end in (one.earlier, one.later))
    return handoff_event(one.kind, at, earlier, later, one.actor_id or "")
