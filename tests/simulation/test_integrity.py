"""References point to rows there are; every file has the columns that its object has in Salesforce."""

import pyarrow as pa
import pytest

from attribution_audit.simulation import SimulatedCompany
from attribution_audit.simulation.salesforce.layout import LAYOUT

REFERENCES = [
    ("Lead", "ConvertedAccountId", "Account"),
    ("Lead", "ConvertedContactId", "Contact"),
    ("Lead", "ConvertedOpportunityId", "Opportunity"),
    ("Lead", "MasterRecordId", "Lead"),
    ("Lead", "CreatedById", "User"),
    ("Lead", "LastModifiedById", "User"),
    ("Lead", "RecordTypeId", "RecordType"),
    ("Contact", "AccountId", "Account"),
    ("Contact", "OwnerId", "User"),
    ("Contact", "MasterRecordId", "Contact"),
    ("Account", "OwnerId", "User"),
    ("Account", "MasterRecordId", "Account"),
    ("Opportunity", "AccountId", "Account"),
    ("Opportunity", "OwnerId", "User"),
    ("Opportunity", "CampaignId", "Campaign"),
    ("OpportunityContactRole", "OpportunityId", "Opportunity"),
    ("OpportunityContactRole", "ContactId", "Contact"),
    ("OpportunityHistory", "OpportunityId", "Opportunity"),
    ("OpportunityFieldHistory", "OpportunityId", "Opportunity"),
    ("LeadHistory", "LeadId", "Lead"),
    ("LeadHistory", "CreatedById", "User"),
    ("ContactHistory", "ContactId", "Contact"),
    ("AccountHistory", "AccountId", "Account"),
    ("CampaignMember", "CampaignId", "Campaign"),
    ("CampaignMember", "LeadId", "Lead"),
    ("CampaignMember", "ContactId", "Contact"),
    ("CampaignMember", "LastModifiedById", "User"),
    ("Opportunity", "RecordTypeId", "RecordType"),
    ("Task", "OwnerId", "User"),
    ("Task", "AccountId", "Account"),
    ("Event", "OwnerId", "User"),
    ("OpportunityLineItem", "OpportunityId", "Opportunity"),
    ("Payout", "PayeeId", "User"),
    ("Payout", "OpportunityId", "Opportunity"),
    ("SourceApproval", "ApprovedById", "User"),
    ("User", "ProfileId", "Profile"),
    ("User", "UserRoleId", "UserRole"),
    ("User", "ManagerId", "User"),
    ("Spend", "CampaignId", "Campaign"),
]
DELETIONS = ("deleted_duplicate", "deleted_test", "erased_person")
MAY_BE_EMPTY = {
    "ConvertedAccountId",
    "ConvertedContactId",
    "ConvertedOpportunityId",
    "MasterRecordId",
    "CampaignId",
    "ContactId",
    "LeadId",
    "AccountId",
    "ManagerId",
    "UserRoleId",
}


OF_THE_PURGED = {"LeadHistory", "OpportunityFieldHistory", "OpportunityHistory"}
"""Files that still tell of records which are in no file."""


def purged(simulated: SimulatedCompany) -> set[str]:
    """Ids of records that somebody deleted for good and made anew."""
    return {act.related_id for act in simulated.truth.acts if "; gone" in act.variant}


@pytest.mark.parametrize(("name", "column", "target"), REFERENCES)
def test_references_point_to_rows(story: SimulatedCompany, name: str, column: str, target: str) -> None:
    known = set(story.tables[target]["Id"].to_pylist())
    if column in MAY_BE_EMPTY:
        known.add("")
    if name in OF_THE_PURGED:
        known |= purged(story)
    assert set(story.tables[name][column].to_pylist()) <= known


@pytest.mark.parametrize("name", ["Task", "Event"])
def test_activities_are_about_somebody_or_something(story: SimulatedCompany, name: str) -> None:
    people = {*story.tables["Lead"]["Id"].to_pylist(), *story.tables["Contact"]["Id"].to_pylist(), ""}
    things = {*story.tables["Account"]["Id"].to_pylist(), *story.tables["Opportunity"]["Id"].to_pylist(), ""}
    assert set(story.tables[name]["WhoId"].to_pylist()) <= people
    assert set(story.tables[name]["WhatId"].to_pylist()) <= things


def test_leads_belong_to_users_or_the_queue(story: SimulatedCompany) -> None:
    owners = set(story.tables["Lead"]["OwnerId"].to_pylist())
    strangers = owners - set(story.tables["User"]["Id"].to_pylist())
    assert len(strangers) == 1
    assert strangers.pop().startswith("00G")


@pytest.mark.parametrize("name", LAYOUT)
def test_columns_are_text_and_complete(story: SimulatedCompany, name: str) -> None:
    table = story.tables[name]
    assert table.column_names == [column.name for column in LAYOUT[name]]
    assert all(kind == pa.string() for kind in table.schema.types)
    assert all(column.null_count == 0 for column in table.columns)


def test_deleted_rows_are_losers_of_merges_or_labelled(story: SimulatedCompany) -> None:
    deleted = {one for event in story.truth.innocents if event.mechanism in DELETIONS for one in event.record_ids}
    deleted |= {act.related_id for act in story.truth.acts if act.kind == "deleted_and_recreated"}
    for name in ("Lead", "Contact", "Account"):
        for row in story.tables[name].select(["Id", "IsDeleted", "MasterRecordId"]).to_pylist():
            assert row["IsDeleted"] == "true" or not row["MasterRecordId"]
            assert row["IsDeleted"] == "false" or row["MasterRecordId"] or row["Id"] in deleted


def test_roles_name_living_contacts_once_per_deal(story: SimulatedCompany) -> None:
    roles = story.tables["OpportunityContactRole"].to_pylist()
    pairs = [(role["OpportunityId"], role["ContactId"]) for role in roles]
    assert len(set(pairs)) == len(pairs)
    dead = {row["Id"] for row in story.tables["Contact"].to_pylist() if row["IsDeleted"] == "true"}
    assert not dead & {contact for _, contact in pairs}


def test_converted_leads_have_an_account_and_a_contact_of_it(story: SimulatedCompany) -> None:
    accounts = {row["Id"]: row["AccountId"] for row in story.tables["Contact"].to_pylist()}
    for lead in story.tables["Lead"].to_pylist():
        assert (lead["IsConverted"] == "true") == bool(lead["ConvertedContactId"]) == bool(lead["ConvertedDate"])
        if lead["IsConverted"] == "true":
            assert accounts[lead["ConvertedContactId"]] == lead["ConvertedAccountId"]
            assert lead["Status"] == "Qualified"
