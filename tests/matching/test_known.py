"""New records beside known ones: clusters keep their names, old pairs are left alone, what changed is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from attribution_audit.matching import Matching, match
from attribution_audit.matching.going_on import OtherRecords
from attribution_audit.matching.judging import Judging
from attribution_audit.matching.matching_files import NotAMatching
from attribution_audit.matching.said_file import NAME as SAID

from .leads import FIELDS, leads, named, together

PEOPLE = {
    "id": ["04", "05", "06", "07"],
    "name": ["Ann Lee", "Ann Lee", "Tomas Quiroga", "Zoe Hood"],
    "mail": ["ann@lee.example", "ann@lee.example", "tom@quiroga.example", None],
}
NAMES = {"full_name": "name", "email": "mail"}


def people(*rows: tuple[str, str | None, str | None]) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else ((), (), ())
    return pa.table([pa.array(column, pa.string()) for column in columns], names=["id", "name", "mail"])


def go_on(known: Matching | Path, table: pa.Table, **more: Any) -> Matching:
    return match(table, kind="person", key="id", fields=NAMES, known=known, **more)


def changes(matching: Matching) -> list[tuple[str, str, str | None, int]]:
    return [tuple(row.values()) for row in matching.changes_table.to_pylist()]  # type: ignore[misc]


@pytest.fixture
def known() -> Matching:
    return match(pa.table(PEOPLE), kind="person", key="id", fields=NAMES)


def test_new_records_join_known_clusters_or_found_new_ones(known: Matching) -> None:
    matching = go_on(known, people(("01", "Ann Lee", "ann@lee.example"), ("02", "Jo Hill", None)))
    assert named(matching) == {
        "04": "person:04",
        "05": "person:04",
        "06": "person:06",
        "07": "person:07",
        "01": "person:04",
        "02": "person:02",
    }
    assert changes(matching) == [("new", "person:02", None, 1), ("joined", "person:04", None, 1)]
    assert list(matching.changes.columns) == ["what", "cluster_id", "others", "records"]
    links = {(link["key_a"], link["key_b"]) for link in matching.links_table.to_pylist()}
    assert ("04", "05") in links
    assert {key for link in links for key in link} == {"01", "04", "05"}


def test_a_new_record_that_links_two_clusters_merges_them_under_the_earlier_name(known: Matching) -> None:
    answers = pa.table({"key_a": ["09", "09"], "key_b": ["07", "04"], "answer": ["same"] * 2})
    matching = go_on(known, people(("09", "Jo Hill", None)), answers=answers)
    assert together(matching) == {frozenset({"04", "05", "07", "09"})}
    assert named(matching)["07"] == "person:04"
    assert changes(matching) == [("joined", "person:04", None, 1), ("merged", "person:04", "person:07", 1)]


def test_answers_part_and_join_known_clusters(known: Matching) -> None:
    answers = pa.table({"key_a": ["04", "06"], "key_b": ["05", "07"], "answer": ["different", "same"]})
    matching = go_on(known, people(), answers=answers)
    assert together(matching) == {frozenset({"06", "07"})}
    assert changes(matching) == [("merged", "person:06", "person:07", 1), ("split", "person:04", "person:05", 1)]
    again = go_on(matching, people(("08", "Ann Lee", "ann@lee.example")))
    assert named(again)["04"] != named(again)["05"]
    assert again.explain("04", "05").steps[-1].says == "a person answered: different"


def test_a_new_record_that_fits_a_part_of_a_cluster_is_told_of() -> None:
    fields = {"full_name": "name", "email": "mail", "date_of_birth": "born"}
    rows = {"id": ["1", "2"], "name": ["Ann Lee", "Ann Lee"], "mail": ["ann@lee.example"] * 2}
    known = match(pa.table({**rows, "born": ["1980-05-06", None]}), kind="person", key="id", fields=fields)
    assert together(known) == {frozenset({"1", "2"})}
    new = pa.table({"id": ["3"], "name": ["Tom Ray"], "mail": ["ann@lee.example"], "born": ["1991-11-12"]})
    matching = match(
        new,
        kind="person",
        key="id",
        fields=fields,
        known=known,
        answers=pa.table({"key_a": ["1", "2"], "key_b": ["3", "3"], "answer": ["different", "unsure"]}),
    )
    assert together(matching) == {frozenset({"1", "2"})}
    assert ("new", "person:3", None, 1) in changes(matching)


def test_known_keys_are_not_matched_again_and_what_they_say_now_is_not_read(known: Matching) -> None:
    matching = go_on(known, people(("04", "Ann Lee", "ann@lee.example"), ("07", "Jo Hill", "jo@hill.example")))
    assert matching.clusters_table.equals(known.clusters_table)
    assert changes(matching) == [("known already", "person:07", None, 1)]


def test_known_pairs_are_never_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    table = leads()
    new = pa.array(range(0, len(table), 9))
    old = table.filter(pa.array([place % 9 > 0 for place in range(len(table))]))
    known = match(old, kind="person", key="lead_id", fields=FIELDS)
    seen: set[tuple[int, int]] = set()
    for name in ("links", "contradictions"):
        judge = getattr(Judging, name)

        def watched(self: Judging, batch: pa.RecordBatch, judge: Any = judge) -> Any:
            seen.update(zip(batch.column("one_no").to_pylist(), batch.column("other_no").to_pylist(), strict=True))
            return judge(self, batch)

        monkeypatch.setattr(Judging, name, watched)
    matching = match(table.take(new), kind="person", key="lead_id", fields=FIELDS, known=known)
    inside = {pair for pair in seen if pair[1] < len(old)}
    first_no = known.remembered.first_no
    assert seen
    assert not [pair for pair in inside if first_no[pair[0]] == first_no[pair[1]]]
    assert len(matching.clusters_table) == len(table)


def test_going_on_finds_nearly_what_a_whole_run_finds(tmp_path: Path) -> None:
    table = leads(300, seed=7)
    is_new = pa.array([place % 10 == 3 for place in range(len(table))])
    old, new = table.filter(pa.compute.invert(is_new)), table.filter(is_new)
    known = match(old, kind="person", key="lead_id", fields=FIELDS)
    matching = match(new, kind="person", key="lead_id", fields=FIELDS, known=known)
    whole = match(table, kind="person", key="lead_id", fields=FIELDS)
    differing = together(matching) ^ together(whole)
    assert len(differing) <= 0.1 * len(together(whole))
    before, after = named(known), named(matching)
    assert all(after[key] == name for key, name in before.items() if name not in matching.changes["others"].tolist())


@pytest.mark.parametrize("form", ["matching", "folder", "folder without what records say", "read"])
def test_a_folder_serves_as_well_as_the_matching_itself(known: Matching, tmp_path: Path, form: str) -> None:
    new = people(("01", "Ann Lee", "ann@lee.example"), ("03", "Tomas Quiroga", "tom@quiroga.example"))
    expected = go_on(known, new)
    known.write(tmp_path / "out")
    if form == "folder without what records say":
        (tmp_path / "out" / SAID).unlink()
    before = {"matching": known, "read": Matching.read(tmp_path / "out")}.get(form, tmp_path / "out")
    matching = go_on(before, new)
    assert matching.clusters_table.equals(expected.clusters_table)
    assert matching.links_table.equals(expected.links_table)
    assert matching.changes_table.equals(expected.changes_table)
    matching.write(tmp_path / "out")
    assert Matching.read(tmp_path / "out").links_table.equals(expected.links_table)
    assert Matching.read(tmp_path / "out").changes_table.equals(expected.changes_table)


def test_keys_of_another_type_are_taken_as_text() -> None:
    table = pa.table({"id": [1, 2], "name": ["Ann Lee", "Jo Hood"], "mail": ["ann@lee.example", None]})
    known = match(table, kind="person", key="id", fields=NAMES)
    matching = go_on(known, people(("2", "Jo Hood", None), ("3", "Ann Lee", "ann@lee.example")))
    assert named(matching) == {"1": "person:1", "2": "person:2", "3": "person:1"}


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"kind": "company", "fields": {"company": "name"}}, "it matches each person, not each company."),
        ({"fields": {"full_name": "name"}}, "it has 1 column of role email, the new records no column."),
        ({"fields": {**NAMES, "phone": "mail"}}, "it has no column of role phone, the new records 1 column."),
        ({"one_to_one": True}, "a matching one to one cannot go on."),
    ],
)
def test_what_does_not_fit_is_refused(known: Matching, asked: dict[str, Any], says: str) -> None:
    call = {"kind": "person", "key": "id", "fields": NAMES, **asked}
    with pytest.raises(OtherRecords, match=says):
        match(people(("1", "Ann Lee", None)), known=known, **call)


def test_two_tables_cannot_go_on(known: Matching, tmp_path: Path) -> None:
    table = people(("1", "Ann Lee", None))
    with pytest.raises(OtherRecords, match="one table can go on from a matching of one table"):
        match(table, table, kind="person", key="id", fields=NAMES, known=known)
    with pytest.raises(NotAMatching):
        go_on(tmp_path, table)
