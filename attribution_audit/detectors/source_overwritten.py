"""Was a lead source of marketing or a partner replaced by one that pays more or says nothing?

Looks wrong: a change row takes LeadSource from 'Webinar' to 'Sales Prospecting' or 'Other'. Only looks like it: a new
label inside the category, a steward's clean-up, an approved correction, a slip put right, sales that were there first.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import change_facts
from attribution_audit.detectors.telling import moment, record, restored, sourced, user, when
from attribution_audit.vocabulary import Kind


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    steps = "" if claim["steps"] == 1 else f", in {claim['steps']} steps until {moment(claim['last_changed_at'])}"
    return (
        f"{when(claim)} the lead source of {record(claim)} was changed from"
        f" {sourced(claim, 'before')} to {sourced(claim, 'after')} by {user(claim)}{steps}.{restored(claim)}"
    )


SOURCE_OVERWRITTEN = Detector(
    kind=Kind.SOURCE_OVERWRITTEN,
    asks="Was a lead source of marketing or a partner replaced by one that pays more or says nothing?",
    needs=("LeadHistory|OpportunityFieldHistory",),
    tell=tell,
    facts=change_facts,
)
