"""The findings as the report shows them: most important tier first, then what is at stake, then the deal's amount."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.reports.codes import Codes
from attribution_audit.reports.evidence import Evidence, read_evidence
from attribution_audit.vocabulary import Ruling, Tier

MOST_FINDINGS = 2_000
"""Findings that one page can hold and still open at once. All stand in findings.csv."""
ORDER = (
    ("tier_rank", "ascending"),
    ("commission_at_stake", "descending"),
    ("amount", "descending"),
    ("finding_id", "ascending"),
)


@dataclass(frozen=True)
class Card:
    """One finding: its row, with the evidence read."""

    row: dict[str, Any]
    evidence: Evidence


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
