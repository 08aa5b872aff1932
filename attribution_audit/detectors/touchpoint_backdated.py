"""Was a response entered by a user in marketing after an opportunity was made, and dated before it?

Looks wrong: three weeks after an opportunity was made a user in marketing enters by hand that its contact had attended
a webinar a month before it. Only looks like it: the list of an event that is uploaded afterwards, a response that came
in time beside it, a member moved by a conversion or a merge, entries that are always late here.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import late_response_facts
from attribution_audit.detectors.telling import day, moment, user
from attribution_audit.vocabulary import Kind, Tier


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    return (
        f"On {moment(claim['occurred_at'])} {user(claim)}, who is in marketing, entered a response of a person in"
        f" Opportunity {claim['record_id']} (CampaignMember {claim['related_id']}) and dated it"
        f" {day(claim['earlier_at'])}; the opportunity had been made on {day(claim['last_changed_at'])}."
    )


TOUCHPOINT_BACKDATED = Detector(
    kind=Kind.TOUCHPOINT_BACKDATED,
    asks="Was a response entered by a user in marketing after an opportunity was made, and dated before it?",
    needs=("CampaignMember", "Campaign"),
    tell=tell,
    facts=late_response_facts,
    needs_columns=("CampaignMember.CreatedById", "CampaignMember.FirstRespondedDate"),
    most=Tier.REVIEW,
    is_paid_by_plan=False,
)
