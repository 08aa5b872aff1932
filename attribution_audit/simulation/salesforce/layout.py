"""The files of the export: their columns in order, what each holds, and the attribute of the record it comes from.

A line reads `column kind attribute`. Kinds: `key` (an id, 0 where there is none), `bin` (an id that even the
weekly export leaves empty where there is none), `stamp`, `day`, `flag`, `text`.
"""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """One column of a file."""

    name: str
    kind: str
    attribute: str


AUDIT = """
    CreatedDate stamp created_at | CreatedById key created_by | LastModifiedDate stamp modified_at
    | LastModifiedById key modified_by | SystemModstamp stamp stamped_at | LastActivityDate day activity_on"""

RECORDS = {
    "Lead": """
    Id key id | IsDeleted flag deleted | MasterRecordId bin master | Salutation text salutation
    | FirstName text first | LastName text last | RecordTypeId key record_type | Title text title
    | Company text company | City text city | Country text country | Phone text phone | MobilePhone text mobile
    | Email text email | Website text website | Description text description | LeadSource text source
    | Status text status | Industry text industry | Rating text rating | CurrencyIsoCode text currency
    | OwnerId key owner | HasOptedOutOfEmail flag opted_out | IsConverted flag converted
    | ConvertedDate day converted_at | ConvertedAccountId key account | ConvertedContactId key contact
    | ConvertedOpportunityId key opportunity | IsUnreadByOwner flag unread
    | LastTransferDate day transferred_at | DoNotCall flag never | Disqualified_Reason__c text reject_reason |"""
    + AUDIT,
    "Contact": """
    Id key id | IsDeleted flag deleted | MasterRecordId bin master | AccountId key account
    | Salutation text salutation | FirstName text first | LastName text last | RecordTypeId key record_type
    | MailingCity text city | MailingCountry text country | Phone text phone | MobilePhone text mobile
    | ReportsToId key no_key | Email text email | Title text title | LeadSource text source
    | Description text description | CurrencyIsoCode text currency | OwnerId key owner
    | HasOptedOutOfEmail flag opted_out |"""
    + AUDIT,
    "Account": """
    Id key id | IsDeleted flag deleted | MasterRecordId bin master | Name text name | Type text account_type
    | RecordTypeId key record_type | ParentId key no_key | BillingStreet text street | BillingCity text city
    | BillingCountry text country | Phone text phone | Website text website | Industry text industry
    | AnnualRevenue text blank | CurrencyIsoCode text currency | OwnerId key owner | AccountSource text source |"""
    + AUDIT,
    "Opportunity": """
    Id key id | IsDeleted flag deleted | AccountId key account_id | IsPrivate flag never | Name text name
    | Description text description | RecordTypeId key record_type | StageName text stage
    | Amount text amount_text | Probability text probability | ExpectedRevenue text expected_text
    | CloseDate day close_on | Type text deal_type | NextStep text next_step | LeadSource text source
    | IsClosed flag closed | IsWon flag won | ForecastCategory text forecast
    | ForecastCategoryName text forecast_label | CurrencyIsoCode text currency | CampaignId key campaign
    | LastStageChangeDate stamp staged_at | Loss_Reason__c text loss_reason | OwnerId key owner
    | ContactId key no_key |"""
    + AUDIT,
    "User": """
    Id key id | Username text email | FirstName text first | LastName text last | Name text name
    | Email text email | Title text title | Department text department | IsActive flag active
    | UserRoleId key role | ProfileId key profile | ManagerId key manager | UserType text user_type
    | CreatedDate stamp created_at | CurrencyIsoCode text currency""",
    "Campaign": """
    Id key id | IsDeleted flag never | Name text name | ParentId key no_key | Type text campaign_type
    | Status text status | StartDate day starts_at | EndDate day ends_at | CurrencyIsoCode text currency
    | BudgetedCost text budget_text | ActualCost text cost_text | IsActive flag active | OwnerId key owner
    | CreatedDate stamp created_at""",
}

HISTORY = """
    Id key _ | IsDeleted flag _ | {parent}Id key _ | CreatedById key _ | CreatedDate stamp _ | Field text _
    | DataType text _ | OldValue text _ | NewValue text _"""

ROWS = {
    **{
        name: HISTORY.format(parent=name.removesuffix("History").removesuffix("Field"))
        for name in ("LeadHistory", "ContactHistory", "AccountHistory", "OpportunityFieldHistory")
    },
    "OpportunityHistory": """
    Id key _ | OpportunityId key _ | CreatedById key _ | CreatedDate stamp _ | StageName text _ | Amount text _
    | ExpectedRevenue text _ | CloseDate day _ | Probability text _ | ForecastCategory text _
    | CurrencyIsoCode text _ | SystemModstamp stamp _ | IsDeleted flag _ | PrevAmount text _
    | PrevCloseDate day _""",
    "OpportunityContactRole": """
    Id key _ | OpportunityId key _ | ContactId key _ | Role text _ | IsPrimary flag _ | CreatedDate stamp _
    | CreatedById key _ | IsDeleted flag _ | CurrencyIsoCode text _""",
    "OpportunityLineItem": """
    Id key _ | OpportunityId key _ | Product2Id key _ | ProductCode text _ | Name text _ | Quantity text _
    | UnitPrice text _ | TotalPrice text _ | CurrencyIsoCode text _ | CreatedDate stamp _ | CreatedById key _
    | IsDeleted flag _""",
    "CampaignMember": """
    Id key _ | IsDeleted flag _ | CampaignId key _ | LeadId key _ | ContactId key _ | Status text _
    | HasResponded flag _ | CreatedDate stamp _ | CreatedById key _ | FirstRespondedDate day _
    | LastModifiedDate stamp _ | LastModifiedById key _ | CurrencyIsoCode text _""",
    "Task": """
    Id key _ | IsDeleted flag _ | WhoId key _ | WhatId key _ | AccountId key _ | OwnerId key _ | Subject text _
    | ActivityDate day _ | Status text _ | Priority text _ | TaskSubtype text _ | CreatedDate stamp _
    | CreatedById key _ | LastModifiedDate stamp _""",
    "Event": """
    Id key _ | IsDeleted flag _ | WhoId key _ | WhatId key _ | AccountId key _ | OwnerId key _ | Subject text _
    | ActivityDate day _ | StartDateTime stamp _ | EndDateTime stamp _ | CreatedDate stamp _
    | CreatedById key _ | LastModifiedDate stamp _""",
    "Profile": "Id key _ | Name text _ | UserType text _",
    "UserRole": "Id key _ | Name text _ | ParentRoleId key _",
    "RecordType": "Id key _ | Name text _ | DeveloperName text _ | SobjectType text _ | IsActive flag _",
    "SourceApproval": """
    RecordId key _ | OldValue text _ | NewValue text _ | ApprovedById key _ | ApprovedDate stamp _
    | Reason text _""",
    "Payout": """
    PayoutLineId key _ | PayeeId key _ | OpportunityId key _ | PaidOn day _ | Amount text _ | Currency text _
    | PlanId text _ | CreditPercent text _""",
    "Spend": "Month text _ | LeadSource text _ | CampaignId key _ | Cost text _ | Currency text _",
}


def _parsed(line: str) -> tuple[Column, ...]:
    return tuple(Column(*part.split()) for part in line.split("|"))


LAYOUT: dict[str, tuple[Column, ...]] = {name: _parsed(line) for name, line in (RECORDS | ROWS).items()}
"""Every file of the export by object name."""
