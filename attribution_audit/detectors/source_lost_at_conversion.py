"""Did an opportunity begin without the lead source of the lead it was made from?

Looks wrong: lead 'Webinar', its opportunity 'Sales Prospecting' from the start. Only looks like it: converted into an
opportunity that was there before, a field mapping that loses the source of every lead, sales that were there first.
No history row exists for a value set at creation, so nobody is named.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import conversion_facts
from attribution_audit.detectors.telling import day, sourced
from attribution_audit.vocabulary import Kind, Tier


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    return (
        f"Lead {claim['related_id']} bore the lead source {sourced(claim, 'before')} when it was converted on"
        f" {day(claim['occurred_at'])}; Opportunity {claim['record_id']}, made by that conversion, began with"
        f" {sourced(claim, 'after')}."
    )


SOURCE_LOST_AT_CONVERSION = Detector(
    kind=Kind.SOURCE_LOST_AT_CONVERSION,
    asks="Did an opportunity begin without the lead source of the lead it was made from?",
    needs=("Lead",),
    tell=tell,
    facts=conversion_facts,
    most=Tier.REVIEW,
    leans_on_columns=("Lead.LeadSource", "Opportunity.LeadSource"),
)
