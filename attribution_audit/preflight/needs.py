"""What checks lean on beyond the objects that they declare: without it they run, and see less."""

from __future__ import annotations

from collections.abc import Mapping

SOURCES = ("Lead.LeadSource", "Opportunity.LeadSource")
ENDINGS = ("Opportunity.StageName", "Opportunity.CreatedDate")
MADE = ("Opportunity.CreatedDate", "Opportunity.CreatedById")

LEANS_ON: Mapping[str, tuple[str, ...]] = {
    # check: columns, objects ("A|B": either), parts of the policy; `stages`: their history, whichever object keeps it
    "source_blanked": (*SOURCES, "policy.sources"),
    "source_overwritten": (*SOURCES, "policy.sources"),
    "source_lost_at_conversion": (*SOURCES, "Lead.ConvertedOpportunityId", "policy.sources"),
    "deleted_and_recreated": (*SOURCES, *MADE, "Opportunity.IsDeleted", "Lead.IsDeleted", "policy.sources"),
    "parallel_opportunity": (*SOURCES[1:], *ENDINGS, *MADE[1:], "policy.sources"),
    "opportunity_recreated": (*SOURCES[1:], *ENDINGS, *MADE[1:], "policy.sources"),
    "conversion_bypassed": (*SOURCES, *MADE, "Lead.Status", "policy.sources"),
    "lead_recreated": (*SOURCES[:1], "Lead.Status", "Lead.CreatedDate", "Lead.CreatedById", "policy.sources"),
    "source_contradicted": (*SOURCES, *MADE, "CampaignMember.CreatedDate", "policy.sources"),
    "campaign_unlinked": ("Opportunity.CampaignId", "CampaignMember", "Campaign.Type", "policy.sources"),
    "source_claimed": (*SOURCES, "policy.people", "policy.sources"),
    "touchpoint_backdated": (
        "CampaignMember.CreatedById",
        "CampaignMember.FirstRespondedDate",
        "Campaign.Type",
        "policy.people",
    ),
    "never_followed_up": ("LeadHistory", "Lead.OwnerId", "Task.CreatedDate", "Task.WhoId"),
    "late_follow_up": ("LeadHistory", "Lead.OwnerId", "Task.CreatedDate", "Task.WhoId"),
    "ownership_ping_pong": ("policy.people",),
    "bulk_reassignment": ("LeadHistory",),
    "owner_away": ("Task.CreatedDate", "User"),
    "mailing_only": ("policy.people",),
    "closed_by_operations": ("LeadHistory", "policy.people"),
    "logging_habit": ("Lead.ConvertedOpportunityId",),
    "steward_edit": ("policy.people",),
    "merge": ("Lead.MasterRecordId",),
    "overwritten_by_conversion": ("ContactHistory", "Lead.ConvertedContactId"),
    "converted_into_existing": ("Lead.ConvertedDate", "Opportunity.CreatedDate"),
    "chance": (*SOURCES, "Lead.ConvertedOpportunityId"),
    "sales_first": ("Task.CreatedDate",),
    "found_by_sales": ("Lead.CreatedById", "policy.people"),
    "untagged_lead": ("Lead.LeadSource", "Lead.ConvertedOpportunityId"),
    "further_business": ("Opportunity.Type",),
    "another_campaign": ("CampaignMember",),
    "list_import": ("CampaignMember.CreatedById",),
    "usual_lag": ("CampaignMember.FirstRespondedDate",),
    "no_response": ("CampaignMember.HasResponded", "CampaignMember.FirstRespondedDate"),
    "other_people": ("OpportunityContactRole|Contact",),
    "other_amount": ("Opportunity.Amount",),
    "after_a_win": ("Opportunity.StageName",),
    "both_pursued": ("Opportunity.CreatedDate", "stages"),
    "conversion_habit": ("Lead.IsConverted", "Lead.ConvertedOpportunityId"),
    "closed_by_others": ("stages",),
    "mass_close": ("stages",),
    "demanded_at_stage": ("stages",),
    "no_show": ("Task.Subject",),
    "older_record": ("Lead.CreatedDate", "Contact.LeadSource"),
    "linked_back": ("Opportunity.Description",),
    "another_user": ("Opportunity.OwnerId", "Opportunity.CreatedById", "Lead.OwnerId"),
    "duplicate_cleanup": ("Opportunity.StageName",),
    "copied_from_contact": ("Contact.LeadSource",),
    "fresh_start": ("Task.CreatedDate",),
    "beyond_window": ("Opportunity.CreatedDate",),
    "commission": ("Payout",),
}
COMPARES_LEAD_WITH_OPPORTUNITY = ("source_lost_at_conversion", "conversion_bypassed")
"""Kinds that start from a difference between the sources of two linked records."""
NUMBERS: Mapping[str, tuple[str, ...]] = {
    # number of the summary: what it cannot be computed without
    "commission": ("policy.commission",),
    "roi": ("Spend",),
}
NEVER_EMPTY = (
    "Task", "Event", "CampaignMember", "OpportunityContactRole", "OpportunityLineItem", "OpportunityHistory", "User",
    "Touchpoint",
)  # fmt: skip
"""Objects in which no row at all more likely means that nobody exported them than that there was nothing."""


def columns() -> frozenset[str]:
    """The columns among them, such as `Lead.LeadSource`."""
    named = [one for needs in LEANS_ON.values() for need in needs for one in need.split("|")]
    return frozenset(one for one in named if "." in one and not one.startswith("policy."))
