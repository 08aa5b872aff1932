"""Histories in the canonical words, whichever copy of them was exported."""

import shutil
from pathlib import Path

import pytest

from attribution_audit.engines import Engine
from attribution_audit.readers import read

from .made_exports import CHANGES, LEADS, USERS, change, record_id, write_export

VARIANTS = Path(__file__).parent / "specimens" / "sf_history_variants"


def one_change(engine: Engine, folder: Path, **cells: str) -> dict[str, object]:
    read(write_export(folder, LeadHistory=[change(0, **cells)]), engine)
    (row,) = engine.arrow("changes").to_pylist()
    return dict(row)


@pytest.mark.parametrize(
    ("record_type", "name", "field"),
    [
        ("Lead", "LeadSource", "lead_source"),
        ("Lead", "Status", "status"),
        ("Lead", "Owner", "owner"),
        ("Lead", "OwnerId", "owner"),
        ("Lead", "Region__c", "Region__c"),
        ("Account", "AccountSource", "lead_source"),
        ("Opportunity", "StageName", "stage"),
        ("Opportunity", "Stage", "stage"),
        ("Opportunity", "Amount", "amount"),
        ("Opportunity", "CloseDate", "close_on"),
        ("Opportunity", "CampaignId", "campaign"),
        ("Opportunity", "opportunity.LeadSource", "lead_source"),
    ],
)
def test_fields_have_canonical_names(engine: Engine, folder: Path, record_type: str, name: str, field: str) -> None:
    row = {**change(0, Field=name), "ParentSobjectType": record_type}
    history = [
        {("ParentId" if key == "LeadId" else "FieldName" if key == "Field" else key): cell for key, cell in row.items()}
    ]
    read(write_export(folder, EntityHistory=history), engine)
    (found,) = engine.arrow("changes").to_pylist()
    assert (found["record_type"], found["event"], found["field"]) == (record_type, "changed", field)


@pytest.mark.parametrize(
    ("name", "event"),
    [
        ("created", "created"),
        ("leadConverted", "converted"),
        ("opportunityCreatedFromLead", "converted"),
        ("contactCreatedFromLead", "converted"),
        ("leadMerged", "merged"),
        ("ownerAssignment", "owner_assigned"),
    ],
)
def test_events_are_no_changes_of_a_field(engine: Engine, folder: Path, name: str, event: str) -> None:
    row = one_change(engine, folder, Field=name, OldValue="", NewValue="")
    assert (row["event"], row["field"]) == (event, None)


def test_a_blank_value_is_blank(engine: Engine, folder: Path) -> None:
    row = one_change(engine, folder, NewValue="")
    assert (row["value_before"], row["value_after"]) == ("Webinar", "")
    assert (row["record_type"], row["record_id"], row["actor_id"]) == ("Lead", LEADS[0], USERS[0])


def test_an_owners_change_by_name_and_by_id_stays_twice(engine: Engine, folder: Path) -> None:
    rows = [
        change(0, Field="Owner", OldValue="Ana", NewValue="Bo"),
        change(1, Field="Owner", OldValue=USERS[0], NewValue=USERS[1]),
    ]
    read(write_export(folder, LeadHistory=rows), engine)
    assert engine.arrow("changes")["field"].to_pylist() == ["owner", "owner"]


def test_four_histories_are_one_table(engine: Engine, folder: Path) -> None:
    parents = {"Contact": "003", "Account": "001", "Opportunity": "006"}
    files = {"LeadHistory": [change(0)]}
    for number, (name, prefix) in enumerate(parents.items(), start=1):
        row = change(number)
        row[f"{name}Id"] = record_id(prefix, 1)
        del row["LeadId"]
        files["OpportunityFieldHistory" if name == "Opportunity" else f"{name}History"] = [row]
    read(write_export(folder, **files), engine)
    found = {row["record_type"]: row["change_id"] for row in engine.arrow("changes").to_pylist()}
    assert found == dict(zip(["Lead", "Contact", "Account", "Opportunity"], CHANGES, strict=False))


@pytest.mark.parametrize(
    "variant",
    ["dataloader_extract_upper_15char", "fivetran_opportunity_field_history", "stitch_opportunity_field_history"],
)
def test_every_copy_of_a_history_tells_the_same(engine: Engine, folder: Path, variant: str) -> None:
    specimen = VARIANTS.parent / "sf_weekly_export"
    shutil.copy(specimen / "OpportunityFieldHistory.csv", write_export(folder))
    read(folder, engine)
    expected = sorted(engine.arrow("changes").to_pylist(), key=repr)
    shutil.copy(VARIANTS / f"{variant}.csv", folder / "OpportunityFieldHistory.csv")
    read(folder, engine)
    assert sorted(engine.arrow("changes").to_pylist(), key=repr) == expected


def test_values_that_were_not_exported_are_null_and_not_blank(engine: Engine, folder: Path) -> None:
    copy = VARIANTS / "airbyte_OpportunityFieldHistory_without_values.csv"
    shutil.copy(copy, write_export(folder) / "OpportunityFieldHistory.csv")
    reading = read(folder, engine)
    assert reading.missing_columns["OpportunityFieldHistory"] == ("OldValue", "NewValue")
    assert {(row["value_before"], row["value_after"]) for row in engine.arrow("changes").to_pylist()} == {(None, None)}


def test_a_number_that_a_copy_keeps_in_a_column_of_its_own(engine: Engine, folder: Path) -> None:
    row = change(0, Field="Amount", oldvalue__fl="100.0", newvalue__fl="90.0", oldvalue__st="", newvalue__st="")
    del row["OldValue"], row["NewValue"]
    read(write_export(folder, LeadHistory=[row]), engine)
    assert engine.arrow("changes", ["value_before", "value_after"]).to_pylist() == [
        {"value_before": "100.0", "value_after": "90.0"}
    ]
