"""Copies of histories under names of their own: the same changes, or a plain word that nothing can be judged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attribution_audit.engines import Engine, open_engine
from attribution_audit.readers import read
from tests.dialects.audited import as_weekly, audited
from tests.dialects.companies import story
from tests.dialects.dialect import Copy
from tests.dialects.pipelines import airbyte
from tests.dialects.salesforce_copies import HISTORIES, entity_history_only, entity_history_too
from tests.readers.made_exports import write_export

SPECIMENS = Path(__file__).parent / "specimens"
WEEKLY = Path(__file__).parents[1] / "readers" / "specimens" / "sf_weekly_export" / "OpportunityFieldHistory.csv"
VALUELESS = "airbyte_OpportunityFieldHistory_without_values.csv"
JUDGED_BY_VALUES = {"source_blanked", "source_overwritten"}


@pytest.fixture
def engine() -> Iterator[Engine]:
    opened = open_engine(threads=2)
    yield opened
    opened.close()


@pytest.fixture
def export(tmp_path: Path) -> Path:
    (tmp_path / "export").mkdir()
    return write_export(tmp_path / "export")


def changes(engine: Engine) -> list[dict[str, Any]]:
    return sorted(engine.arrow("changes").to_pylist(), key=repr)


@pytest.mark.parametrize(
    "copy",
    [
        "dataloader_extract_upper_15char.csv",
        "fivetran_opportunity_field_history.csv",
        "stitch_opportunity_field_history.csv",
    ],
)
def test_a_history_under_the_name_its_tool_gave_it(engine: Engine, export: Path, copy: str) -> None:
    shutil.copy(SPECIMENS / copy, export)
    read(export, engine)
    found = changes(engine)
    (export / copy).unlink()
    shutil.copy(WEEKLY, export)
    read(export, engine)
    assert found == changes(engine)
    assert len(found) == 5


def test_a_history_without_values_has_nulls_and_no_blanks(engine: Engine, export: Path) -> None:
    shutil.copy(SPECIMENS / VALUELESS, export)
    reading = read(export, engine)
    assert {(row["value_before"], row["value_after"]) for row in changes(engine)} == {(None, None)}
    assert reading.missing_columns["OpportunityFieldHistory"] == ("OldValue", "NewValue")


def test_an_audit_of_histories_without_values_says_that_it_cannot_judge(tmp_path: Path) -> None:
    found = audited(Copy(airbyte(story(), tmp_path), story().policy))
    assert not JUDGED_BY_VALUES & {row["kind"] for row in found.findings}
    said = {
        kind: [each["reason"] for each in found.summary["could_not_run"] if each["check"] == kind]
        for kind in JUDGED_BY_VALUES
    }
    for reasons in said.values():
        for history in ("LeadHistory", "OpportunityFieldHistory"):
            assert any(f"{history}" in reason and "OldValue" in reason for reason in reasons), reasons
        assert any("cannot be judged" in reason for reason in reasons)


def test_a_change_that_stands_in_two_files_is_one_change(engine: Engine, tmp_path: Path) -> None:
    """Each file's rows are used or left out with a reason, whichever of the two is believed."""
    once, twice = tmp_path / "once", tmp_path / "twice"
    once.mkdir()
    twice.mkdir()
    read(entity_history_only(story(), once), engine)
    expected = changes(engine)
    reading = read(entity_history_too(story(), twice), engine)
    assert changes(engine) == expected
    assert len(expected) == sum(len(story().tables[name]) for name in HISTORIES)
    for file, count in reading.rows.items():
        assert count.read == count.used + count.quarantined, file


def test_both_histories_give_the_findings_of_one(tmp_path: Path) -> None:
    found = audited(Copy(entity_history_too(story(), tmp_path), story().policy))
    assert found.findings == as_weekly("story").findings
