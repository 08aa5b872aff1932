"""The acceptance test: a weekly Data Export as Salesforce writes it (cp1252, 0/1, stamps without zone)."""

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from attribution_audit.engines import Engine
from attribution_audit.policy import Policy
from attribution_audit.readers import Reading, read
from attribution_audit.records import TABLES

SPECIMEN = Path(__file__).parent / "specimens" / "sf_weekly_export"


@pytest.fixture
def reading(engine: Engine) -> Reading:
    return read(SPECIMEN, engine)


def rows(engine: Engine, table: str, key: str) -> dict[str, dict[str, object]]:
    return {row[key]: row for row in engine.arrow(table).to_pylist()}


def test_every_row_is_used(reading: Reading) -> None:
    assert {file: count.used for file, count in reading.rows.items()} == {
        "Lead.csv": 4,
        "Contact.csv": 5,
        "Account.csv": 6,
        "Opportunity.csv": 6,
        "OpportunityContactRole.csv": 5,
        "OpportunityFieldHistory.csv": 5,
        "OpportunityHistory.csv": 6,
        "Campaign.csv": 1,
        "CampaignMember.csv": 3,
        "User.csv": 5,
    }
    assert all(count.read == count.used and not count.unreadable_values for count in reading.rows.values())


def test_every_canonical_table_has_its_schema(reading: Reading, engine: Engine) -> None:
    for name, table in TABLES.items():
        assert engine.arrow(name).schema.remove_metadata() == table.schema, name


def test_the_encoding_is_told(reading: Reading) -> None:
    assert reading.dialects["Lead.csv"] == "cp1252, comma"
    assert reading.dialects["User.csv"] == "UTF-8, comma"


def test_accents_and_curly_apostrophes_survive(reading: Reading, engine: Engine) -> None:
    names = {row["name"] for row in rows(engine, "accounts", "account_id").values()}
    assert {"Peñafiel Logística S.A. de C.V.", "O’Neill & Sons Ltd", "Ñandú Datos"} <= names


def test_null_references_are_null(reading: Reading, engine: Engine) -> None:
    leads = rows(engine, "leads", "lead_id")
    assert leads["00Q8a00000xxxTmEAI"]["converted_contact_id"] is None
    assert leads["00Q8a00000xxxT1EAI"]["converted_contact_id"] == "0038a00000xxx31AAA"
    assert rows(engine, "campaigns", "campaign_id")["7018a00000xxx51AAA"]["currency"] is None


def test_a_blank_source_is_blank_and_a_missing_column_is_null(reading: Reading, engine: Engine) -> None:
    assert rows(engine, "opportunities", "opportunity_id")["0068a00000xxxmmAAA"]["reported_source"] == ""
    assert rows(engine, "leads", "lead_id")["00Q8a00000xxxT1EAI"]["city"] is None
    assert "City" in reading.missing_columns["Lead"]


def test_values_have_their_types(reading: Reading, engine: Engine) -> None:
    won = rows(engine, "opportunities", "opportunity_id")["0068a00000xxxm1AAA"]
    assert (won["amount"], won["currency"], won["close_on"]) == (Decimal("25000.00"), "MXN", date(2023, 5, 30))
    assert (won["is_closed"], won["is_won"], won["is_deleted"]) == (True, True, False)
    assert won["created_at"] == datetime(2023, 2, 1, 12)


def test_the_strip_of_the_truth_is_among_the_changes(reading: Reading, engine: Engine) -> None:
    truth = json.loads((SPECIMEN / "truth.json").read_text(encoding="utf-8"))["strip"][0]
    found = [row for row in engine.arrow("changes").to_pylist() if row["actor_id"] == truth["by"] and row["field"]]
    assert [(row["record_id"], row["field"], row["value_before"], row["value_after"]) for row in found] == [
        (truth["opportunity"], "lead_source", truth["from"], truth["to"])
    ]
    assert found[0]["changed_at"] == datetime.fromisoformat(truth["at"])


def test_the_export_was_taken_at_its_newest_stamp(reading: Reading) -> None:
    assert (reading.as_of, reading.as_of_note) == (datetime(2023, 8, 1), None)


def test_what_no_object_is_named_after_is_listed_and_not_read(reading: Reading) -> None:
    assert reading.unread == ("README.md", "truth.json")
    assert "LeadHistory" not in reading.present


def test_stamps_without_zone_are_in_the_zone_that_is_given(engine: Engine) -> None:
    read(SPECIMEN, engine, Policy(timezone="America/New_York"))
    won = rows(engine, "opportunities", "opportunity_id")["0068a00000xxxm1AAA"]
    assert won["created_at"] == datetime(2023, 2, 1, 17)
    assert won["close_on"] == date(2023, 5, 30)
