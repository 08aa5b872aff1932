"""Does an earlier response contradict a blank, unknown or sales source that no change explains?

Looks wrong: a lead made by a form within minutes of a webinar, and its opportunity under 'Sales Prospecting', while no
history row shows that anybody changed it. Only looks like it: a rep who was in touch before the response or found the
contact of a known account without it, a source that nobody fills in here, a customer who buys again, a form without a
tag. No history row exists, so nobody is named.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import contradiction_facts
from attribution_audit.detectors.telling import day, record, sourced
from attribution_audit.vocabulary import Kind, Tier

WHO = {
    "person": "a person in it",
    "company": "somebody of its company (no person stands in it)",
    "lead": "the lead",
}
"""Who responded, by what the claim rests on."""


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    return (
        f"{record(claim)}, made on {day(claim['occurred_at'])}, bears the lead source {sourced(claim, 'after')}, and no"
        f" change of it is on record; {WHO[claim['how']]} had responded to a campaign of {sourced(claim, 'before')} on"
        f" {day(claim['earlier_at'])} ({claim['related_type']} {claim['related_id']})."
    )


SOURCE_CONTRADICTED = Detector(
    kind=Kind.SOURCE_CONTRADICTED,
    asks="Does an earlier response contradict a blank, unknown or sales source that no change explains?",
    needs=("CampaignMember|Touchpoint",),
    tell=tell,
    facts=contradiction_facts,
    leans_on_columns=("Lead.LeadSource", "Opportunity.LeadSource"),
    most=Tier.REVIEW,
)
