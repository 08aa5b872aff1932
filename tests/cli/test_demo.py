from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from attribution_audit.cli.door import run
from tests.cli.fake_run import FakeCompany, FakeRun
from tests.reports import made_up

SIMULATION = "attribution_audit.simulation"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    asked: list[dict[str, object]] = []

    def simulate(**named: object) -> FakeCompany:
        asked.append(named)
        return FakeCompany()

    module = ModuleType(SIMULATION)
    module.simulate = simulate  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, SIMULATION, module)
    FakeRun([made_up.row(1)]).install(monkeypatch)
    return asked


def test_the_demo_ends_by_printing_where_the_report_is(
    tmp_path: Path, asked: list[dict[str, object]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["demo", "--out", str(tmp_path / "demo"), "--leads", "50", "--seed", "7"]) == 0
    assert asked == [{"leads": 50, "seed": 7, "scenario": "story"}]
    report = tmp_path / "demo" / "audit" / "report.html"
    assert capsys.readouterr().out.splitlines()[-1] == f"Report: {report}"
    assert report.is_file()


def test_the_demo_can_be_run_again(tmp_path: Path, asked: list[dict[str, object]]) -> None:
    for _ in range(2):
        assert run(["demo", "--out", str(tmp_path), "--quiet"]) == 0


def test_the_demo_writes_over_nobodys_export(
    tmp_path: Path, asked: list[dict[str, object]], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "export").mkdir()
    (tmp_path / "export" / "Lead.csv").write_text("mine")
    assert run(["demo", "--out", str(tmp_path)]) == 2
    assert "no demo made it" in capsys.readouterr().err
    assert asked == []
    assert (tmp_path / "export" / "Lead.csv").read_text() == "mine"
