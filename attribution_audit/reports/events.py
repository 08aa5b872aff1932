"""What happened when, and on whose lane: the dated facts of a finding, and how hand-offs are told beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from attribution_audit.reports.evidence import Evidence
from attribution_audit.reports.words import kind_in_words

LANES = ("Touchpoint", "Lead", "Contact", "Account", "Opportunity")
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
    "recreation": "Made again",
    "bypass": "Made past the lead",
}
Row = Mapping[str, Any]


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
    field: str = ""
    """Which value changed."""

    @property
    def is_change(self) -> bool:
        """Whether it tells of a value before and after."""
        return self.before is not None or self.after is not None

    @property
    def lanes(self) -> tuple[str, ...]:
        """The lanes that it touches."""
        return tuple(dict.fromkeys(lane for lane in (self.earlier, self.later) if lane))


def in_order(events: list[Event]) -> tuple[Event, ...]:
    """Events by time; of one moment hand-offs first."""
    return tuple(sorted(events, key=lambda event: (event.at, not event.is_handoff, event.text, event.where)))


def named_records(row: Row) -> dict[str, str]:
    """The records that a finding names: id -> type."""
    ends = ((row["record_id"], row["record_type"]), (row["related_id"], row["related_type"]))
    known = {record: kind for record, kind in ends if record and kind}
    return known | ({row["opportunity_id"]: "Opportunity"} if row["opportunity_id"] else {})


def facts_as_events(evidence: Evidence, types: Mapping[str, str]) -> Iterator[Event]:
    """The dated facts; `types` tells the type of a record where the fact does not."""
    dated = ((fact, moment_of(fact.at)) for fact in evidence.facts)
    for fact, at in dated:
        if at is None or fact.fact in MATCHED:
            continue
        lane = LANE_OF_FACTS.get(fact.fact) or lane_of(fact.record_type or types.get(fact.record_id, ""))
        where = f"{fact.record_type} {fact.record_id}".strip()
        text = fact.text or kind_in_words(fact.fact)
        yield Event(at, lane, lane, text, where, fact.before, fact.after, fact.actor_id, False, fact.field)


def handoff_event(kind: str, at: datetime, earlier: tuple[str, str], later: tuple[str, str], actor_id: str) -> Event:
    """A hand-off from a record to a record, each as type and id."""
    where = " ".join(earlier) if earlier == later else f"{' '.join(earlier)} → {' '.join(later)}"
    lanes = lane_of(earlier[0]), lane_of(later[0])
    return Event(at, *lanes, HANDOFFS.get(kind, kind_in_words(kind)), where, None, None, actor_id, True)


def away_from(row: Row, at: datetime) -> timedelta:
    """How far in time from a finding's act something lies."""
    act: datetime | None = row["occurred_at"]
    return timedelta(0) if act is None else abs(at - act.astimezone(UTC).replace(tzinfo=None))


def lane_of(record_type: str) -> str | None:
    """The lane of a type of records; None where it has none."""
    return "Touchpoint" if record_type == "CampaignMember" else record_type if record_type in LANES else None


def moment_of(text: str) -> datetime | None:
    """The moment that a text tells, UTC without a zone; None where it tells none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is None else at.astimezone(UTC).replace(tzinfo=None)
