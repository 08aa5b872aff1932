"""Salesforce: weekly Data Export, Data Loader and API copies, whose columns bear the API names."""

from __future__ import annotations

from collections.abc import Mapping

from attribution_audit.readers.reader import ObjectSpec, Reader

Names = Mapping[str, str | tuple[str, ...]]

COPIES: Names = {
    "version_from": "_fivetran_start",
    "version_active": "_fivetran_active",
    "gone": ("_fivetran_deleted", "_sdc_deleted_at", "_ab_cdc_deleted_at"),
}
"""What copying programs add: since when a version of a record held, and that the CRM has the record no longer."""
OWNER: Names = {"owner_id": ("OwnerId", "Owner.Id", "Owner.Name", "OwnerName")}
CREATOR: Names = {"created_by_id": ("CreatedById", "CreatedBy.Id", "CreatedBy.Name", "CreatedByName")}
AUDIT_STAMPS: Names = {
    **OWNER,
    "created_at": "CreatedDate",
    **CREATOR,
    "modified_at": "LastModifiedDate",
    "modified_by_id": ("LastModifiedById", "LastModifiedBy.Id", "LastModifiedBy.Name", "LastModifiedByName"),
    "system_modified_at": "SystemModstamp",
}
ORIGINAL: Names = {**COPIES, "original_source": ()}
"""A field of the company's own that keeps the first source; the policy names it."""
SCORE: Names = {
    "lead_score": (
        *("Lead_Score__c", "LeadScore__c", "LeadScore", "Score__c", "mkto71_Lead_Score__c", "pi__score__c"),
        *("Marketing_Score__c", "HubSpot_Score__c", "MQL_Score__c"),
    )
}
"""A field of the company's own that says how well a lead was scored, by the names it mostly bears."""
REASON: Names = {
    "close_reason": (
        *("Loss_Reason__c", "Lost_Reason__c", "Closed_Lost_Reason__c", "Close_Reason__c", "Closed_Reason__c"),
        *("Win_Loss_Reason__c", "Reason_Lost__c", "Reason_for_Loss__c", "Won_Lost_Reason__c"),
    )
}
"""A field of the company's own that says why a deal was won or lost, by the names it mostly bears."""


def _history(name: str, parent: str, field: str = "Field", **further: str) -> ObjectSpec:
    """A history object. Some copies lack `OldValue` and `NewValue` (Airbyte), some split them by type (Stitch)."""
    return ObjectSpec(
        name,
        fills="changes",
        columns={
            "change_id": "Id",
            "record_id": parent,
            "field": field,
            "value_before": ("OldValue", "oldvalue__st"),
            "value_after": ("NewValue", "newvalue__st"),
            "changed_at": "CreatedDate",
            "actor_id": CREATOR["created_by_id"],
        },
        required=("change_id", "record_id", "field", "changed_at"),
        id_prefix="017",
        also={
            **COPIES,
            **further,
            "number_before": "oldvalue__fl",
            "number_after": "newvalue__fl",
            "flag_before": "oldvalue__bo",
            "flag_after": "newvalue__bo",
            "day_before": "oldvalue__de",
            "day_after": "newvalue__de",
        },
    )


def _activity(name: str, id_prefix: str, activity_on: str | tuple[str, ...]) -> ObjectSpec:
    return ObjectSpec(
        name,
        fills="activities",
        columns={
            "activity_id": "Id",
            "person_record_id": "WhoId",
            "about_id": "WhatId",
            "account_id": "AccountId",
            **OWNER,
            "subject": "Subject",
            "is_deleted": "IsDeleted",
            "activity_on": activity_on,
            "created_at": "CreatedDate",
            **CREATOR,
        },
        required=("activity_id",),
        also=COPIES,
        id_prefix=id_prefix,
    )


