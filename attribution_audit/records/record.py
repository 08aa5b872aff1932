"""The canonical tables, whichever CRM they came from.

Ids are the CRM's own in their one canonical form (Salesforce: 18 characters). Stamps are UTC without a zone, to the
microsecond. A value that the CRM left blank is an empty string where blank means something (lead sources), else null; a
column that the export does not have is null in every row, so "not exported" and "blank" stay apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

TEXT, FLAG, STAMP, DAY, COUNT = pa.string(), pa.bool_(), pa.timestamp("us"), pa.date32(), pa.int64()
MONEY = pa.decimal128(18, 2)
RATE = pa.decimal128(18, 6)


@dataclass(frozen=True)
class TableSchema:
    """One canonical table: its name, what one row is, and its columns in order."""

    name: str
    row: str
    columns: tuple[tuple[str, pa.DataType], ...]

    @property
    def schema(self) -> pa.Schema:
        """The columns as an Arrow schema."""
        return pa.schema(list(self.columns))


AUDIT_STAMPS = (
    ("owner_id", TEXT),
    ("created_at", STAMP),
    ("created_by_id", TEXT),
    ("modified_at", STAMP),
    ("modified_by_id", TEXT),
    ("system_modified_at", STAMP),
)

LEADS = TableSchema(
    "leads",
    "one lead, deleted and merged ones included",
    (
        ("lead_id", TEXT),
        ("is_deleted", FLAG),
        ("merged_into_id", TEXT),
        ("first_name", TEXT),
        ("last_name", TEXT),
        ("title", TEXT),
        ("company", TEXT),
        ("email", TEXT),
        ("phone", TEXT),
        ("mobile_phone", TEXT),
        ("website", TEXT),
        ("city", TEXT),
        ("country", TEXT),
        ("reported_source", TEXT),
        ("original_source", TEXT),
        ("status", TEXT),
        ("lead_score", TEXT),  # as the CRM writes it: points, or a grade
        ("is_converted", FLAG),
        ("converted_on", DAY),
        ("converted_account_id", TEXT),
        ("converted_contact_id", TEXT),
        ("converted_opportunity_id", TEXT),
        ("transferred_on", DAY),  # when the owner changed last; of a lead that never had another, when it was made
        *AUDIT_STAMPS,
    ),
)

CONTACTS = TableSchema(
    "contacts",
    "one contact, deleted and merged ones included",
    (
        ("contact_id", TEXT),
        ("is_deleted", FLAG),
        ("merged_into_id", TEXT),
        ("account_id", TEXT),
        ("first_name", TEXT),
        ("last_name", TEXT),
        ("title", TEXT),
        ("email", TEXT),
        ("phone", TEXT),
        ("mobile_phone", TEXT),
        ("city", TEXT),
        ("country", TEXT),
        ("reported_source", TEXT),
        ("original_source", TEXT),
        *AUDIT_STAMPS,
    ),
)

ACCOUNTS = TableSchema(
    "accounts",
    "one account, deleted and merged ones included",
    (
        ("account_id", TEXT),
        ("is_deleted", FLAG),
        ("merged_into_id", TEXT),
        ("parent_id", TEXT),
        ("name", TEXT),
        ("website", TEXT),
        ("phone", TEXT),
        ("city", TEXT),
        ("country", TEXT),
        ("reported_source", TEXT),
        *AUDIT_STAMPS,
    ),
)

OPPORTUNITIES = TableSchema(
    "opportunities",
    "one opportunity, deleted ones included",
    (
        ("opportunity_id", TEXT),
        ("is_deleted", FLAG),
        ("account_id", TEXT),
        ("contact_id", TEXT),
        ("name", TEXT),
        ("description", TEXT),
        ("stage", TEXT),
        ("is_closed", FLAG),
        ("is_won", FLAG),
        ("close_on", DAY),
        ("amount", MONEY),
        ("currency", TEXT),
        ("opportunity_type", TEXT),
        ("reported_source", TEXT),
        ("original_source", TEXT),
        ("close_reason", TEXT),
        ("campaign_id", TEXT),
        *AUDIT_STAMPS,
    ),
)

CONTACT_ROLES = TableSchema(
    "contact_roles",
    "one contact's role in one opportunity",
    (
        ("contact_role_id", TEXT),
        ("opportunity_id", TEXT),
        ("contact_id", TEXT),
        ("role", TEXT),
        ("is_primary", FLAG),
        ("is_deleted", FLAG),
        ("created_at", STAMP),
        ("created_by_id", TEXT),
    ),
)

CHANGES = TableSchema(
    "changes",
    "one tracked change of one field, or one event that the CRM writes among the changes (field is then null)",
    (
        ("change_id", TEXT),
        ("record_type", TEXT),
        ("record_id", TEXT),
        ("event", TEXT),  # changed, created, converted, merged, owner_assigned; renamed: the picklist's entry was
        ("field", TEXT),  # lead_source, status, stage, owner, amount, close_on, or the CRM's own name
        ("value_before", TEXT),
        ("value_after", TEXT),
        ("changed_at", STAMP),
        ("actor_id", TEXT),
        (
            "grade",
            TEXT,
        ),  # history, or snapshots: two states differ, and the change lies after not_before, up to changed_at
        ("not_before", STAMP),
        ("modifier_id", TEXT),  # of snapshots: who modified the record last by then, in whatever field
    ),
)

STAGE_CHANGES = TableSchema(
    "stage_changes",
    "one state of an opportunity since `changed_at`, as the CRM's own stage history keeps it",
    (
        ("stage_change_id", TEXT),
        ("opportunity_id", TEXT),
        ("stage", TEXT),
        ("amount", MONEY),
        ("close_on", DAY),
        ("changed_at", STAMP),
        ("actor_id", TEXT),
    ),
)

CAMPAIGNS = TableSchema(
    "campaigns",
    "one campaign",
    (
        ("campaign_id", TEXT),
        ("parent_id", TEXT),
        ("name", TEXT),
        ("campaign_type", TEXT),
        ("start_on", DAY),
        ("end_on", DAY),
        ("actual_cost", MONEY),
        ("currency", TEXT),
        ("created_at", STAMP),
    ),
)

CAMPAIGN_MEMBERS = TableSchema(
    "campaign_members",
    "one lead or contact in one campaign, whether they responded or not",
    (
        ("campaign_member_id", TEXT),
        ("campaign_id", TEXT),
        ("lead_id", TEXT),
        ("contact_id", TEXT),
        ("status", TEXT),
        ("has_responded", FLAG),
        ("responded_on", DAY),
        ("is_deleted", FLAG),
        ("created_at", STAMP),
        ("created_by_id", TEXT),
        ("modified_at", STAMP),
        ("modified_by_id", TEXT),
    ),
)

ACTIVITIES = TableSchema(
    "activities",
    "one task or event: what somebody did (`activity_on`) and when it was entered (`created_at`)",
    (
        ("activity_id", TEXT),
        ("activity_type", TEXT),  # Task, Event
        ("person_record_id", TEXT),
        ("about_id", TEXT),
        ("account_id", TEXT),
        ("owner_id", TEXT),
        ("subject", TEXT),
        ("is_deleted", FLAG),
        ("activity_on", DAY),
        ("created_at", STAMP),
        ("created_by_id", TEXT),
    ),
)

USERS = TableSchema(
    "users",
    "one user of the CRM",
    (
        ("user_id", TEXT),
        ("username", TEXT),
        ("first_name", TEXT),
        ("last_name", TEXT),
        ("email", TEXT),
        ("title", TEXT),
        ("department", TEXT),
        ("is_active", FLAG),
        ("user_type", TEXT),
        ("profile_id", TEXT),
        ("user_role_id", TEXT),
        ("manager_id", TEXT),
        ("created_at", STAMP),
    ),
)

PROFILES = TableSchema("profiles", "one profile", (("profile_id", TEXT), ("name", TEXT)))
USER_ROLES = TableSchema("user_roles", "one user role", (("user_role_id", TEXT), ("name", TEXT)))

LINE_ITEMS = TableSchema(
    "line_items",
    "one product line of one opportunity",
    (
        ("line_item_id", TEXT),
        ("opportunity_id", TEXT),
        ("product_id", TEXT),
        ("product_code", TEXT),
        ("amount", MONEY),
        ("is_deleted", FLAG),
    ),
)

SPLITS = TableSchema(
    "splits",
    "one person's part of the credit for one opportunity",
    (
        ("split_id", TEXT),
        ("opportunity_id", TEXT),
        ("owner_id", TEXT),
        ("split_percent", RATE),
        ("split_type", TEXT),
        ("is_deleted", FLAG),
    ),
)

TEAM_MEMBERS = TableSchema(
    "team_members",
    "one member of the team of one opportunity",
    (
        ("team_member_id", TEXT),
        ("opportunity_id", TEXT),
        ("user_id", TEXT),
        ("team_role", TEXT),
        ("is_deleted", FLAG),
    ),
)

SPEND = TableSchema(
    "spend",
    "what one source (or one campaign of it) cost in one month",
    (("month", TEXT), ("reported_source", TEXT), ("campaign_id", TEXT), ("cost", MONEY), ("currency", TEXT)),
)

APPROVALS = TableSchema(
    "approvals",
    "one approved change of a lead source",
    (
        ("record_id", TEXT),
        ("value_before", TEXT),
        ("value_after", TEXT),
        ("approved_by_id", TEXT),
        ("approved_at", STAMP),
        ("reason", TEXT),
    ),
)

OUTSIDE_TOUCHPOINTS = TableSchema(
    "outside_touchpoints",
    "one response that the CRM does not hold",
    (
        ("record_id", TEXT),
        ("email", TEXT),
        ("responded_at", STAMP),
        ("entered_at", STAMP),
        ("campaign", TEXT),
        ("system", TEXT),
    ),
)

PAYOUTS = TableSchema(
    "payouts",
    "one payout line",
    (
        ("payout_line_id", TEXT),
        ("payee_id", TEXT),
        ("opportunity_id", TEXT),
        ("paid_on", DAY),
        ("amount", MONEY),
        ("currency", TEXT),
        ("plan_id", TEXT),
        ("credit_percent", RATE),
    ),
)

VERDICTS = TableSchema(
    "verdicts",
    "one decision of a reviewer on a finding of an earlier run",
    (
        ("finding_id", TEXT),
        ("verdict", TEXT),
        ("reviewer_id", TEXT),
        ("decided_at", STAMP),
        ("reason", TEXT),
        ("reply", TEXT),
    ),
)

EXCHANGE_RATES = TableSchema(
    "exchange_rates",
    "units of the policy's currency for one unit of a currency in one month",
    (("month", TEXT), ("currency", TEXT), ("rate", RATE)),
)

TARGETS = TableSchema(
    "targets",
    "what was to be won in one period",
    (("period", TEXT), ("revenue", MONEY), ("currency", TEXT)),  # period: 2025-03, 2025-Q1 or 2025
)

COSTS = TableSchema(
    "costs",
    "what sales and marketing cost in one period, and how many people they had",
    (
        ("period", TEXT),  # 2025-03, 2025-Q1 or 2025
        ("sales_cost", MONEY),
        ("marketing_cost", MONEY),
        ("sales_heads", RATE),
        ("marketing_heads", RATE),
        ("enablement_percent", RATE),  # of sales who say that they have what they need
        ("currency", TEXT),
    ),
)

EARLIER_RECORDS = TableSchema(
    "earlier_records",
    "one record as an earlier export shows it, which was taken at `taken_at` or later",
    (
        ("record_type", TEXT),
        ("record_id", TEXT),
        ("reported_source", TEXT),
        ("taken_at", STAMP),
        ("created_at", STAMP),
        ("created_by_id", TEXT),
        ("person_record_id", TEXT),  # the lead or contact itself; of an opportunity its first contact
        ("email", TEXT),
        ("is_deleted", FLAG),  # deleted or merged by then
    ),
)

EARLIER_CAMPAIGNS = TableSchema(
    "earlier_campaigns",
    "one opportunity's primary campaign, or one member's response, as an earlier export shows it, taken at `taken_at`",
    (
        ("record_id", TEXT),  # of the opportunity, or of the campaign member
        ("campaign_id", TEXT),
        ("person_record_id", TEXT),  # of a member: the lead or contact
        ("has_responded", FLAG),
        ("responded_on", DAY),
        ("entered_at", STAMP),
        ("taken_at", STAMP),
    ),
)

TABLES: dict[str, TableSchema] = {
    table.name: table
    for table in (
        LEADS,
        CONTACTS,
        ACCOUNTS,
        OPPORTUNITIES,
        CONTACT_ROLES,
        CHANGES,
        STAGE_CHANGES,
        CAMPAIGNS,
        CAMPAIGN_MEMBERS,
        ACTIVITIES,
        USERS,
        PROFILES,
        USER_ROLES,
        LINE_ITEMS,
        SPLITS,
        TEAM_MEMBERS,
        SPEND,
        APPROVALS,
        OUTSIDE_TOUCHPOINTS,
        PAYOUTS,
        VERDICTS,
        EXCHANGE_RATES,
        TARGETS,
        COSTS,
    )
}
