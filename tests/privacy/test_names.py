"""Users stand under codes, and by name only for a reader on record."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from attribution_audit.cli.door import run
from attribution_audit.engines import open_engine
from attribution_audit.privacy.names import names_of_users

from .marked import Marked, marked_company, rows_of


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    """A company."""
    return marked_company(tmp_path_factory.mktemp("marked") / "export")


def audited(company: Marked, out: Path, *options: str) -> dict[str, object]:
    policy = ["--policy", str(company.export / "policy.toml"), "--quiet"]
    assert run(["audit", str(company.export), "--out", str(out), *policy, *options]) == 0
    summary: dict[str, object] = json.loads((out / "summary.json").read_text())
    return summary


def users_named_in(company: Marked, text: str) -> set[str]:
    return {
        name
        for user in rows_of(company.export / "User.csv")
        if (name := f"{user['FirstName']} {user['LastName']}").strip() and f"{name} (U-" in text
    }


def test_by_default_nobody_is_named(company: Marked, tmp_path: Path) -> None:
    audited(company, tmp_path / "out")
    assert not users_named_in(company, (tmp_path / "out" / "report.html").read_text())


def test_for_a_reader_users_are_named_and_that_is_on_record(company: Marked, tmp_path: Path) -> None:
    summary = audited(company, tmp_path / "out", "--names", "Compliance, M. Roy")
    shown = summary["privacy"]["names_shown"]  # type: ignore[index]
    assert shown["for"] == "Compliance, M. Roy"
    assert abs((datetime.now(UTC) - datetime.fromisoformat(shown["at"])).total_seconds()) < 600
    report = (tmp_path / "out" / "report.html").read_text()
    assert users_named_in(company, report)
    assert "Compliance, M. Roy" in report


def test_a_blank_reader_is_refused(company: Marked, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", str(company.export), "--out", str(tmp_path / "out"), "--names", " ", "--quiet"]) == 2
    assert "who reads the report" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name",
    ["<script>alert(1)</script>", "=HYPERLINK(1)", "\x1b[31mred", "\u202egnirts", "`rm`", "@SUM(A1)", "| a | b |"],
)
def test_a_name_is_no_code(name: str) -> None:
    engine = open_engine(threads=1)
    try:
        engine.register("users", pa.table({"user_id": ["005A"], "first_name": [name], "last_name": ["Byron"]}))
        told = names_of_users(engine, {"005A": "U-1"})["005A"]
    finally:
        engine.close()
    assert not set(told) & set("<>=\x1b\u202e`@|")
    assert told[0].isalnum()
    assert told.endswith("(U-1)")


def test_who_has_no_name_keeps_the_code() -> None:
    engine = open_engine(threads=1)
    try:
        engine.register("users", pa.table({"user_id": ["005A"], "first_name": [""], "last_name": [None]}))
        assert names_of_users(engine, {"005A": "U-1", "005B": "U-2"}) == {"005A": "U-1", "005B": "U-2"}
    finally:
        engine.close()
