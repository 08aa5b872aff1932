"""One person goes from a written audit; everything else stays as it was."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from attribution_audit.cli.door import run
from attribution_audit.errors import AuditError
from attribution_audit.privacy import UnknownPerson, forget
from attribution_audit.reports import NotAnAudit

from .marked import Marked, marked_company, told_in

AT = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    """A company and, beside it, its audit."""
    folder = tmp_path_factory.mktemp("audited")
    made = marked_company(folder / "export")
    policy = ["--policy", str(made.export / "policy.toml"), "--quiet"]
    assert run(["audit", str(made.export), "--out", str(folder / "out"), *policy]) == 0
    return made


@pytest.fixture
def company(audited: Marked, tmp_path: Path) -> Marked:
    """That company, its audit copied to where a test may change it."""
    shutil.copytree(audited.export.parent / "out", tmp_path / "out")
    return audited


def test_the_person_goes(company: Marked, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, lead = tmp_path / "out", company.lead
    before = told_in(out)
    texts = ["--text", company.name, "--text", lead["Phone"], "--text", lead["Email"]]
    assert run(["forget", str(out), "--person", lead["Id"], *texts]) == 0
    said = capsys.readouterr().out
    after = told_in(out)
    gone = (company.name, lead["Phone"], lead["Email"], f"{lead['LastName']}, {lead['FirstName']}")
    assert all(any(one in text for text in before.values()) for one in gone)
    assert not [(file, one) for file, text in after.items() for one in gone if one in text]
    assert after.keys() == before.keys()
    assert "Not reached" in said
    assert lead["Id"] not in said


def test_ids_findings_and_numbers_stay(company: Marked, tmp_path: Path) -> None:
    out = tmp_path / "out"
    before = {path.name: pq.read_table(path) for path in out.glob("*.parquet")}
    done = forget(out, company.lead["Id"], at=AT, texts=[company.name])
    after = {path.name: pq.read_table(path) for path in out.glob("*.parquet")}
    assert done.records >= 2
    for name, table in before.items():
        assert after[name].schema.equals(table.schema, check_metadata=True)
        assert after[name].num_rows == table.num_rows
        for column in table.schema:
            if not pa.types.is_string(column.type) or column.name.endswith("_id"):
                assert after[name][column.name].equals(table[column.name]), (name, column.name)


def test_of_somebody_without_traces_only_the_note_is_new(company: Marked, tmp_path: Path) -> None:
    out = tmp_path / "out"
    entities, links = (pq.read_table(out / f"{name}.parquet").to_pylist() for name in ("entities", "links"))
    linked = {row[name] for row in links for name in ("record_id", "other_id")}
    alone = next(
        row["record_id"] for row in entities if row["record_type"] == "Lead" and row["record_id"] not in linked
    )
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    assert forget(out, alone, at=AT).raw_rows == 0
    changed = {path.name for path in out.iterdir() if path.read_bytes() != before[path.name]}
    assert changed == {"summary.json", "report.html"}
    noted = json.loads((out / "summary.json").read_text())["privacy"]["forgotten"]
    assert noted == [{"at": "2026-07-01T12:00:00Z", "records": 1}]


def test_twice_is_noted_twice(company: Marked, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        forget(out, company.lead["Id"], at=AT)
    assert len(json.loads((out / "summary.json").read_text())["privacy"]["forgotten"]) == 2


def test_nobody_of_that_id(company: Marked, tmp_path: Path) -> None:
    with pytest.raises(UnknownPerson, match=r"entities\.parquet") as refused:
        forget(tmp_path / "out", company.lead["Id"][:-4] + "xxxx", at=AT)
    assert "Did you mean" not in str(refused.value)
    assert company.lead["Id"] not in str(refused.value)


def test_a_users_id_is_told_from_a_persons(company: Marked, tmp_path: Path) -> None:
    with pytest.raises(UnknownPerson, match="a user's name goes with --text"):
        forget(tmp_path / "out", "005Hs0000185F6mIAE", at=AT)


def test_a_company_is_no_person(company: Marked, tmp_path: Path) -> None:
    entities = pq.read_table(tmp_path / "out" / "entities.parquet").to_pylist()
    account = next(row["record_id"] for row in entities if row["record_type"] == "Account")
    with pytest.raises(AuditError, match="is a company"):
        forget(tmp_path / "out", account, at=AT)


def test_a_blank_text_is_refused_and_changes_nothing(company: Marked, tmp_path: Path) -> None:
    before = (tmp_path / "out" / "summary.json").read_bytes()
    with pytest.raises(AuditError, match="blank"):
        forget(tmp_path / "out", company.lead["Id"], at=AT, texts=[" "])
    assert (tmp_path / "out" / "summary.json").read_bytes() == before


@pytest.mark.parametrize("text", ["Hold", "won_amount", "marketing"])
def test_a_word_of_the_audit_is_refused_and_changes_nothing(company: Marked, tmp_path: Path, text: str) -> None:
    before = (tmp_path / "out" / "summary.json").read_bytes()
    with pytest.raises(AuditError, match="word of the audit itself"):
        forget(tmp_path / "out", company.lead["Id"], at=AT, texts=[text])
    assert (tmp_path / "out" / "summary.json").read_bytes() == before


def test_a_last_name_alone_goes_where_it_is_asked_for(company: Marked, tmp_path: Path) -> None:
    out, last = tmp_path / "out", company.lead["LastName"]
    assert any(f"{last}," in text for text in told_in(out).values())
    forget(out, company.lead["Id"], at=AT, texts=[last])
    assert not [file for file, text in told_in(out).items() if f"{last}," in text or f" {last} " in text]


def test_a_folder_without_an_audit(tmp_path: Path) -> None:
    with pytest.raises(NotAnAudit, match=r"provenance\.json"):
        forget(tmp_path, "00Q", at=AT)


def test_codes_of_a_key_need_the_key(company: Marked, tmp_path: Path) -> None:
    out, key = tmp_path / "keyed", tmp_path / "codes.key"
    asked = ["audit", str(company.export), "--out", str(out), "--codes-key", str(key), "--quiet"]
    assert run(asked) == 0
    with pytest.raises(AuditError, match="--codes-key"):
        forget(out, company.lead["Id"], at=AT)
    report = (out / "report.html").read_bytes()
    forget(out, company.lead["Id"], at=AT, codes_key=key)
    codes = {word for word in report.decode().split() if word.startswith("U-")}
    assert codes
    assert codes <= {word for word in (out / "report.html").read_text().split() if word.startswith("U-")}


def test_names_are_shown_no_more_where_a_key_makes_codes(company: Marked, tmp_path: Path) -> None:
    out, key = tmp_path / "keyed", tmp_path / "codes.key"
    asked = ["audit", str(company.export), "--out", str(out), "--codes-key", str(key), "--names", "M. Roy", "--quiet"]
    assert run(asked) == 0
    assert "Users stand here by name, for M. Roy" in (out / "report.html").read_text()
    forget(out, company.lead["Id"], at=AT, codes_key=key)
    report, summary = ((out / name).read_text() for name in ("report.html", "summary.json"))
    assert "Users stood here by name, for M. Roy" in report
    assert " (U-" not in report
    assert json.loads(summary)["privacy"]["names_shown"]["until"] == "2026-07-01T12:00:00Z"


def test_who_is_shown_by_name_can_be_taken_out_too(company: Marked, tmp_path: Path) -> None:
    out, policy = tmp_path / "named", str(company.export / "policy.toml")
    assert (
        run(["audit", str(company.export), "--out", str(out), "--policy", policy, "--names", "M. Roy", "--quiet"]) == 0
    )
    named = json.loads((out / "provenance.json").read_text())["codes"].values()
    one = next(shown.split(" (U-")[0] for shown in named if " (U-" in shown)
    assert one in (out / "report.html").read_text()
    forget(out, company.lead["Id"], at=AT, texts=[one])
    assert not [file for file, text in told_in(out).items() if one in text]
