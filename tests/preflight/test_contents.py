"""What is there: files, rows, dates, what was left out, and how the moment of the export was found."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from attribution_audit.policy import load_policy
from attribution_audit.preflight import examine
from tests.preflight.exports import examined, read_and_traced
from tests.readers.made_exports import change, lead, opportunity, write_csv, write_export


def test_an_object_has_its_files_rows_and_dates(tmp_path: Path) -> None:
    leads = [lead(0), lead(1, CreatedDate="2023-01-05T00:00:00.000Z"), lead(2, Id="not an id")]
    write_export(tmp_path, Lead=leads, LeadHistory=[change()])
    (tmp_path / "notes.txt").write_text("nothing of ours")
    found = examined(tmp_path).contents
    lead_file, history = found.of("Lead"), found.of("LeadHistory")
    assert lead_file is not None
    assert history is not None
    assert (lead_file.files, lead_file.read, lead_file.used, lead_file.left_out) == (("Lead.csv",), 3, 2, 1)
    assert [number for _, number in lead_file.reasons] == [1]
    assert (lead_file.oldest, lead_file.newest) == (datetime(2023, 1, 5), datetime(2024, 3, 1, 10))
    assert history.oldest == datetime(2024, 3, 2, 10)
    assert "UTF-8, comma" in lead_file.dialects
    assert found.unread == ("notes.txt",)
    assert "Contact" in found.absent
    assert "Lead" not in found.absent


def test_only_the_columns_that_checks_lean_on_are_called_needed(tmp_path: Path) -> None:
    found = examined(write_export(tmp_path)).contents.of("Lead")
    assert found is not None
    assert {"Website", "ConvertedOpportunityId", "MasterRecordId"} <= set(found.missing_columns)
    assert "ConvertedOpportunityId" in found.needed_columns
    assert "Website" not in found.needed_columns


def test_the_moment_of_the_export_is_said_to_be_found_or_given(tmp_path: Path) -> None:
    odd = lead(1, CreatedDate="2099-01-01T00:00:00.000Z", LastModifiedDate="", SystemModstamp="")
    write_export(tmp_path, Lead=[lead(0), odd])
    policy = load_policy(None).policy
    with read_and_traced(tmp_path, policy) as (engine, reading):
        found = examine(engine, reading, policy, reading.as_of).contents
        given = examine(engine, reading, policy, datetime(2024, 12, 31)).contents
    assert found.as_of_found == "the newest stamp in the export. A lone stamp of 2099-01-01 was set aside."
    assert (given.as_of, given.as_of_found) == (datetime(2024, 12, 31), "as given")


def test_an_empty_object_is_there(tmp_path: Path) -> None:
    write_export(tmp_path)
    write_csv(tmp_path / "LeadHistory.csv", [change()])
    (tmp_path / "LeadHistory.csv").write_text((tmp_path / "LeadHistory.csv").read_text().splitlines()[0] + "\n")
    found = examined(tmp_path)
    assert found.contents.of("LeadHistory") is not None
    assert "no row" in found.headline[0]


def test_records_without_dates_are_examined_as_far_as_they_go(tmp_path: Path) -> None:
    undated = {"CreatedDate": "", "LastModifiedDate": "", "SystemModstamp": ""}
    leads = [lead(number, **undated) for number in range(3)]
    write_export(tmp_path, Lead=leads, Opportunity=[opportunity(CreatedDate="", SystemModstamp="")])
    found = examined(tmp_path)
    assert found.contents.as_of_found.endswith("No record has a readable time of creation or change.")
    assert found.headline[0].startswith("No history: ")
    assert found.blanks.by_quarter == ()
