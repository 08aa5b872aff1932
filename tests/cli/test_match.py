"""`match` on the command line: a file in, who is who out, whole or not at all; bad input gets one sentence."""

from __future__ import annotations

import csv
import json
import shlex
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from attribution_audit.cli.door import run
from attribution_audit.cli.interrupt import Interrupted
from attribution_audit.matching.matching_files import NAMES
from tests.cli.test_import import loaded

Said = pytest.CaptureFixture[str]
PEOPLE = (
    "rec_id,given_name,surname,e-mail,city,postcode\n"
    "007,Ann,Lee,ann@lee.example,Leeds,02134\n"
    "008,ANN,Lee,ANN@lee.example,Leeds,\n"
    "-9,Tom,=cmd|' /C calc'!A0,tom@lee.example,,\n"
    "-10,Thomas,=cmd|' /C calc'!A0,tom@lee.example,,\n"
    "12,Zoë,Quiroga,,Bath,\n"
)
CUSTOMERS = "rec_id,given_name,surname,e-mail,city,postcode\n007,Ann,Lee,ann@lee.example,Leeds,\n5,Jo,Hood,,,\n"
FIELDS = ("first_name=given_name", "last_name=surname", "email=e-mail", "city=city")


@pytest.fixture
def people(tmp_path: Path) -> Path:
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    return tmp_path / "people.csv"


def asked(
    *files: Path | str, out: Path | str, fields: tuple[str, ...] = FIELDS, more: tuple[str, ...] = ()
) -> list[str]:
    named = [word for field in fields for word in ("--field", field)]
    return ["match", *map(str, files), "--kind", "person", "--key", "rec_id", *named, "--out", str(out), *more]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def refused(said: Said, arguments: list[str]) -> str:
    """The one sentence on stderr, without what it begins with."""
    assert run(arguments) == 2
    last = said.readouterr().err.splitlines()[-1]
    assert last.startswith("attribution-audit: ")
    assert "Traceback" not in last
    return last.removeprefix("attribution-audit: ")


