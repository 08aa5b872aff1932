from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.errors import UnknownRecord
from attribution_audit.interchange import Around, Cut, cut
from attribution_audit.reports.reading import NotAnAudit
from tests.interchange.made_out import HANDOFFS, write_out


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return write_out(tmp_path / "out")


def names(part: Cut) -> str:
    return " ".join(node.name for node in part.nodes)


def test_the_whole_holds_records_without_handoffs_too(out: Path) -> None:
    part = cut(out)
    assert names(part) == "C1 L1 L9 O1 O2 O3 T1"
    assert len(part.handoffs) == len(HANDOFFS)


@pytest.mark.parametrize(
    ("around", "steps", "found"),
    [
        (Around(record="O3"), 1, "O2 O3"),
        (Around(record="O3"), 0, "O3"),
        (Around(record="O3"), 2, "O1 O2 O3"),
        (Around(person="person:L1"), 0, "C1 L1"),
        (Around(person="person:L9"), 2, "L9"),
        (Around(company="company:L1"), 0, "C1 L1 L9"),
        (Around(finding="3f"), 0, "O1 O2"),
        (Around(finding="3f9a"), 1, "C1 L1 O1 O2 O3"),
    ],
)
def test_a_part_is_what_lies_so_many_handoffs_around(out: Path, around: Around, steps: int, found: str) -> None:
    part = cut(out, around, steps=steps)
    assert names(part) == found
    assert {handoff.earlier for handoff in part.handoffs} <= set(found.split())


def test_a_record_says_what_is_known_of_it(out: Path) -> None:
    known = {node.name: node.facts for node in cut(out).nodes}
    assert known["O2"] == {"reported_source": "", "earned_source": "Webinar", "restated_source": "Webinar"}
    assert known["C1"] == {"person_id": "person:L1", "company_id": "company:L1"}
    assert known["T1"] == {}


def test_handoffs_stand_by_time_and_undated_ones_last(out: Path) -> None:
    dates = [handoff.occurred_at for handoff in cut(out).handoffs]
    assert dates[-1] is None
    assert dates[:-1] == sorted(date for date in dates if date is not None)


def test_two_records_of_one_id_are_told_apart(tmp_path: Path) -> None:
    people = (("Lead", "7", "p1", None), ("Contact", "7", "p1", None))
    handoff = (("Lead", "7", "Contact", "7", "conversion", None, None, None),)
    part = cut(write_out(tmp_path, handoff, people, ()), Around(record="7"))
    assert names(part) == "Contact:7 Lead:7"
    assert [(one.earlier, one.later) for one in part.handoffs] == [("Lead:7", "Contact:7")]


def test_the_order_of_rows_changes_nothing(out: Path, tmp_path: Path) -> None:
    assert cut(write_out(tmp_path / "turned", HANDOFFS[::-1])) == cut(out)


@pytest.mark.parametrize(
    "around",
    [
        Around(record="nobody"),
        Around(person="L1"),
        Around(person="\ud800"),
        Around(record="\ud800"),
        Around(company=""),
        Around(finding="zz"),
    ],
)
def test_what_the_audit_does_not_hold_is_told(out: Path, around: Around) -> None:
    with pytest.raises(UnknownRecord):
        cut(out, around)


def test_a_folder_without_an_audit_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotAnAudit, match=r"lineage\.parquet is missing"):
        cut(tmp_path)
