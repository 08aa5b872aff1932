"""Was an opportunity made by hand under a sales source for a person whose lead marketing had brought?

Looks wrong: a 'Webinar' lead is disqualified, left, or converted without an opportunity, and an opportunity with the
same person is made by hand under 'Sales Prospecting'. Only looks like it: a rep who was in touch before the first
response, a customer who buys again, a colleague at the same company, a lead converted automatically whose opportunity
is blank.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import recreation_facts
from attribution_audit.detectors.telling import day, shared, sourced, user
from attribution_audit.vocabulary import Kind

ENDS = {
    "disqualified": "was disqualified on {day}{by}",
    "found_disqualified": "was disqualified by an unknown user, on {day} at the latest",
    "converted_without_opportunity": "was converted without an opportunity on {day}{by}",
    "left": "made on {day}, was neither converted nor closed",
}
"""How the lead ended, in words."""


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    by = f" by user {claim['earlier_by_id']}" if claim["earlier_by_id"] else ""
    ended = ENDS[claim["how"]].format(day=day(claim["earlier_at"]), by=by)
    return (
        f"Lead {claim['related_id']} with lead source {sourced(claim, 'before')} {ended};"
        f" on {day(claim['occurred_at'])} Opportunity {claim['record_id']} with {shared(claim)} was made by"
        f" {user(claim)} with lead source {sourced(claim, 'after')}, not by a conversion."
    )


CONVERSION_BYPASSED = Detector(
    kind=Kind.CONVERSION_BYPASSED,
    asks="Was an opportunity made by hand under a sales source for a person whose lead marketing had brought?",
    needs=("Lead", "Opportunity", "OpportunityContactRole|Contact"),
    tell=tell,
    facts=recreation_facts,
    needs_columns=("Lead.ConvertedOpportunityId",),
    leans_on_columns=("Lead.LeadSource", "Opportunity.LeadSource"),
)