def test_who_is_who(people: Path, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "matched"
    assert run(asked(people, out=out)) == 0
    assert {path.name for path in out.iterdir()} == set(NAMES)
    clusters = pq.read_table(out / "clusters.parquet")
    assert clusters["key"].to_pylist() == ["-10", "-9", "007", "008", "12"]
    assert clusters["cluster_id"].to_pylist() == ["person:-10"] * 2 + ["person:007"] * 2 + ["person:12"]
    assert [row["key"] for row in rows(out / "clusters.csv")] == ["'-10", "'-9", "007", "008", "12"]
    assert len(rows(out / "links.csv")) == pq.read_metadata(out / "links.parquet").num_rows == 2
    said = capsys.readouterr()
    assert "5 records: 3 people. 4 records in 2 clusters of two or more, the largest of 2." in said.out
    assert "same e-mail address" in said.out
    assert "@lee.example" not in said.out
    assert f"Files: {out}" in said.out
    assert said.err.splitlines() == ["reading …", "matching …", "writing …"]


def test_what_was_asked_stands_beside_it(people: Path, tmp_path: Path) -> None:
    out = tmp_path / "matched"
    assert run(asked(people, out=out, more=("--quiet", "--one-to-one"))) == 0
    about = json.loads((out / "matching.json").read_text(encoding="utf-8"))
    assert about["fields"] == {
        "first_name": ["given_name"],
        "last_name": ["surname"],
        "email": ["e-mail"],
        "city": ["city"],
    }
    assert (about["kind"], about["key"], about["one_to_one"], about["records"]) == ("person", "rec_id", True, [5])
    assert json.loads((out / "model.json").read_text(encoding="utf-8"))["version"] == 1
    assert pq.read_schema(out / "clusters.parquet").metadata[b"schema_version"] == b"1"


def test_quiet_says_nothing(people: Path, tmp_path: Path, capsys: Said) -> None:
    assert run(asked(people, out=tmp_path / "matched", more=("--quiet",))) == 0
    assert capsys.readouterr() == ("", "")


def test_two_files(people: Path, tmp_path: Path) -> None:
    other = tmp_path / "customers.csv"
    other.write_text(CUSTOMERS, encoding="utf-8")
    out = tmp_path / "matched"
    assert run(asked(people, other, out=out)) == 0
    links = pq.read_table(out / "links.parquet")
    assert {*zip(links["key_a"].to_pylist(), links["key_b"].to_pylist(), strict=True)} == {
        ("007", "007"),
        ("008", "007"),
    }
    assert [row["side"] for row in rows(out / "clusters.csv")] == ["a"] * 5 + ["b"] * 2
    assert json.loads((out / "matching.json").read_text(encoding="utf-8"))["records"] == [5, 2]


def test_several_columns_of_one_role(tmp_path: Path) -> None:
    path, out = tmp_path / "people.csv", tmp_path / "matched"
    path.write_text("rec_id,name,work,home\n1,Ann Lee,415 628 3947,\n2,Ann Lee,,4156283947\n", encoding="utf-8")
    assert run(asked(path, out=out, fields=("full_name=name", "phone=work", "phone=home"))) == 0
    assert {row["cluster_id"] for row in rows(out / "clusters.csv")} == {"person:1"}


def test_equal_files_give_equal_bytes_whatever_the_order_of_rows(people: Path, tmp_path: Path) -> None:
    header, *lines = PEOPLE.splitlines()
    turned = tmp_path / "turned.csv"
    turned.write_text("\n".join([header, *lines[::-1]]), encoding="utf-8")
    for path, name in ((people, "one"), (turned, "other")):
        assert run(asked(path, out=tmp_path / name, more=("--quiet",))) == 0
    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


def test_without_fields_a_command_is_proposed_and_nothing_is_matched(
    people: Path, tmp_path: Path, capsys: Said
) -> None:
    assert run(["match", str(people), "--kind", "person"]) == 2
    said = capsys.readouterr()
    assert "Nothing was matched: --key, --field and --out are missing." in said.err
    words = shlex.split(said.out)
    proposed = [word for before, word in pairwise(words) if before == "--field"]
    assert proposed == [
        "first_name=given_name",
        "last_name=surname",
        "email=e-mail",
        "city=city",
        "postal_code=postcode",
    ]
    assert run([*words[1:-1], str(tmp_path / "matched")]) == 0


def test_names_that_say_nothing_are_left_to_the_user(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "a table.csv"
    path.write_text("x\x1b[31m,y,y\n1,2,3\n", encoding="utf-8")
    assert run(["match", str(path), "--kind", "company", "--out", "my out"]) == 2
    said = capsys.readouterr().out
    assert said.startswith(f"attribution-audit match '{path}' --kind company --key COLUMN --field ROLE=COLUMN")
    assert "\x1b" not in said


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"fields": ("frst_name=given_name",)}, "fields: there is no role 'frst_name'. Did you mean 'first_name'?"),
        ({"fields": ("email=e_mail",)}, "people.csv has no column 'e_mail'. Did you mean 'e-mail'?"),
        ({"fields": ("email",)}, "Invalid value for '--field': 'email' is no ROLE=COLUMN such as"),
        ({"more": ("--key", "recid")}, "people.csv has no column 'recid'. Did you mean 'rec_id'?"),
        ({"more": ("--key", "city")}, "people.csv: the key column 'city' has blanks."),
        ({"more": ("--key", "surname")}, "people.csv: the key column 'surname' names several records alike."),
        ({"more": ("--kind", "persons")}, "Invalid value for '--kind': 'persons' is not one of 'person', 'company'."),
        ({"more": ("--answers", "nowhere.csv")}, "nowhere.csv: No such file or directory."),
        ({"more": ("--known", "nowhere")}, "nowhere: no matching here (matching.json is missing)."),
        ({"more": ("--model", "nowhere.json")}, "nowhere.json: the model cannot be read (No such file or directory)."),
    ],
)
def test_what_is_asked_wrongly(
    people: Path, tmp_path: Path, capsys: Said, change: dict[str, tuple[str, ...]], says: str
) -> None:
    assert says in refused(capsys, asked(people, out=tmp_path / "matched", **change))
    assert not (tmp_path / "matched").exists()


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "Empty CSV file"),
        (b"rec_id,given_name,surname,e-mail,city\n1,a,b,c,d,surplus\n", "people.csv: CSV parse error"),
        (b"rec_id,given_name,surname,e-mail,city\n1,\xff\xfe\xfa,b,c,d\n", "people.csv: "),
        (b"rec_id,given_name,surname,e-mail,city,city\n1,a,b,c,d,e\n", "people.csv: several columns are called 'city'"),
        (None, "people.csv: "),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, capsys: Said, raw: bytes | None, says: str) -> None:
    if raw is not None:
        (tmp_path / "people.csv").write_bytes(raw)
    assert says in refused(capsys, asked(tmp_path / "people.csv", out=tmp_path / "matched"))
    assert not (tmp_path / "matched").exists()


