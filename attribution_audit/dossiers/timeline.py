"""What happened when, and on whose lane: the dated facts of a finding and the hand-offs between its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from attribution_audit.errors import UnknownRecord
from attribution_audit.interchange import Around, Cut, Handoff, Node, cut
from attribution_audit.reports.evidence import Evidence, Fact
from attribution_audit.reports.words import kind_in_words

LANES = ("Touchpoint", "Lead", "Contact", "Account", "Opportunity")
MOST_HANDOFFS = 16
"""Hand-offs that one picture can show and still be read."""
RESPONSES = ("response", "response_in_gap", "contradicting_response", "response_dated", "response_entered")
LANE_OF_FACTS = dict.fromkeys(RESPONSES, "Touchpoint") | {"deal_won": "Opportunity"}
"""Of facts whose record is a response or a row of a history."""
MATCHED = frozenset({"one_person", "one_company", "one_response"})
"""Facts of the matching, which no day belongs to."""
HANDOFFS = {
    "response": "Response",
    "conversion": "Converted",
    "contact_role": "Contact role",
    "account": "Belongs to the account",
    "owner_change": "Owner changed",
    "merge": "Merged",
    "recreation": "Closed and made again",
    "bypass": "Made past the lead",
}


@dataclass(frozen=True)
class Event:
    """One dated thing, from a lane to a lane: the same where nothing was handed on. A lane is None off all lanes."""

    at: datetime
    """UTC without a zone."""
    earlier: str | None
    later: str | None
    text: str
    where: str
    """Record ids."""
    before: str | None
    after: str | None
    actor_id: str
    is_handoff: bool


def timeline(out: Path, row: Mapping[str, Any], evidence: Evidence) -> tuple[tuple[Event, ...], int]:
    """Events by time, and how many hand-offs were left out: those farthest in time from the act go first."""
    part = _part(out, row["finding_id"])
    types = {node.record_id: node.record_type for node in part.nodes} | _named(row)
    facts = list(_facts(evidence, types))
    near = _near(part, row)
    nodes = {node.name: node for node in part.nodes}
    handoffs = [_handoff(one, at, nodes) for one, at in near[:MOST_HANDOFFS]]
    events = sorted((*facts, *handoffs), key=lambda event: (event.at, not event.is_handoff, event.text, event.where))
    return tuple(events), len(near) - len(handoffs)


def _part(out: Path, finding_id: str) -> Cut:
    """The records one hand-off around those of the finding; none where no hand-off touches them."""
    try:
        return cut(out, Around(finding=finding_id), steps=1)
    except UnknownRecord:
        return Cut((), ())


def _named(row: Mapping[str, Any]) -> dict[str, str]:
    ends = ((row["record_id"], row["record_type"]), (row["related_id"], row["related_type"]))
    known = {record: kind for record, kind in ends if record and kind}
    return known | ({row["opportunity_id"]: "Opportunity"} if row["opportunity_id"] else {})


def _near(part: Cut, row: Mapping[str, Any]) -> list[tuple[Handoff, datetime]]:
    """Dated hand-offs that touch the finding's own records, those nearest to the act first."""
    own = {node.name for node in part.nodes if node.record_id in _named(row)}
    touching = [one for one in part.handoffs if own & {one.earlier, one.later}]
    dated = [(one, one.occurred_at) for one in touching if one.occurred_at is not None]
    act: datetime | None = row["occurred_at"]
    act_at = act.astimezone(UTC).replace(tzinfo=None) if act is not None else None
    return sorted(
        dated,
        key=lambda pair: (
            abs(pair[1] - act_at) if act_at else timedelta(0),
            pair[0].earlier,
            pair[0].later,
            pair[0].kind,
        ),
    )


def _handoff(one: Handoff, at: datetime, nodes: Mapping[str, Node]) -> Event:
    earlier, later = nodes[one.earlier], nodes[one.later]
    where = f"{earlier.record_type} {earlier.record_id}"
    if one.earlier != one.later:
        where += f" → {later.record_type} {later.record_id}"
    lanes = _lane(earlier.record_type), _lane(later.record_type)
    return Event(
        at, *lanes, HANDOFFS.get(one.kind, kind_in_words(one.kind)), where, None, None, one.actor_id or "", True
    )


def _facts(evidence: Evidence, types: Mapping[str, str]) -> Iterator[Event]:
    dated: Iterable[tuple[Fact, datetime | None]] = ((fact, _moment(fact.at)) for fact in evidence.facts)
    for fact, at in dated:
        if at is None or fact.fact in MATCHED:
            continue
        lane = LANE_OF_FACTS.get(fact.fact) or _lane(fact.record_type or types.get(fact.record_id, ""))
        where = f"{fact.record_type} {fact.record_id}".strip()
        text = fact.text or kind_in_words(fact.fact)
        yield Event(at, lane, lane, text, where, fact.before, fact.after, fact.actor_id, False)


def _lane(record_type: str) -> str | None:
    return "Touchpoint" if record_type == "CampaignMember" else record_type if record_type in LANES else None


def _moment(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is None else at.astimezone(UTC).replace(tzinfo=None)
