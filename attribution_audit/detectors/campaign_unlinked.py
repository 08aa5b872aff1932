"""Was a campaign of marketing or a partner taken off an opportunity, while its lead source stayed?

Looks wrong: the primary campaign of an opportunity is emptied by the user who is paid on it, or the response of its
contact is deleted or set back to "Sent". Only looks like it: the CRM's own choice of the latest campaign, another
campaign of the same category, a wrong upload cleaned up by marketing, a slip put right, members merged with their
people. Where the field is not tracked, a converted opportunity without the campaign that the CRM gives it contradicts.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector
from attribution_audit.detectors.facts import campaign_facts
from attribution_audit.detectors.telling import moment, restored, user, value
from attribution_audit.vocabulary import Grade, Kind, Tier

HOW = {
    "emptied": "the primary campaign {campaign} of {record} was emptied",
    "replaced": "the primary campaign {campaign} of {record} was replaced",
    "deleted": "the response of somebody in {record} to campaign {campaign} was deleted",
    "set_back": "the response of somebody in {record} to campaign {campaign} was set back to not responded",
    "gone": "the response of somebody in {record} to campaign {campaign} went from the CRM",
    "unanswered": "the membership by which a lead of {record} was made is no response of campaign {campaign} today",
    "missing": "{record} bears no primary campaign",
    "other": "{record} bears another primary campaign, which nobody in it ever joined",
}
"""What became of the campaign, in words."""


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    if claim["how"] == "unanswered":
        return _unanswered(claim)
    if claim["grade"] == Grade.CONTRADICTION:
        return _contradiction(claim)
    what = HOW[claim["how"]].format(campaign=claim["related_id"], record=f"Opportunity {claim['record_id']}")
    return (
        f"{_when(claim)} {what} by {user(claim)}; its lead source {value(claim['source_after'])} stayed as it was."
        f"{restored(claim)}"
    )


def _unanswered(claim: Claim) -> str:
    """Of a form's membership that is no response, and of which nothing shows what it was."""
    what = HOW["unanswered"].format(record=f"Opportunity {claim['record_id']}", campaign=claim["related_id"])
    return (
        f"{what[0].upper()}{what[1:]}; it was last modified on {moment(claim['occurred_at'])}"
        f" by user {claim['modifier_id']}, and no change of it is on record."
        f" The lead source of the opportunity is {value(claim['source_after'])}."
    )


def _contradiction(claim: Claim) -> str:
    """Of a campaign that is not there, and of which nothing shows that it went."""
    what = HOW[claim["how"]].format(record=f"Opportunity {claim['record_id']}")
    return (
        f"At the conversion on {moment(claim['occurred_at'])} the person had last joined campaign {claim['related_id']}"
        f", and the CRM makes that the primary campaign; today {what}, and no change of it is on record."
        f" Its lead source is {value(claim['source_after'])}."
    )


def _when(claim: Claim) -> str:
    if claim["not_before"] is None:
        return f"On {moment(claim['occurred_at'])}"
    if claim["occurred_at"] == claim["not_before"]:
        return f"After {moment(claim['not_before'])}"
    return f"Between {moment(claim['not_before'])} and {moment(claim['occurred_at'])}"


CAMPAIGN_UNLINKED = Detector(
    kind=Kind.CAMPAIGN_UNLINKED,
    asks="Was a campaign of marketing or a partner taken off an opportunity, while its lead source stayed?",
    needs=("Campaign", "OpportunityFieldHistory|CampaignMember"),
    tell=tell,
    facts=campaign_facts,
    leans_on_columns=("Opportunity.CampaignId",),
    most=Tier.REVIEW,
    is_paid_by_plan=False,
)
