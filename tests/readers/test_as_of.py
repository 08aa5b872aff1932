"""When the export was taken: the newest stamp of the CRM's own, one lone outlier aside."""

from datetime import datetime
from pathlib import Path

from attribution_audit.engines import Engine
from attribution_audit.readers import read
from attribution_audit.readers.as_of import newest_stamp

from .made_exports import change, lead, opportunity, write_export


def test_the_newest_stamp_of_any_record(engine: Engine, folder: Path) -> None:
    export = write_export(folder, LeadHistory=[change(0, CreatedDate="2024-04-01T12:30:00.000Z")])
    assert read(export, engine).as_of == datetime(2024, 4, 1, 12, 30)


def test_neither_close_nor_activity_dates_count(engine: Engine, folder: Path) -> None:
    task = {"Id": "00T000000000001AAA", "ActivityDate": "2030-01-01", "CreatedDate": "2024-03-01T00:00:00Z"}
    export = write_export(folder, Opportunity=[opportunity(0, CloseDate="2031-01-01")], Task=[task])
    assert read(export, engine).as_of == datetime(2024, 3, 5, 10)


def test_a_lone_outlier_is_set_aside_and_named(engine: Engine, folder: Path) -> None:
    reading = read(write_export(folder, Lead=[lead(0), lead(1, SystemModstamp="2099-12-31 23:59:59")]), engine)
    assert reading.as_of == datetime(2024, 3, 5, 10)
    assert reading.as_of_note == "A lone stamp of 2099-12-31 was set aside."


def test_the_end_of_time_is_no_stamp(engine: Engine, folder: Path) -> None:
    rows = [lead(at, SystemModstamp="9999-12-31 23:59:59") for at in range(2)]
    reading = read(write_export(folder, Lead=rows), engine)
    assert (reading.as_of, reading.as_of_note) == (datetime(2024, 3, 5, 10), None)


def test_a_quarantined_row_dates_nothing(engine: Engine, folder: Path) -> None:
    reading = read(write_export(folder, Lead=[lead(0), lead(1, Id="?", SystemModstamp="2024-12-31")]), engine)
    assert reading.as_of == datetime(2024, 3, 5, 10)


def test_a_gap_of_400_days_is_no_outlier() -> None:
    assert newest_stamp([datetime(2024, 2, 5), datetime(2023, 1, 1)]) == (datetime(2024, 2, 5), None)


def test_no_stamp_at_all() -> None:
    assert newest_stamp([]) == (datetime(1970, 1, 1), "No record has a readable time of creation or change.")
