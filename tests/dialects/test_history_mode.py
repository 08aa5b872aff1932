"""Versions instead of changes: a change lies in a window, nobody is its actor, and nothing is held by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.engines import open_engine
from attribution_audit.readers import read
from tests.dialects.audited import Audited, as_weekly, audited
from tests.dialects.companies import story
from tests.dialects.dialect import Copy
from tests.dialects.history_mode import history_mode

AT_RECORDS = {"source_blanked", "source_overwritten"}
VARIANT = Path(__file__).parent / "specimens" / "fivetran_historymode_opportunity.csv"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Audited:
    return audited(Copy(history_mode(story(), tmp_path_factory.mktemp("export")), story().policy))


def test_lost_sources_are_found_and_graded_as_snapshots(found: Audited) -> None:
    lost = [row for row in found.findings if row["kind"] in AT_RECORDS]
    assert lost
    assert {row["grade"] for row in lost} == {"snapshots"}
    changed = {change["LeadId"] for change in story().tables["LeadHistory"] if change["Field"] == "LeadSource"}
    changed |= {
        change["OpportunityId"]
        for change in story().tables["OpportunityFieldHistory"]
        if change["Field"] == "LeadSource"
    }
    assert {row["record_id"] for row in lost} <= changed


def test_what_the_tracked_history_shows_for_certain_is_seen(found: Audited) -> None:
    """A lost source that a person should look at by tracked history is there by versions too, with both values."""
    certain = [
        (row["kind"], row["record_id"], row["source_before"], row["source_after"])
        for row in as_weekly("story").findings
        if row["kind"] in AT_RECORDS and row["tier"] != "note"
    ]
    seen = {(row["kind"], row["record_id"], row["source_before"], row["source_after"]) for row in found.findings}
    assert certain
    assert set(certain) <= seen


def test_versions_name_no_actor_and_hold_nothing(found: Audited) -> None:
    by_versions = [row for row in found.findings if row["grade"] == "snapshots"]
    assert {(row["actor_id"] or "") for row in by_versions} == {""}
    assert "hold" not in {row["tier"] for row in by_versions}


def test_each_record_is_read_once_and_versions_are_not_lost(found: Audited) -> None:
    assert len(found.records["leads"]) == len(story().tables["Lead"])
    assert len(found.records["opportunities"]) == len(story().tables["Opportunity"])
    for file, count in found.summary["rows"].items():
        assert count["read"] == count["used"] + count["quarantined"], file
        assert not set(count["reasons"]) - {"same row again"}, file


def test_records_are_as_they_are_now(found: Audited) -> None:
    now = {row["Id"]: row["LeadSource"] for row in story().tables["Lead"]}
    assert {row["lead_id"]: row["reported_source"] for row in found.records["leads"]} == now


def test_a_table_called_opportunity_history_is_not_salesforces_own(tmp_path: Path) -> None:
    """dbt calls the versions `opportunity_history`, which is Salesforce's name for the history of stages."""
    names = (("Opportunity", "opportunity_history"), ("Lead", "lead_history"))
    export = history_mode(story().without("OpportunityHistory"), tmp_path, names)
    engine = open_engine(threads=2)
    reading = read(export, engine)
    assert reading.objects["opportunity_history.csv"] == "Opportunity"
    assert reading.objects["lead_history.csv"] == "Lead"
    assert "OpportunityHistory" not in reading.present
    assert engine.count("stage_changes") == 0
    assert engine.count("opportunities") == len(story().tables["Opportunity"])
    engine.close()


def test_the_specimen_of_history_mode(tmp_path: Path) -> None:
    from tests.readers.made_exports import lead, write_csv

    write_csv(tmp_path / "Lead.csv", [lead()])
    (tmp_path / "opportunity_history.csv").write_bytes(VARIANT.read_bytes())
    engine = open_engine(threads=2)
    read(tmp_path, engine)
    assert engine.count("opportunities") == 6
    assert engine.count("stage_changes") == 0
    sources = {row["opportunity_id"]: row["reported_source"] for row in engine.arrow("opportunities").to_pylist()}
    assert sources["0068a00000xxxm1AAA"] == "Gestión directa"
    engine.close()
