from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from attribution_audit.records.spreadsheet import guarded
from attribution_audit.reports.csv_file import cell
from attribution_audit.reports.findings_csv import FindingsCsv
from tests.reports import made_up
from tests.reports.hostile import HOSTILE


def written(rows: list[dict[str, object]], path: Path) -> bytes:
    FindingsCsv().write(made_up.outcome(rows), path)
    return path.read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "\nx", " =1", "\u00a0=1", "\u200b=1", "\ufeff+1", "\x00=1"),
        *("＝1", "＋1", "－1", "＠1", "﹦1", "\u202e=1", "   -cmd|' /C calc'!A0"),
    ],
)
def test_what_a_spreadsheet_would_run_is_preceded_by_an_apostrophe(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Paid Search", "a=b", "1-2", "006Hs00000O0001IAA", "  ", "'=1", "#N/A", "3f9a"])
def test_other_text_stays(text: str) -> None:
    assert guarded(text) == text


def test_numbers_and_ids_stay() -> None:
    assert cell(Decimal("-12.50")) == "-12.50"
    assert cell(0.9731) == "0.9731"
    assert cell("00QHs00000L0001IAA") == "00QHs00000L0001IAA"


def test_times_are_iso_8601_in_utc() -> None:
    assert cell(made_up.START) == "2025-03-03T09:14:05Z"
    assert cell(made_up.START.replace(tzinfo=None, microsecond=250)) == "2025-03-03T09:14:05.000250Z"


def test_equal_findings_give_equal_bytes_whatever_their_order(tmp_path: Path) -> None:
    rows = [made_up.row(number) for number in range(40)]
    assert written(rows, tmp_path / "one") == written(rows[::-1], tmp_path / "other")


def test_the_file_holds_what_the_parquet_file_holds(tmp_path: Path) -> None:
    rows = [
        made_up.row(number, source_before=text.replace("\ud800", "")) for number, text in enumerate(HOSTILE.values())
    ]
    raw = written(rows, tmp_path / "findings.csv")
    outcome = made_up.outcome(rows)
    read = list(csv.DictReader(io.StringIO(raw.decode("utf-8"), newline="")))
    assert [row["finding_id"] for row in read] == outcome.findings["finding_id"].to_pylist()
    assert [row["source_before"] for row in read] == [
        guarded(text) for text in outcome.findings["source_before"].to_pylist()
    ]
    assert raw.startswith(b"finding_id,act_id,kind,")
    assert raw.endswith(b"\r\n")


def test_pandas_reads_the_numbers_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "findings.csv"
    written([made_up.row(number) for number in range(9)], path)
    read = pd.read_csv(path)
    assert read["amount"].dtype.kind in "if"
    assert read["certainty"].between(0, 1).all()


def test_no_findings_give_a_header(tmp_path: Path) -> None:
    assert written([], tmp_path / "findings.csv").count(b"\r\n") == 1
