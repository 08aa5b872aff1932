"""What claims say themselves, as dated facts: a change, two sides of a recreation, a conversion, a response."""

from __future__ import annotations

from datetime import datetime

from attribution_audit.detectors.detector import Claim, Fact

ENDS = {
    "no_opportunity": "The earlier opportunity was closed as no opportunity.",
    "lost": "The earlier opportunity was closed as lost.",
    "disqualified": "The lead was disqualified.",
    "found_disqualified": "The lead had been disqualified by then, by an unknown user.",
    "converted_without_opportunity": "The lead was converted without an opportunity.",
    "left": "The lead was made; it was neither converted nor closed.",
    "open": "The earlier opportunity is still open, and was modified last.",
    "deleted": "The earlier record was deleted.",
    "gone": "The earlier record was made; it stands in the earlier export and not in this one.",
    "traced": "The last trace of the earlier record, which the export does not hold.",
}
"""How the earlier record of a recreation ended, in words."""


def stamp(at: datetime | None) -> str | None:
    """ISO 8601, to the second, of a time in UTC that names no zone.

    >>> stamp(datetime(2024, 5, 9, 10, 11, 12))
    '2024-05-09T10:11:12Z'
    """
    return f"{at.isoformat(timespec='seconds')}Z" if at is not None else None


def change_facts(claim: Claim) -> list[Fact]:
    """A change of a lead source, and the last of several steps."""
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


def recreation_facts(claim: Claim) -> list[Fact]:
    """How the earlier record ended, and the making of the later."""
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


def conversion_facts(claim: Claim) -> list[Fact]:
    """The lead's source and the opportunity's at a conversion."""
    return [
        _source(claim, "source_at_conversion", claim["related_type"], claim["related_id"], claim["source_before"]),
        _source(claim, "source_at_creation", claim["record_type"], claim["record_id"], claim["source_after"]),
    ]


def contradiction_facts(claim: Claim) -> list[Fact]:
    """The response that contradicts, and the source that the record bears since it was made."""
    responded: Fact = {
        "fact": "contradicting_response",
        "record_type": claim["related_type"],
        "record_id": claim["related_id"],
        "field": "LeadSource",
        "after": claim["source_before"],
        "at": stamp(claim["earlier_at"]),
        "person_id": claim["person_id"],
        "gap_days": claim["gap_days"],
        "text": "The response, and what its campaign would have the lead source be.",
    }
    borne: Fact = {
        "fact": "record_made",
        "record_type": claim["record_type"],
        "record_id": claim["record_id"],
        "field": "LeadSource",
        "after": claim["source_after"],
        "at": stamp(claim["occurred_at"]),
        "text": "The record was made; it bears this lead source, and no change of it is on record.",
    }
    return [responded, borne]


CONTRADICTED = {
    "missing": "The conversion gave the opportunity this campaign, which it does not bear today.",
    "other": "The conversion gave the opportunity this campaign; today it bears another.",
    "unanswered": "A form made the lead and this membership, which is no response today.",
}
"""What contradicts a campaign that is not there -> what it says."""


def campaign_facts(claim: Claim) -> list[Fact]:
    """What became of the campaign, by the row that shows it."""
    fact: Fact = {
        "fact": f"campaign_{claim['how']}",
        "record_type": claim["record_type"],
        "record_id": claim["record_id"],
        "change_id": claim["evidence_id"],
        "field": "CampaignId",
        "before": claim["related_id"],
        "at": stamp(claim["occurred_at"]),
        "actor_id": claim["actor_id"],
        "text": "The campaign was taken off.",
    }
    if claim["not_before"] is not None:
        fact |= {"not_before": stamp(claim["not_before"]), "text": "Two states of the records differ in the campaign."}
    if claim["how"] in CONTRADICTED:
        fact |= {"text": CONTRADICTED[claim["how"]]}
    return [fact]


def late_response_facts(claim: Claim) -> list[Fact]:
    """The day that a response bears, the making of the opportunity, and the entry."""
    member: Fact = {"record_type": claim["related_type"], "record_id": claim["related_id"]}
    dated: Fact = {
        "fact": "response_dated",
        **member,
        "at": stamp(claim["earlier_at"]),
        "text": "The day that the response bears.",
    }
    made: Fact = {
        "fact": "opportunity_made",
        "record_type": claim["record_type"],
        "record_id": claim["record_id"],
        "at": stamp(claim["last_changed_at"]),
        "text": "The opportunity was made.",
    }
    entered: Fact = {
        "fact": "response_entered",
        **member,
        "at": stamp(claim["occurred_at"]),
        "actor_id": claim["actor_id"],
        "gap_days": claim["gap_days"],
        "text": "The response was entered.",
    }
    return [dated, made, entered]


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
