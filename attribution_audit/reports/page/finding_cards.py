"""The findings as the report shows them: most important tier first, then what is at stake, then the deal's amount."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.reports.codes import Codes
from attribution_audit.reports.events import LANES, MATCHED, Event, facts_as_events, in_order, moment_of, named_records
from attribution_audit.reports.evidence import Evidence, Fact, read_evidence
from attribution_audit.reports.handoffs import Handoffs, handoffs_of, nearest
from attribution_audit.reports.matches import ONE, Match, read_matches
from attribution_audit.reports.standing import why_not_higher
from attribution_audit.vocabulary import Ruling, Tier

MOST_FINDINGS = 2_000
"""Findings that one page can hold and still open at once. All stand in findings.csv."""
ORDER = (
    ("tier_rank", "ascending"),
    ("commission_at_stake", "descending"),
    ("amount", "descending"),
    ("finding_id", "ascending"),
)


MOST_HANDOFFS = 8
"""Hand-offs beside the facts of one finding, those nearest to the act; `explain` and `export-lineage` tell all."""


@dataclass(frozen=True)
class Card:
    """One finding: its row, with the evidence read."""

    row: dict[str, Any]
    evidence: Evidence
    events: tuple[Event, ...] = ()
    """Dated facts and hand-offs by time."""

    @property
    def lanes(self) -> tuple[str, ...]:
        """The lanes that its events touch."""
        return tuple(lane for lane in LANES if any(lane in event.lanes for event in self.events))

    @property
    def matches(self) -> tuple[Match, ...]:
        """By what its records are taken for one."""
        return read_matches(self.row["evidence"])

    @property
    def undated(self) -> tuple[Fact, ...]:
        """Facts without a day, and of the matching what is told neither as an event nor as a match."""
        told = {fact for fact in ONE if self.matches}
        return tuple(
            fact
            for fact in self.evidence.facts
            if fact.fact not in told and (fact.fact in MATCHED or moment_of(fact.at) is None)
        )

    @property
    def why_not_higher(self) -> list[str]:
        """Why it stands at its tier and not above."""
        return why_not_higher(self.row, self.evidence)


def with_events(shown: list[Card], lineage: pa.Table) -> list[Card]:
    """The same findings with what happened when."""
    handoffs = handoffs_of(lineage, [card.row for card in shown])
    return [replace(card, events=_events(card, handoffs)) for card in shown]


def _events(card: Card, handoffs: Handoffs) -> tuple[Event, ...]:
    facts = list(facts_as_events(card.evidence, named_records(card.row)))
    told = {fact.record_id for fact in card.evidence.facts}
    return in_order([*facts, *nearest(card.row, handoffs, told, MOST_HANDOFFS)])


def cards(findings: pa.Table, most: int = MOST_FINDINGS) -> list[Card]:
    """The `most` important findings, in order."""
    rank = pc.index_in(findings["tier"], value_set=pa.array([tier.value for tier in Tier]))
    ranked = findings.append_column("tier_rank", rank)
    order = pc.sort_indices(ranked, sort_keys=ORDER)
    return [Card(row, read_evidence(row["evidence"])) for row in findings.take(order[:most]).to_pylist()]


def people(shown: list[Card], codes: Codes) -> list[str]:
    """The codes of everyone who did what a finding tells or is paid on its deal, `U-2` before `U-10`."""
    named = {card.row[column] for card in shown for column in ("actor_id", "owner_id")}
    return sorted({codes.of(user) for user in named if user}, key=lambda code: (len(code), code))


def not_checkable(shown: list[Card]) -> list[tuple[str, int, str]]:
    """Innocent explanations that could not be checked: which, in how many of the findings shown, why (an example)."""
    tried = [told for card in shown for told in card.evidence.explanations if told.ruling == Ruling.NOT_CHECKABLE]
    counted = Counter(told.explanation for told in tried)
    reasons = {told.explanation: told.because for told in reversed(tried)}
    return [
        (name, number, reasons[name]) for name, number in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    ]
