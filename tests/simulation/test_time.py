"""Nothing comes before what brings it about, nothing after the export, and history leads to the present value."""

import itertools

import pytest
from simulated_companies import by_id, grouped, rows

from attribution_audit.simulation import SimulatedCompany

HISTORIES = [
    ("Lead", "LeadHistory", "LeadId", {"LeadSource": "LeadSource", "Status": "Status"}),
    ("Contact", "ContactHistory", "ContactId", {"LeadSource": "LeadSource"}),
    ("Account", "AccountHistory", "AccountId", {}),
    (
        "Opportunity",
        "OpportunityFieldHistory",
        "OpportunityId",
        {"LeadSource": "LeadSource", "StageName": "StageName", "Amount": "Amount", "CloseDate": "CloseDate"},
    ),
]


RENAMINGS = ("picklist_renamed", "picklist_replaced")
LABELS = {"Email Campaign": "Email Marketing", "Reseller": "Partner Referral"}
"""Values that got another name, of which no history row tells."""


def now(value: str, labels: dict[str, str]) -> str:
    return labels.get(value, value)


@pytest.mark.parametrize(("name", "history", "parent", "tracked"), HISTORIES)
def test_history_is_a_chain_to_the_present_value(
    story: SimulatedCompany, name: str, history: str, parent: str, tracked: dict[str, str]
) -> None:
    records = by_id(story, name)
    renamed = {one for event in story.truth.innocents if event.mechanism in RENAMINGS for one in event.record_ids}
    for record_id, changes in grouped(rows(story, history), parent).items():
        record, labels = records.get(record_id), LABELS if record_id in renamed else {}
        if record is None:  # deleted for good
            continue
        assert min(change["CreatedDate"] for change in changes) >= record["CreatedDate"]
        for field, column in tracked.items():
            chain = sorted((c for c in changes if c["Field"] == field), key=lambda change: change["CreatedDate"])
            assert all(change["OldValue"] != change["NewValue"] for change in chain)
            for earlier, later in itertools.pairwise(chain):
                assert now(earlier["NewValue"], labels) == now(later["OldValue"], labels), (record_id, field)
            if chain:
                assert now(chain[-1]["NewValue"], labels) == record[column], (record_id, field)


@pytest.mark.parametrize(("name", "history", "parent", "tracked"), HISTORIES)
def test_owner_rows_come_in_pairs_and_end_with_the_owner(
    story: SimulatedCompany, name: str, history: str, parent: str, tracked: dict[str, str]
) -> None:
    records = by_id(story, name)
    for record_id, changes in grouped(rows(story, history), parent).items():
        owners = [change for change in changes if change["Field"] == "Owner"]
        ids = sorted((c for c in owners if c["DataType"] == "EntityId"), key=lambda change: change["CreatedDate"])
        assert len(owners) == 2 * len(ids)
        if ids and record_id in records:
            assert ids[-1]["NewValue"] == records[record_id]["OwnerId"]


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Lead", "CreatedDate"),
        ("Lead", "LastModifiedDate"),
        ("Lead", "SystemModstamp"),
        ("Contact", "LastModifiedDate"),
        ("Opportunity", "LastModifiedDate"),
        ("LeadHistory", "CreatedDate"),
        ("Task", "CreatedDate"),
        ("Event", "CreatedDate"),
        ("CampaignMember", "CreatedDate"),
        ("OpportunityContactRole", "CreatedDate"),
        ("SourceApproval", "ApprovedDate"),
        ("Payout", "PaidOn"),
        ("OpportunityHistory", "CreatedDate"),
    ],
)
def test_nothing_is_stamped_after_the_export(story: SimulatedCompany, name: str, column: str) -> None:
    assert max(story.tables[name][column].to_pylist()) < story.as_of


@pytest.mark.parametrize("name", ["Lead", "Contact", "Account", "Opportunity"])
def test_stamps_of_a_record_are_in_order(story: SimulatedCompany, name: str) -> None:
    for row in rows(story, name):
        assert row["CreatedDate"] <= row["LastModifiedDate"] <= row["SystemModstamp"]


def test_conversion_comes_after_creation_and_makes_the_deal_at_once_or_joins_an_older_one(
    story: SimulatedCompany,
) -> None:
    deals = by_id(story, "Opportunity")
    converted_at = {
        row["LeadId"]: row["CreatedDate"] for row in rows(story, "LeadHistory") if row["Field"] == "leadConverted"
    }
    from_lead = {
        row["OpportunityId"]
        for row in rows(story, "OpportunityFieldHistory")
        if row["Field"] == "opportunityCreatedFromLead"
    }
    for lead in rows(story, "Lead"):
        if lead["IsConverted"] == "false":
            assert lead["Id"] not in converted_at
            continue
        assert converted_at[lead["Id"]] >= lead["CreatedDate"]
        assert converted_at[lead["Id"]][:10] == lead["ConvertedDate"]
        if lead["ConvertedOpportunityId"]:
            made_at = deals[lead["ConvertedOpportunityId"]]["CreatedDate"]
            joined = lead["ConvertedOpportunityId"] not in from_lead or made_at < converted_at[lead["Id"]]
            assert made_at < converted_at[lead["Id"]] if joined else made_at == converted_at[lead["Id"]]


def test_members_are_entered_after_their_person_and_response_dates_make_sense(story: SimulatedCompany) -> None:
    leads, contacts = by_id(story, "Lead"), by_id(story, "Contact")
    for member in rows(story, "CampaignMember"):
        person = leads.get(member["LeadId"]) or contacts[member["ContactId"]]
        assert member["CreatedDate"] >= person["CreatedDate"]
        assert (member["HasResponded"] == "true") == bool(member["FirstRespondedDate"])
        assert (member["Status"] == "Sent") == (member["HasResponded"] == "false")


def test_roles_and_activities_come_after_their_deal_and_person(story: SimulatedCompany) -> None:
    deals = by_id(story, "Opportunity")
    for role in rows(story, "OpportunityContactRole"):
        assert role["CreatedDate"] >= deals[role["OpportunityId"]]["CreatedDate"]


def test_payouts_follow_the_close_and_the_plan_of_that_day(story: SimulatedCompany) -> None:
    deals = by_id(story, "Opportunity")
    lines = rows(story, "Payout")
    assert lines
    for line in lines:
        deal = deals[line["OpportunityId"]]
        assert deal["IsWon"] == "true"
        assert line["PaidOn"] > deal["CloseDate"]
        assert line["PlanId"] == f"PLAN-{deal['CloseDate'][:4]}"
        rate = float(line["Amount"]) / float(deal["Amount"])
        assert min(abs(rate - known) for known in (0.06, 0.07, 0.10, 0.11)) < 0.0001


def test_closed_deals_close_on_the_day_of_their_last_stage(story: SimulatedCompany) -> None:
    for deal in rows(story, "Opportunity"):
        if deal["IsClosed"] == "true":
            assert deal["CloseDate"] == deal["LastStageChangeDate"][:10]
