"""The evidence of a finding as a list of dated facts and tried explanations, ready for JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from attribution_audit.detectors import Claim
from attribution_audit.findings.explanation import Ruled
from attribution_audit.vocabulary import Kind

Fact = dict[str, str | int | float | None]
MILLIBITS = 1000

ENDS = {
    "no_opportunity": "The earlier opportunity was closed as no opportunity.",
    "lost": "The earlier opportunity was closed as lost.",
    "disqualified": "The lead was disqualified.",
    "found_disqualified": "The lead had been disqualified by then, by an unknown user.",
    "converted_without_opportunity": "The lead was converted without an opportunity.",
    "left": "The lead was made; it was neither converted nor closed.",
}
"""How the earlier record of a recreation ended, in words."""


def evidence(claim: Claim, around: Sequence[Claim], rulings: Sequence[Ruled]) -> str:
    """Facts in order of time, then explanations in the order in which they were tried, as a JSON list.

    `around` are the rows of `claim_facts` of this claim.
    """
    facts = sorted(
        [*_facts(claim), *(_around(row) for row in around)],
        key=lambda fact: (fact["at"] is None, str(fact["at"]), str(fact["fact"])),
    )
    return json.dumps([*facts, *(_tried(ruled) for ruled in rulings)], ensure_ascii=False)


def stamp(at: datetime | None) -> str | None:
    """ISO 8601, to the second, of a time in UTC that names no zone.

    >>> stamp(datetime(2024, 5, 9, 10, 11, 12))
    '2024-05-09T10:11:12Z'
    """
    return f"{at.isoformat(timespec='seconds')}Z" if at is not None else None


def _facts(claim: Claim) -> list[Fact]:
    kind = Kind(claim["kind"])
    if kind in (Kind.SOURCE_BLANKED, Kind.SOURCE_OVERWRITTEN):
        return _history_facts(claim)
    if kind is Kind.SOURCE_LOST_AT_CONVERSION:
        return [
            _source(claim, "source_at_conversion", claim["related_type"], claim["related_id"], claim["source_before"]),
            _source(claim, "source_at_creation", claim["record_type"], claim["record_id"], claim["source_after"]),
        ]
    return _recreation_facts(claim)


def _history_facts(claim: Claim) -> list[Fact]:
    first: Fact = {
        "fact": "source_changed",
        "record_type": claim["record_type"],
        "record_id": claim["record_id"],
        "change_id": claim["evidence_id"],
        "field": "LeadSource",
        "before": claim["source_before"],
        "after": claim["source_after"],
        "at": stamp(claim["occurred_at"]),
        "actor_id": claim["actor_id"],
        "text": "The lead source left its category.",
    }
    if claim["not_before"] is not None:
        first |= {"not_before": stamp(claim["not_before"]), "text": "Two states of the record differ in lead source."}
    if claim["steps"] == 1:
        return [first]
    last: Fact = {
        **first,
        "fact": "source_changed_again",
        "change_id": claim["last_change_id"],
        "at": stamp(claim["last_changed_at"]),
        "actor_id": claim["last_actor_id"],
        "text": f"The last of {claim['steps']} steps.",
    }
    return [first, last]


def _recreation_facts(claim: Claim) -> list[Fact]:
    ended: Fact = {
        "fact": "earlier_ended",
        "record_type": claim["related_type"],
        "record_id": claim["related_id"],
        "change_id": claim["earlier_evidence_id"],
        "field": "LeadSource",
        "after": claim["source_before"],
        "at": stamp(claim["earlier_at"]),
        "actor_id": claim["earlier_by_id"],
        "text": ENDS[claim["how"]],
    }
    made: Fact = {
        "fact": "later_made",
        "record_type": claim["record_type"],
        "record_id": claim["record_id"],
        "field": "LeadSource",
        "after": claim["source_after"],
        "at": stamp(claim["occurred_at"]),
        "actor_id": claim["actor_id"],
        "gap_days": claim["gap_days"],
        "person_id": claim["person_id"],
        "text": "The later record was made.",
    }
    return [ended, made]


def _source(claim: Claim, fact: str, record_type: str, record_id: str, label: str) -> Fact:
    return {
        "fact": fact,
        "record_type": record_type,
        "record_id": record_id,
        "change_id": claim["evidence_id"],
        "field": "LeadSource",
        "after": label,
        "at": stamp(claim["occurred_at"]),
        "text": "The lead source at the conversion.",
    }


def _around(row: Claim) -> Fact:
    fact: Fact = {
        "fact": row["fact"],
        "record_id": row["record_id"],
        "at": stamp(row["fact_at"]),
        "actor_id": row["actor_id"],
        "text": row["because"],
    }
    return fact if row["other_id"] is None else fact | _match(row)


def _match(row: Claim) -> Fact:
    """By what two records are taken for one; bits and probability are of the weakest link, and of one record none."""
    bits = row["match_millibits"]
    return {
        "record_type": row["record_type"],
        "other_type": row["other_type"],
        "other_id": row["other_id"],
        "match_weight": None if bits is None else bits / MILLIBITS,
        "match_probability": row["match_probability"],
        "reason": row["reason"],
    }


def _tried(ruled: Ruled) -> dict[str, Any]:
    return {
        "explanation": ruled.explanation,
        "ruling": str(ruled.ruling),
        "record_id": ruled.record_id,
        "at": stamp(ruled.at),
        "because": ruled.because,
    }
