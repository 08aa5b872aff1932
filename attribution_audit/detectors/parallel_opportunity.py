"""Was a second opportunity opened beside marketing's open one, and the first then given up?

Looks wrong: while a 'Webinar' opportunity is open, the same rep makes one with the same contact under 'Cold Call', goes
on with that, and closes the first. Only looks like it: another product, a child deal or a renewal, two reps who did not
know of each other, a first one closed as a duplicate, two deals that were both pursued.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import recreation_facts
from attribution_audit.detectors.telling import day, sourced, user
from attribution_audit.vocabulary import Kind

ENDS = {
    "no_opportunity": "that was closed as no opportunity on {day}{by}",
    "lost": "that was closed as lost on {day}{by}",
    "open": "that is still open and was last modified on {day}",
}
"""What became of the first, in words."""


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    by = f" by user {claim['earlier_by_id']}" if claim["earlier_by_id"] else ""
    ended = ENDS[claim["how"]].format(day=day(claim["earlier_at"]), by=by)
    return (
        f"On {day(claim['occurred_at'])} Opportunity {claim['record_id']} with lead source {sourced(claim, 'after')}"
        f" was made by {user(claim)} beside Opportunity {claim['related_id']} with lead source"
        f" {sourced(claim, 'before')} and the same person, {ended}."
    )


PARALLEL_OPPORTUNITY = Detector(
    kind=Kind.PARALLEL_OPPORTUNITY,
    asks="Was a second opportunity opened beside marketing's open one, and the first then given up?",
    needs=("Opportunity", "OpportunityContactRole|Contact"),
    tell=tell,
    facts=recreation_facts,
    leans_on_columns=("Opportunity.LeadSource",),
)
