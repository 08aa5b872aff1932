"""Was a lead source of sales or a partner changed to marketing's by a user in marketing?

The other way round, by the same rules. Looks wrong: a user in marketing changes 'Cold Call' to 'Webinar' without an
approval. Only looks like it: a response before sales was in touch, the lead's own marketing source, a loss put right,
an approved correction, a merge, a new label. The payee loses by it: nothing is held.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import change_facts
from attribution_audit.detectors.telling import moment, record, restored, sourced, user, when
from attribution_audit.vocabulary import Kind, Tier


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    steps = "" if claim["steps"] == 1 else f", in {claim['steps']} steps until {moment(claim['last_changed_at'])}"
    return (
        f"{when(claim)} the lead source of {record(claim)} was changed from {sourced(claim, 'before')} to"
        f" {sourced(claim, 'after')} by {user(claim)}, who is in marketing{steps}.{restored(claim)}"
    )


SOURCE_CLAIMED = Detector(
    kind=Kind.SOURCE_CLAIMED,
    asks="Was a lead source of sales or a partner changed to marketing's by a user in marketing?",
    needs=("LeadHistory|OpportunityFieldHistory",),
    tell=tell,
    facts=change_facts,
    most=Tier.REVIEW,
    is_paid_by_plan=False,
)