def test_a_folder_in_place_of_a_file(tmp_path: Path, capsys: Said) -> None:
    assert str(tmp_path) in refused(capsys, asked(tmp_path, out=tmp_path / "matched"))


def test_files_of_others_stay(people: Path, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "matched"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    assert run(asked(people, out=out)) == 0
    assert (out / "notes.txt").read_text() == "mine"
    capsys.readouterr()
    (tmp_path / "audited").mkdir()
    (tmp_path / "audited" / "links.parquet").write_text("an audit's")
    assert "it holds 'links.parquet', which no matching wrote" in refused(
        capsys, asked(people, out=tmp_path / "audited")
    )
    assert (tmp_path / "audited" / "links.parquet").read_text() == "an audit's"


def test_an_earlier_matching_is_replaced_only_by_a_whole_one(
    people: Path, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "matched"
    assert run(asked(people, out=out)) == 0
    before = {name: (out / name).read_bytes() for name in NAMES}
    capsys.readouterr()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pa.csv, "write_csv", full)
    people.write_text(PEOPLE.replace("Zoë", "Zoe"), encoding="utf-8")
    assert "the matching could not be written (No space left on device)" in refused(capsys, asked(people, out=out))
    assert {name: (out / name).read_bytes() for name in NAMES} == before
    assert {path.name for path in out.iterdir()} == set(NAMES)


def test_an_interrupt_writes_nothing(
    people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise Interrupted

    monkeypatch.setattr("attribution_audit.matching.match", interrupted)
    assert run(asked(people, out=tmp_path / "matched")) == 3
    assert not (tmp_path / "matched").exists()
    assert "interrupted" in capsys.readouterr().err


def test_values_steer_neither_terminal_nor_spreadsheet(tmp_path: Path, capsys: Said) -> None:
    path, out = tmp_path / "people.csv", tmp_path / "matched"
    mail = '"\x1b[2J\u202e=cmd@lee.example"'
    path.write_text(
        f"rec_id,name,e-mail\n=1+1,Ann Lee,{mail}\n@2,Lee Ann,{mail}\n\x1b[31m3,=x,a@b.example\n", encoding="utf-8"
    )
    assert run(asked(path, out=out, fields=("full_name=name", "email=e-mail"))) == 0
    shown = capsys.readouterr()
    assert "\x1b" not in shown.out + shown.err
    for name in ("clusters", "links", "review"):
        assert not [cell for row in rows(out / f"{name}.csv") for cell in row.values() if cell[:1] in "=+-@" and cell]
    assert run(["explain", str(out), "=1+1", "\x1b[31m3"]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_explain_tells_why(people: Path, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "matched"
    assert run(asked(people, out=out, more=("--quiet",))) == 0
    assert run(["explain", str(out), "008", "007"]) == 0
    assert "Same e-mail address" in capsys.readouterr().out
    assert run(["explain", str(out), "--", "-9", "12"]) == 0
    assert "not linked" in capsys.readouterr().out.casefold()
    assert "'013' is the key of no record of this matching. The column key of its clusters" in refused(
        capsys, ["explain", str(out), "013", "12"]
    )
    assert "holds a matching: name the keys of two records" in refused(capsys, ["explain", str(out), "007"])
    assert f"{tmp_path}: no matching here" in refused(capsys, ["explain", str(tmp_path), "007", "008"])


def test_answers_are_followed(people: Path, tmp_path: Path, capsys: Said) -> None:
    out, answers = tmp_path / "matched", tmp_path / "answers.csv"
    answers.write_text("key_a,key_b,answer\n'-9,'-10,different\n007,12,same\nnobody,12,same\n", encoding="utf-8")
    assert run(asked(people, out=out, more=("--answers", str(answers)))) == 0
    assert "Answers name 1 key that no record has ('nobody')" in capsys.readouterr().out
    found = {row["key"]: row["cluster_id"] for row in rows(out / "clusters.csv")}
    assert found["12"] == found["007"] == "person:007"
    assert found["'-9"] != found["'-10"]


def test_a_filled_in_review_list_comes_back_as_answers(
    people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, again = tmp_path / "matched", tmp_path / "again"
    monkeypatch.setattr("attribution_audit.matching.review_band.UNCERTAIN_BITS", 1_000.0)
    assert run(asked(people, out=out)) == 0
    lines = (out / "review.csv").read_text(encoding="utf-8-sig").splitlines()
    asked_of = pq.read_table(out / "review.parquet").to_pylist()
    assert asked_of
    assert [row["answer"] for row in asked_of] == [""] * len(asked_of)
    place = lines[0].split(",").index("answer")
    table = pa.csv.read_csv(out / "review.csv")
    filled = table.set_column(place, "answer", pa.array(["different"] * len(asked_of)))
    pa.csv.write_csv(filled, tmp_path / "filled.csv")
    assert run(asked(people, out=again, more=("--answers", str(tmp_path / "filled.csv")))) == 0
    table = pq.read_table(again / "clusters.parquet")
    clusters = dict(zip(table["key"].to_pylist(), table["cluster_id"].to_pylist(), strict=True))
    assert all(clusters[row["key_a"]] != clusters[row["key_b"]] for row in asked_of)
    assert rows(again / "review.csv") == []


def test_new_records_join_known_clusters(people: Path, tmp_path: Path, capsys: Said) -> None:
    out, more = tmp_path / "matched", tmp_path / "more.csv"
    more.write_text(
        PEOPLE.splitlines()[0] + "\n001,Ann,Lee,ann@lee.example,Leeds,\n002,Jo,Hood,,York,\n", encoding="utf-8"
    )
    assert run(asked(people, out=out)) == 0
    capsys.readouterr()
    assert run(asked(more, out=out, more=("--known", str(out)))) == 0
    said = capsys.readouterr().out
    assert "7 records: 4 people." in said
    assert "1 record in 1 cluster that were not known (changes.csv)." in said
    assert "1 record joined 1 cluster known before (changes.csv)." in said
    found = {row["key"]: row["cluster_id"] for row in rows(out / "clusters.csv")}
    assert (found["001"], found["002"]) == ("person:007", "person:002")
    assert [(row["what"], row["cluster_id"], row["records"]) for row in rows(out / "changes.csv")] == [
        ("new", "person:002", "1"),
        ("joined", "person:007", "1"),
    ]
    assert run(["explain", str(out), "001", "007"]) == 0
    assert "Same e-mail address" in capsys.readouterr().out


def test_a_model_is_used_again(people: Path, tmp_path: Path, capsys: Said) -> None:
    out, again = tmp_path / "matched", tmp_path / "again"
    assert run(asked(people, out=out, more=("--quiet",))) == 0
    assert run(asked(people, out=again, more=("--quiet", "--model", str(out / "model.json")))) == 0
    for name in ("links.csv", "clusters.csv", "model.json"):
        assert (out / name).read_bytes() == (again / name).read_bytes()
    (tmp_path / "other.json").write_text('{"version": 1, "kind": "company"}', encoding="utf-8")
    assert "other.json: it was learnt to match a company, not a person." in refused(
        capsys, asked(people, out=again, more=("--model", str(tmp_path / "other.json")))
    )


def test_help_loads_nothing_heavy() -> None:
    out = loaded("from attribution_audit.cli.door import run\nassert run(['match', '--help']) == 0")
    assert out.splitlines()[-1].split() == []
    assert "attribution-audit match people.csv --kind person" in out


def test_the_pairs_to_look_at_come_with_what_both_records_say(
    people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    out = tmp_path / "matched"
    monkeypatch.setattr("attribution_audit.matching.review_band.UNCERTAIN_BITS", 1_000.0)
    assert run(asked(people, out=out, more=("--review", "1"))) == 0
    (row,) = rows(out / "review.csv")
    assert list(row)[:8] == [
        *("key_a", "key_b", "match_weight", "match_probability", "reason", "answer", "given_name_a", "given_name_b")
    ]
    assert (row["key_a"], row["key_b"], row["answer"], row["surname_a"]) == ("'-10", "'-9", "", "'=cmd|' /C calc'!A0")
    assert "To review: 1 pair, in review.csv." in capsys.readouterr().out
