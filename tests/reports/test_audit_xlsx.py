from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pyarrow as pa
import pytest

from attribution_audit.reports.audit_xlsx import AuditXlsx
from attribution_audit.reports.report import Outcome
from attribution_audit.reports.sheets import SHEETS
from tests.reports import made_up
from tests.reports.hostile import HOSTILE
from tests.reports.test_report_html import hostile_outcome

UTF_8_CSV = "csv:Text - txt - csv (StarCalc):44,34,76"
"""Commas, quotes and UTF-8, by the numbers of LibreOffice's filter."""


def book(outcome: Outcome, folder: Path) -> openpyxl.Workbook:
    AuditXlsx().write(outcome, folder / "audit.xlsx")
    return openpyxl.load_workbook(folder / "audit.xlsx")


def rows(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[dict[str, object]]:
    names, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(names, line, strict=True)) for line in lines]


def test_every_sheet_has_a_header_that_stays_and_filters(tmp_path: Path) -> None:
    made = book(made_up.outcome([made_up.row(1), made_up.row(2)]), tmp_path)
    assert made.sheetnames == [title for title, _ in SHEETS]
    for sheet in made:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet["A1"].font.bold


def test_numbers_are_numbers_and_dates_dates_and_users_codes(tmp_path: Path) -> None:
    (found,) = rows(book(made_up.outcome([made_up.row(1)]), tmp_path)["Findings"])
    assert found["amount"] == 11919
    assert found["certainty"] == pytest.approx(0.9883, abs=1e-4)
    assert isinstance(found["occurred_at"], datetime)
    assert found["occurred_at"] == made_up.row(1)["occurred_at"].replace(tzinfo=None)
    assert found["actor_id"] == "U-2"
    assert "U-2 set the lead source" in str(found["explanation"])
    assert "evidence" not in found


def test_what_is_not_known_is_a_blank_cell(tmp_path: Path) -> None:
    unknown = dict.fromkeys(("amount", "commission_at_stake", "occurred_at", "certainty"))
    (found,) = rows(book(made_up.outcome([made_up.row(1, **unknown)], summary={}), tmp_path)["Findings"])
    assert [found[name] for name in unknown] == [None] * 4


def test_a_figure_is_shown_by_its_unit(tmp_path: Path) -> None:
    outcome = made_up.outcome([])
    kpis = [("roi", 0.25, "ratio"), ("won", 4.0, "count"), ("lost", float("nan"), "count")]
    columns = {name: [row[place] for row in kpis] for place, name in enumerate(("figure", "recorded", "unit"))}
    blank = dict.fromkeys(("period", "group", "restated", "low", "high", "n", "reason"), pa.nulls(3, pa.string()))
    outcome.engine.register("kpis", pa.table({**columns, **blank}))
    sheet = book(outcome, tmp_path)["Key figures"]
    shown = {line["figure"]: line["recorded"] for line in rows(sheet)}
    assert shown == {"roi": 0.25, "won": 4, "lost": None}
    formats = {
        cell.number_format for row in sheet.iter_rows(min_row=2) for cell in row if cell.data_type == "n" and cell.value
    }
    assert formats == {"0.0%", "#,##0"}


def test_rows_that_were_left_out_stand_with_their_reason(tmp_path: Path) -> None:
    told = rows(book(made_up.outcome([]), tmp_path)["Data quality"])
    assert {"file": "Lead.csv", "read": 20_000, "used": 19_998, "quarantined": 2, "reason": None, "rows": None} in told
    assert [(row["reason"], row["rows"]) for row in told if row["file"] == "Opportunity.csv" and row["reason"]] == [
        ("no stage", 1),
        ("value of Amount that cannot be read; the row was used", 3),
    ]


def test_money_of_the_pay_list_is_exact(tmp_path: Path) -> None:
    outcome = made_up.outcome([])
    lines = outcome.engine.arrow("pay_list")
    place = lines.column_names.index("amount")
    outcome.engine.register("pay_list", lines.set_column(place, "amount", pa.array([Decimal("-1234.56")])))
    (line,) = rows(book(outcome, tmp_path)["Pay list"])
    assert line["amount"] == -1234.56


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_runs_and_the_file_is_sound(tmp_path: Path, text: str) -> None:
    found, other = hostile_outcome(text)
    made = book(made_up.outcome(found, **other), tmp_path)
    assert {cell.data_type for sheet in made for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    with ZipFile(tmp_path / "audit.xlsx") as file:
        parts = {name: file.read(name) for name in file.namelist()}
    assert not any(b"<f>" in part or b"<hyperlink" in part for part in parts.values())
    assert not [name for name in parts if "external" in name.lower() or "vba" in name.lower()]


def test_equal_audits_give_equal_bytes(tmp_path: Path) -> None:
    outcome = made_up.outcome([made_up.row(1)])
    made = [tmp_path / name for name in ("one", "two")]
    for path in made:
        AuditXlsx().write(outcome, path)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    AuditXlsx().write(made_up.outcome([made_up.row(1)]), tmp_path / "audit.xlsx")
    arguments = [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", UTF_8_CSV]
    subprocess.run([*arguments, "--outdir", str(tmp_path), str(tmp_path / "audit.xlsx")], check=True, timeout=180)
    assert "Moment of the export" in (tmp_path / "audit.csv").read_text(encoding="utf-8")
