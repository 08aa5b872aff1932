"""Files of the company's own that may lie beside any CRM's: spend, approvals, touchpoints, payouts, verdicts, rates,
targets, costs.
"""

from __future__ import annotations

from attribution_audit.readers.reader import ObjectSpec, Reader

SPEND = ObjectSpec(
    "Spend",
    fills="spend",
    columns={
        "month": "Month",
        "reported_source": "LeadSource",
        "campaign_id": "CampaignId",
        "cost": "Cost",
        "currency": "Currency",
    },
    required=("month", "cost"),
)

SOURCE_APPROVAL = ObjectSpec(
    "SourceApproval",
    fills="approvals",
    columns={
        "record_id": "RecordId",
        "value_before": "OldValue",
        "value_after": "NewValue",
        "approved_by_id": "ApprovedById",
        "approved_at": "ApprovedDate",
        "reason": "Reason",
    },
    required=("record_id", "approved_at"),
)

TOUCHPOINT = ObjectSpec(
    "Touchpoint",
    fills="outside_touchpoints",
    columns={
        "record_id": "RecordId",
        "email": "Email",
        "responded_at": "RespondedAt",
        "entered_at": "EnteredAt",
        "campaign": "Campaign",
        "system": "System",
    },
    required=("responded_at",),
)

PAYOUT = ObjectSpec(
    "Payout",
    fills="payouts",
    columns={
        "payout_line_id": "PayoutLineId",
        "payee_id": "PayeeId",
        "opportunity_id": "OpportunityId",
        "paid_on": "PaidOn",
        "amount": "Amount",
        "currency": "Currency",
        "plan_id": "PlanId",
        "credit_percent": "CreditPercent",
    },
    required=("payee_id", "opportunity_id", "amount"),
)

VERDICT = ObjectSpec(
    "Verdict",
    fills="verdicts",
    columns={
        "finding_id": "FindingId",
        "verdict": "Verdict",
        "reviewer_id": "ReviewerId",
        "decided_at": "DecidedAt",
        "reason": "Reason",
        "reply": "Reply",
    },
    required=("finding_id", "verdict"),
)

EXCHANGE_RATE = ObjectSpec(
    "ExchangeRate",
    fills="exchange_rates",
    columns={"month": "Month", "currency": "Currency", "rate": "Rate"},
    required=("month", "currency", "rate"),
)

TARGET = ObjectSpec(
    "Target",
    fills="targets",
    columns={"period": "Period", "revenue": "Revenue", "currency": "Currency"},
    required=("period", "revenue"),
)

COST = ObjectSpec(
    "Cost",
    fills="costs",
    columns={
        "period": "Period",
        "sales_cost": "SalesExpense",
        "marketing_cost": "MarketingExpense",
        "sales_heads": "SalesHeadcount",
        "marketing_heads": "MarketingHeadcount",
        "enablement_percent": "SalesEnablementPercent",
        "currency": "Currency",
    },
    required=("period",),
)

COMPANY = Reader(
    crm="the company",
    folder="company",
    objects=(SPEND, SOURCE_APPROVAL, TOUCHPOINT, PAYOUT, VERDICT, EXCHANGE_RATE, TARGET, COST),
    required=(),
    in_parts=False,
)
