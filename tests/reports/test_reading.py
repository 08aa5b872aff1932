from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.errors import UnknownRecord
from attribution_audit.reports import read_finding, write_all
from attribution_audit.reports.reading import AmbiguousFinding, NotAnAudit
from tests.reports import made_up


@pytest.fixture
def out(tmp_path: Path) -> Path:
    rows = [made_up.row(number, finding_id=name) for number, name in enumerate(("3f9a00", "3f9b00", "3f9a", "77aa00"))]
    write_all(made_up.outcome(rows), tmp_path / "out")
    return tmp_path / "out"


@pytest.mark.parametrize(
    ("asked", "found"), [("77", "77aa00"), ("3f9b", "3f9b00"), ("3f9a", "3f9a"), ("3f9a0", "3f9a00")]
)
def test_a_unique_beginning_is_enough_and_a_whole_id_always(out: Path, asked: str, found: str) -> None:
    assert read_finding(out, asked)["finding_id"] == found


def test_a_shared_beginning_names_those_that_share_it(out: Path) -> None:
    with pytest.raises(AmbiguousFinding, match="3 findings begin with '3f9': 3f9a, 3f9a00, 3f9b00"):
        read_finding(out, "3f9")


def test_a_wrong_id_is_told_the_nearest(out: Path) -> None:
    with pytest.raises(UnknownRecord, match="Did you mean '77aa00'"):
        read_finding(out, "77ab00")


def test_a_record_id_is_told_its_findings(out: Path) -> None:
    with pytest.raises(UnknownRecord, match="It is a record; findings on it: 3f9b00"):
        read_finding(out, "006Hs00000O0001IAA")


def test_an_empty_id_is_no_finding(out: Path) -> None:
    with pytest.raises(UnknownRecord):
        read_finding(out, "")


def test_an_audit_without_findings_says_so(tmp_path: Path) -> None:
    write_all(made_up.outcome([]), tmp_path)
    with pytest.raises(UnknownRecord, match="has no findings"):
        read_finding(tmp_path, "3f")


def test_a_folder_without_an_audit_says_what_to_name(tmp_path: Path) -> None:
    with pytest.raises(NotAnAudit, match="Name the folder given to audit"):
        read_finding(tmp_path / "nowhere", "3f")
