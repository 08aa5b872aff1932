"""The picklists of the made-up company: lead sources with their category, stages, statuses."""

from __future__ import annotations

from typing import NamedTuple


class Stage(NamedTuple):
    """A stage of the sales path with the CRM's figures for it."""

    name: str
    probability: str
    forecast: str
    label: str
    """Forecast category as OpportunityHistory spells it in a weekly export."""
    closed: bool = False
    won: bool = False


SOURCES = {
    "marketing": (
        "Webinar",
        "Webcast",
        "Trade Show",
        "Content Syndication",
        "Paid Search",
        "Email Campaign",
        "Web",
        "Email Marketing",
    ),
    "sales": ("Sales Prospecting", "Cold Call", "Existing Customer"),
    "partner": ("Partner Referral", "Reseller"),
    "unknown": ("", "Other", "Unknown"),
}
RENAMED_TO = "Email Marketing"
"""A value that the picklist offers only once it has taken the place of Email Campaign."""
MARKETING_SOURCES = ("Trade Show", "Content Syndication", "Paid Search", "Email Campaign", "Web")
"""What people pick from who choose by hand."""
CATEGORY = {value: category for category, values in SOURCES.items() for value in values}
SALES_SOURCES = ("Sales Prospecting", "Sales Prospecting", "Cold Call")
VAGUE_SOURCES = ("Other", "Unknown")

STAGES = {
    stage.name: stage
    for stage in (
        Stage("Prospecting", "10", "Pipeline", "Pipeline"),
        Stage("Qualification", "20", "Pipeline", "Pipeline"),
        Stage("Proposal", "50", "BestCase", "Best Case"),
        Stage("Negotiation", "75", "Forecast", "Commit"),
        Stage("Closed Won", "100", "Closed", "Closed", closed=True, won=True),
        Stage("Closed Lost", "0", "Omitted", "Omitted", closed=True),
        Stage("Closed - No Opportunity", "0", "Omitted", "Omitted", closed=True),
    )
}
OPEN_STAGES = ("Prospecting", "Qualification", "Proposal", "Negotiation")
KEY_ACCOUNTS, STANDARD = "Key Accounts", "Standard"
KEY_ACCOUNT_SOURCES = ("Web", "Trade Show", "Webinar", "Sales Prospecting", "Existing Customer", "Partner Referral")
"""What that record type of an opportunity offers beside "Other" and none."""
WON, LOST, NO_OPPORTUNITY = "Closed Won", "Closed Lost", "Closed - No Opportunity"
NEW, WORKING, NURTURE, QUALIFIED = "New", "Working", "Nurture", "Qualified"
REJECTED = ("Disqualified", "Unqualified", NO_OPPORTUNITY)
OPEN_STATUSES = (NEW, WORKING, NURTURE)
