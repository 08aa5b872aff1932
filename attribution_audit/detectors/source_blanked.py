"""Was a lead source that marketing or a partner had earned set to blank?

Looks wrong: a change row takes LeadSource from 'Webinar' to nothing, and it stays so. Only looks like it: a merge
that kept the other record's values, a loader that wrote nulls, a slip put right within minutes, a change approved
beforehand.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import change_facts
from attribution_audit.detectors.telling import record, restored, user, value, when
from attribution_audit.vocabulary import Kind


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    return (
        f"{when(claim)} the lead source of {record(claim)} was changed from"
        f" {value(claim['source_before'])} to blank by {user(claim)}.{restored(claim)}"
    )


SOURCE_BLANKED = Detector(
    kind=Kind.SOURCE_BLANKED,
    asks="Was a lead source that marketing or a partner had earned set to blank?",
    needs=("LeadHistory|OpportunityFieldHistory",),
    tell=tell,
    facts=change_facts,
)