LEAD = ObjectSpec(
    "Lead",
    fills="leads",
    columns={
        "lead_id": "Id",
        "is_deleted": "IsDeleted",
        "merged_into_id": "MasterRecordId",
        "first_name": "FirstName",
        "last_name": "LastName",
        "title": "Title",
        "company": "Company",
        "email": "Email",
        "phone": "Phone",
        "mobile_phone": "MobilePhone",
        "website": "Website",
        "city": "City",
        "country": "Country",
        "reported_source": "LeadSource",
        "status": "Status",
        "is_converted": "IsConverted",
        "converted_on": "ConvertedDate",
        "converted_account_id": "ConvertedAccountId",
        "converted_contact_id": "ConvertedContactId",
        "converted_opportunity_id": "ConvertedOpportunityId",
        **AUDIT_STAMPS,
    },
    required=("lead_id",),
    also={**ORIGINAL, **SCORE, "transferred_on": "LastTransferDate"},
    id_prefix="00Q",
)

CONTACT = ObjectSpec(
    "Contact",
    fills="contacts",
    columns={
        "contact_id": "Id",
        "is_deleted": "IsDeleted",
        "merged_into_id": "MasterRecordId",
        "account_id": "AccountId",
        "first_name": "FirstName",
        "last_name": "LastName",
        "title": "Title",
        "email": "Email",
        "phone": "Phone",
        "mobile_phone": "MobilePhone",
        "city": "MailingCity",
        "country": "MailingCountry",
        "reported_source": "LeadSource",
        **AUDIT_STAMPS,
    },
    required=("contact_id",),
    also=ORIGINAL,
    id_prefix="003",
)

ACCOUNT = ObjectSpec(
    "Account",
    fills="accounts",
    columns={
        "account_id": "Id",
        "is_deleted": "IsDeleted",
        "merged_into_id": "MasterRecordId",
        "parent_id": "ParentId",
        "name": "Name",
        "website": "Website",
        "phone": "Phone",
        "city": "BillingCity",
        "country": "BillingCountry",
        "reported_source": "AccountSource",
        **AUDIT_STAMPS,
    },
    required=("account_id",),
    also=COPIES,
    id_prefix="001",
)

OPPORTUNITY = ObjectSpec(
    "Opportunity",
    fills="opportunities",
    columns={
        "opportunity_id": "Id",
        "is_deleted": "IsDeleted",
        "account_id": "AccountId",
        "contact_id": "ContactId",
        "name": "Name",
        "description": "Description",
        "stage": "StageName",
        "is_closed": "IsClosed",
        "is_won": "IsWon",
        "close_on": "CloseDate",
        "amount": "Amount",
        "currency": "CurrencyIsoCode",
        "opportunity_type": "Type",
        "reported_source": "LeadSource",
        "campaign_id": "CampaignId",
        **AUDIT_STAMPS,
    },
    required=("opportunity_id",),
    also={**ORIGINAL, **REASON},
    id_prefix="006",
)

CONTACT_ROLE = ObjectSpec(
    "OpportunityContactRole",
    fills="contact_roles",
    columns={
        "contact_role_id": "Id",
        "opportunity_id": "OpportunityId",
        "contact_id": "ContactId",
        "role": "Role",
        "is_primary": "IsPrimary",
        "is_deleted": "IsDeleted",
        "created_at": "CreatedDate",
        **CREATOR,
    },
    required=("contact_role_id", "opportunity_id", "contact_id"),
    also=COPIES,
    id_prefix="00K",
)

OPPORTUNITY_HISTORY = ObjectSpec(
    "OpportunityHistory",
    fills="stage_changes",
    columns={
        "stage_change_id": "Id",
        "opportunity_id": "OpportunityId",
        "stage": "StageName",
        "amount": "Amount",
        "close_on": "CloseDate",
        "changed_at": "CreatedDate",
        "actor_id": CREATOR["created_by_id"],
    },
    required=("stage_change_id", "opportunity_id", "changed_at"),
    also=COPIES,
    id_prefix="008",
)

CAMPAIGN = ObjectSpec(
    "Campaign",
    fills="campaigns",
    columns={
        "campaign_id": "Id",
        "parent_id": "ParentId",
        "name": "Name",
        "campaign_type": "Type",
        "start_on": "StartDate",
        "end_on": "EndDate",
        "actual_cost": "ActualCost",
        "currency": "CurrencyIsoCode",
        "created_at": "CreatedDate",
    },
    required=("campaign_id",),
    also=COPIES,
    id_prefix="701",
)

