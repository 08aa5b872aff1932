"""All files of the contract, with its columns and provenance; foreign files stay."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from attribution_audit.errors import UnusableOutput
from attribution_audit.reports import REPORTS, check_folder, write_all
from attribution_audit.reports.engine_parquet import ENGINE_TABLES
from tests.reports import made_up

FILES = {
    *("commission.parquet", "commission_plans.parquet", "pay_list.parquet", "pay_list_totals.parquet"),
    *("paylist.csv", "paylist_totals.csv", "paylist.xlsx", "audit.xlsx"),
    *("findings.parquet", "findings.csv", "sources.parquet", "entities.parquet", "links.parquet", "lineage.parquet"),
    *("service_levels.parquet", "service_levels.csv"),
    *("kpis.parquet", "kpis.csv", "owner_patterns.parquet", "timeline.parquet", "quarantine.parquet"),
    *("restatement.parquet", "restatement.csv", "roi.parquet", "roi.csv", "attribution.parquet", "attribution.csv"),
    *("summary.json", "report.html", "provenance.json"),
}


def test_every_file_of_the_contract_is_written(tmp_path: Path) -> None:
    write_all(made_up.outcome([made_up.row(1)]), tmp_path / "deep" / "out")
    assert {path.name for path in (tmp_path / "deep" / "out").iterdir()} == FILES
    assert [report.name for report in REPORTS][-1] == "summary.json"


def test_parquet_files_carry_columns_and_provenance(tmp_path: Path) -> None:
    outcome = made_up.outcome([made_up.row(number) for number in range(5)])
    write_all(outcome, tmp_path)
    for path in tmp_path.glob("*.parquet"):
        metadata = pq.read_schema(path).metadata
        assert {key: metadata[key.encode()].decode() for key in made_up.PROVENANCE} == made_up.PROVENANCE
    assert pq.read_table(tmp_path / "findings.parquet").equals(outcome.findings)
    for report in ENGINE_TABLES:
        assert pq.read_schema(tmp_path / report.name).names == list(report.order)


def test_the_summary_is_the_summary(tmp_path: Path) -> None:
    outcome = made_up.outcome([made_up.row(1)])
    write_all(outcome, tmp_path)
    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8")) == outcome.summary


def test_equal_outcomes_give_equal_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_all(made_up.outcome([made_up.row(number) for number in range(20)]), tmp_path / name)
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes(), name


def test_a_fault_in_any_report_leaves_the_earlier_audit_and_foreign_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all(made_up.outcome([made_up.row(1)]), tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for report in REPORTS:
        with monkeypatch.context() as patched:
            patched.setattr(type(report), "write", _broken)
            with pytest.raises(ZeroDivisionError):
                write_all(made_up.outcome([made_up.row(2)]), tmp_path)
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_number_that_json_does_not_know_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="JSON"):
        write_all(made_up.outcome([], summary={"version": float("nan")}), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_export_folder_with_files_of_these_names_is_refused(tmp_path: Path) -> None:
    (tmp_path / "links.parquet").write_text("of somebody else")
    with pytest.raises(UnusableOutput, match=r"links\.parquet"):
        check_folder(tmp_path)


def _broken(*_: object) -> None:
    raise ZeroDivisionError
