"""Was a lead entered again under a sales source for a person whom marketing had brought?

Looks wrong: a 'Webinar' lead is disqualified or left, and the same rep enters the person once more under 'Cold Call'.
Only looks like it: a form or a list that makes the second lead, an import, a person who was prospected anew after a
long silence, a new employer, a colleague of the same name.
"""

from __future__ import annotations

from attribution_audit.detectors.conversion_bypassed import ENDS
from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import recreation_facts
from attribution_audit.detectors.telling import day, sourced, user
from attribution_audit.vocabulary import Kind


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    by = f" by user {claim['earlier_by_id']}" if claim["earlier_by_id"] else ""
    ended = ENDS[claim["how"]].format(day=day(claim["earlier_at"]), by=by)
    return (
        f"Lead {claim['related_id']} with lead source {sourced(claim, 'before')} {ended}; on"
        f" {day(claim['occurred_at'])} Lead {claim['record_id']} for the same person was entered by {user(claim)} with"
        f" lead source {sourced(claim, 'after')}."
    )


LEAD_RECREATED = Detector(
    kind=Kind.LEAD_RECREATED,
    asks="Was a lead entered again under a sales source for a person whom marketing had brought?",
    needs=("Lead",),
    tell=tell,
    facts=recreation_facts,
    leans_on_columns=("Lead.LeadSource", "Lead.ConvertedOpportunityId"),
)