CAMPAIGN_MEMBER = ObjectSpec(
    "CampaignMember",
    fills="campaign_members",
    columns={
        "campaign_member_id": "Id",
        "campaign_id": "CampaignId",
        "lead_id": "LeadId",
        "contact_id": "ContactId",
        "status": "Status",
        "has_responded": "HasResponded",
        "responded_on": "FirstRespondedDate",
        "is_deleted": "IsDeleted",
        "created_at": "CreatedDate",
        **CREATOR,
    },
    required=("campaign_member_id",),
    also={**COPIES, "modified_at": "LastModifiedDate", "modified_by_id": AUDIT_STAMPS["modified_by_id"]},
    id_prefix="00v",
)

USER = ObjectSpec(
    "User",
    fills="users",
    columns={
        "user_id": "Id",
        "username": "Username",
        "first_name": "FirstName",
        "last_name": "LastName",
        "email": "Email",
        "title": "Title",
        "department": "Department",
        "is_active": "IsActive",
        "user_type": "UserType",
        "profile_id": "ProfileId",
        "user_role_id": "UserRoleId",
        "manager_id": "ManagerId",
        "created_at": "CreatedDate",
    },
    required=("user_id",),
    also={**COPIES, "full_name": "Name"},
    id_prefix="005",
)

PROFILE = ObjectSpec("Profile", "profiles", {"profile_id": "Id", "name": "Name"}, ("profile_id",), COPIES, "00e")
USER_ROLE = ObjectSpec(
    "UserRole", "user_roles", {"user_role_id": "Id", "name": "Name"}, ("user_role_id",), COPIES, "00E"
)

LINE_ITEM = ObjectSpec(
    "OpportunityLineItem",
    fills="line_items",
    columns={
        "line_item_id": "Id",
        "opportunity_id": "OpportunityId",
        "product_id": "Product2Id",
        "product_code": "ProductCode",
        "amount": "TotalPrice",
        "is_deleted": "IsDeleted",
    },
    required=("line_item_id", "opportunity_id"),
    also=COPIES,
    id_prefix="00k",
)

SPLIT = ObjectSpec(
    "OpportunitySplit",
    fills="splits",
    columns={
        "split_id": "Id",
        "opportunity_id": "OpportunityId",
        "owner_id": "SplitOwnerId",
        "split_percent": "SplitPercentage",
        "split_type": ("SplitType", "SplitTypeId"),
        "is_deleted": "IsDeleted",
    },
    required=("split_id", "opportunity_id", "owner_id", "split_percent"),
    also=COPIES,
)
TEAM_MEMBER = ObjectSpec(
    "OpportunityTeamMember",
    fills="team_members",
    columns={
        "team_member_id": "Id",
        "opportunity_id": "OpportunityId",
        "user_id": "UserId",
        "team_role": "TeamMemberRole",
        "is_deleted": "IsDeleted",
    },
    required=("team_member_id", "opportunity_id", "user_id"),
    also=COPIES,
)

SALESFORCE = Reader(
    crm="Salesforce",
    folder="salesforce",
    objects=(
        LEAD,
        CONTACT,
        ACCOUNT,
        OPPORTUNITY,
        CONTACT_ROLE,
        _history("LeadHistory", "LeadId"),
        _history("ContactHistory", "ContactId"),
        _history("AccountHistory", "AccountId"),
        _history("OpportunityFieldHistory", "OpportunityId"),
        _history("EntityHistory", "ParentId", "FieldName", record_type="ParentSobjectType"),
        OPPORTUNITY_HISTORY,
        CAMPAIGN,
        CAMPAIGN_MEMBER,
        _activity("Task", "00T", "ActivityDate"),
        _activity("Event", "00U", ("ActivityDate", "ActivityDateTime", "StartDateTime")),
        USER,
        PROFILE,
        USER_ROLE,
        LINE_ITEM,
        SPLIT,
        TEAM_MEMBER,
    ),
    required=(("Opportunity",), ("Lead", "Contact")),
    steps=("state_changes",),
)
