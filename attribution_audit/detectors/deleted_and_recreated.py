"""Was a record of marketing's deleted, and one for the same person made under another source?

Looks wrong: a 'Webinar' opportunity goes to the recycle bin, and days later one with the same contact appears under
'Sales Prospecting'. Only looks like it: a merge, a duplicate or a test that is deleted while its twin stays, a
migration that deletes all and loads it again, a clean-up by operations, an export that was taken with fewer rights.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import recreation_facts
from attribution_audit.detectors.telling import day, gap, sourced, user
from attribution_audit.vocabulary import Kind

ENDS = {
    "deleted": "was deleted on {day}{by}",
    "gone": "made on {day}, stands in the earlier export and not in this one",
    "traced": "is not in the export, which tells of it last on {day}",
}
"""How the earlier record went, in words."""


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    by = f" by user {claim['earlier_by_id']}" if claim["earlier_by_id"] else ""
    ended = ENDS[claim["how"]].format(day=day(claim["earlier_at"]), by=by)
    return (
        f"{claim['related_type']} {claim['related_id']} with lead source {sourced(claim, 'before')} {ended};"
        f" {gap(claim)}, on {day(claim['occurred_at'])}, {claim['record_type']} {claim['record_id']} with the same"
        f" person was made by {user(claim)}; its lead source is {sourced(claim, 'after')}."
    )


DELETED_AND_RECREATED = Detector(
    kind=Kind.DELETED_AND_RECREATED,
    asks="Was a record of marketing's deleted, and one for the same person made under another source?",
    needs=("Opportunity",),
    tell=tell,
    facts=recreation_facts,
    leans_on_columns=("Opportunity.IsDeleted", "Lead.IsDeleted", "Opportunity.LeadSource"),
)
