"""The public door: what goes in, what comes out, what is refused and how."""

from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest

from attribution_audit.errors import AuditError, MissingColumn
from attribution_audit.matching import Matching, match
from attribution_audit.matching.inputs import UnreadableRecords
from attribution_audit.matching.roles import UnknownMatchKind, UnknownRole, UnusableKey

PEOPLE = pa.table(
    {
        "id": ["07", "08", "09"],
        "name": ["Ann Lee", "Lee, Ann", "Tomas Quiroga"],
        "mail": ["ann@lee.example", "ANN@lee.example", None],
        "mobile": [None, None, "415 628 3947"],
    }
)
FIELDS = {"full_name": "name", "email": "mail", "phone": ["mobile"]}


def clusters(matching: Matching) -> dict[object, str]:
    return dict(zip(matching.clusters["key"], matching.clusters["cluster_id"], strict=True))


@pytest.mark.parametrize("form", ["pyarrow", "pandas", "duckdb", "reader", "csv", "csv.gz", "parquet"])
def test_any_table_gives_the_same(form: str, tmp_path: Path) -> None:
    matching = match(given(form, tmp_path), kind="person", key="id", fields=FIELDS)
    assert clusters(matching) == {"07": "person:07", "08": "person:07", "09": "person:09"}


def given(form: str, folder: Path) -> object:
    if form == "pandas":
        return pd.DataFrame(PEOPLE.to_pandas())
    if form == "duckdb":
        return duckdb.connect().from_arrow(PEOPLE)
    if form == "reader":
        return pa.RecordBatchReader.from_batches(PEOPLE.schema, PEOPLE.to_batches(max_chunksize=1))
    path = folder / f"people.{form}"
    if form == "parquet":
        pa.parquet.write_table(PEOPLE, path)
    elif form == "csv":
        pa.csv.write_csv(PEOPLE, path)
    elif form == "csv.gz":
        with pa.CompressedOutputStream(str(path), "gzip") as stream:
            pa.csv.write_csv(PEOPLE, stream)
    else:
        return PEOPLE
    return path


def test_what_comes_out() -> None:
    matching = match(PEOPLE, kind="person", key="id", fields=FIELDS)
    assert list(matching.clusters.columns) == ["key", "cluster_id"]
    assert list(matching.links.columns) == ["key_a", "key_b", "match_weight", "match_probability", "reason"]
    (link,) = matching.links.to_dict("records")
    assert (link["key_a"], link["key_b"]) == ("07", "08")
    assert link["reason"].startswith("same e-mail address ann@lee.example")
    assert list(matching.large_blocks.column_names) == ["rule", "blocks", "records", "pairs", "is_left_out"]


def test_keys_keep_their_type_and_numbers_are_read_as_text() -> None:
    table = pd.DataFrame({"id": [3, 1], "first": ["Ann"] * 2, "last": ["Lee"] * 2, "call": [4156283947.0] * 2})
    matching = match(
        table, kind="person", key="id", fields={"first_name": "first", "last_name": "last", "phone": "call"}
    )
    assert clusters(matching) == {1: "person:1", 3: "person:1"}


def test_a_role_may_have_several_columns() -> None:
    table = pa.table(
        {"id": [1, 2], "work": ["415 628 3947", None], "home": [None, "4156283947"], "name": ["Ann Lee"] * 2}
    )
    matching = match(table, kind="person", key="id", fields={"full_name": "name", "phone": ["work", "home"]})
    assert set(clusters(matching).values()) == {"person:1"}


def test_two_tables_are_not_compared_inside_either() -> None:
    one = pa.table({"id": [1, 2], "mail": ["ann@lee.example"] * 2, "name": ["Ann Lee"] * 2})
    other = pa.table({"id": [1, 5], "mail": ["ann@lee.example", "tq@lee.example"], "name": ["Ann Lee", "Tom Quiroga"]})
    fields = {"email": "mail", "full_name": "name"}
    matching = match(one, other, kind="person", key="id", fields=fields)
    assert set(zip(matching.links["key_a"], matching.links["key_b"], strict=True)) == {(1, 1), (2, 1)}
    assert list(matching.clusters["cluster_id"]) == ["person:a:1", "person:a:1", "person:a:1", "person:b:5"]
    assert list(matching.clusters["side"]) == ["a", "a", "b", "b"]


def test_one_to_one_keeps_the_best_link() -> None:
    one = pa.table({"id": [1, 2], "mail": [None, "ann@lee.example"], "name": ["Ann Lee"] * 2, "firm": ["Ardent"] * 2})
    other = one.slice(1).set_column(0, "id", [[9]])
    fields = {"email": "mail", "full_name": "name", "company": "firm"}
    matching = match(one, other, kind="person", key="id", fields=fields, one_to_one=True)
    assert list(zip(matching.links["key_a"], matching.links["key_b"], strict=True)) == [(2, 9)]
    assert match(one, other, kind="person", key="id", fields=fields).links["key_a"].tolist() == [2, 1]


def test_no_records() -> None:
    for kind in ("person", "company"):
        matching = match(PEOPLE.slice(0, 0), kind=kind, key="id", fields={"email": "mail"})
        assert (len(matching.clusters), len(matching.links)) == (0, 0)


@pytest.mark.parametrize(
    ("asked", "error", "says"),
    [
        (
            {"kind": "persons"},
            UnknownMatchKind,
            "no kind 'persons' to match. Did you mean 'person'? Kinds are person and",
        ),
        ({"fields": {"mail": "mail"}}, UnknownRole, "no role 'mail'. Did you mean 'email'?"),
        ({"fields": {"email": "e_mail"}}, MissingColumn, "records has no column 'e_mail'. Did you mean 'mail'?"),
        ({"key": "idd"}, MissingColumn, "records has no column 'idd'. Did you mean 'id'?"),
        ({"key": "mobile"}, UnusableKey, "records: the key column 'mobile' has blanks."),
    ],
)
def test_what_is_refused(asked: dict[str, object], error: type[AuditError], says: str) -> None:
    call: dict[str, object] = {"kind": "person", "key": "id", "fields": {"email": "mail"}, **asked}
    with pytest.raises(error, match=says.replace("?", r"\?")):
        match(PEOPLE, **call)  # type: ignore[arg-type]


def test_keys_that_stand_twice_are_refused() -> None:
    with pytest.raises(UnusableKey, match="names several records alike"):
        match(pa.concat_tables([PEOPLE, PEOPLE]), kind="person", key="id", fields={"email": "mail"})


def test_what_cannot_be_read(tmp_path: Path) -> None:
    broken = tmp_path / "people.csv"
    broken.write_text("id,mail\n1,a@b.example,surplus\n")
    for records in (42, broken, tmp_path / "nowhere.csv", tmp_path / "nowhere.parquet"):
        with pytest.raises(UnreadableRecords):
            match(records, kind="person", key="id", fields={"email": "mail"})
