"""Was an opportunity closed without a win and made again under another source for the same people?

Looks wrong: a 'Webinar' opportunity is closed as no opportunity, and days later one with the same contact appears
under 'Sales Prospecting'. Only looks like it: other products or other people of a busy account, business after a win,
a duplicate cleaned up (its successor was made before the close), a sweep of stale records by operations.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import recreation_facts
from attribution_audit.detectors.telling import day, gap, shared, sourced, user
from attribution_audit.vocabulary import Kind


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    ended = "no opportunity" if claim["how"] == "no_opportunity" else "lost"
    closer = f" by user {claim['earlier_by_id']}" if claim["earlier_by_id"] else ""
    return (
        f"Opportunity {claim['related_id']} with lead source {sourced(claim, 'before')} was closed as {ended} on"
        f" {day(claim['earlier_at'])}{closer}; {gap(claim)}, on {day(claim['occurred_at'])}, Opportunity"
        f" {claim['record_id']} with {shared(claim)} was made by {user(claim)}; its lead source is"
        f" {sourced(claim, 'after')}."
    )


OPPORTUNITY_RECREATED = Detector(
    kind=Kind.OPPORTUNITY_RECREATED,
    asks="Was an opportunity closed without a win and made again under another source for the same people?",
    needs=("Opportunity", "OpportunityContactRole|Contact"),
    tell=tell,
    facts=recreation_facts,
    leans_on_columns=("Opportunity.LeadSource",),
)
