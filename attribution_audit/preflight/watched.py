"""Which fields' changes the checks need, and in which object the CRM keeps them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Watched:
    """One field of a record type."""

    record_type: str
    name: str
    """The CRM's name of it."""
    field: str
    """What the tables `changes` and `stage_changes` call it."""
    kept_in: tuple[tuple[str, str], ...]
    """Where its changes may stand, the best first: the CRM's object, and the table that it fills."""


LEAD = (("LeadHistory", "changes"),)
CONTACT = (("ContactHistory", "changes"),)
OPPORTUNITY = (("OpportunityFieldHistory", "changes"),)
STAGES = (("OpportunityHistory", "stage_changes"), *OPPORTUNITY)
"""The CRM keeps stage, amount and close date of every opportunity by itself."""

WATCHED = (
    Watched("Lead", "LeadSource", "lead_source", LEAD),
    Watched("Lead", "Status", "status", LEAD),
    Watched("Lead", "Owner", "owner", LEAD),
    Watched("Contact", "LeadSource", "lead_source", CONTACT),
    Watched("Opportunity", "LeadSource", "lead_source", OPPORTUNITY),
    Watched("Opportunity", "StageName", "stage", STAGES),
    Watched("Opportunity", "Amount", "amount", STAGES),
    Watched("Opportunity", "CloseDate", "close_on", STAGES),
    Watched("Opportunity", "Owner", "owner", OPPORTUNITY),
    Watched("Opportunity", "CampaignId", "campaign", OPPORTUNITY),
)
HISTORY_OF = {
    "LeadHistory": "Lead",
    "ContactHistory": "Contact",
    "AccountHistory": "Account",
    "OpportunityFieldHistory": "Opportunity",
}
"""History object -> the record type whose changes it holds."""
