"""What a user sees of a run, and what the run is asked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from attribution_audit.cli.door import run
from tests.cli.fake_run import FakeRun
from tests.reports import made_up


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "the audit"


def test_options_reach_the_run(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = out.parent / "policy.toml"
    policy.write_text(made_up.POLICY)
    fake = FakeRun().install(monkeypatch)
    options = [
        "--policy",
        str(policy),
        "--earlier",
        "old.zip",
        "--as-of",
        "2026-06-30T02:00:00+02:00",
        "--threads",
        "2",
        "--memory-limit",
        "1GB",
        "--codes-key",
        str(out.parent / "codes.key"),
        "--redact",
    ]
    assert run(["audit", "export.zip", "--out", str(out), *options]) == 0
    assert fake.called == [
        {
            "export": "export.zip",
            "policy": policy,
            "earlier": "old.zip",
            "as_of": datetime(2026, 6, 30, tzinfo=UTC),
            "engine": None,
            "threads": 2,
            "memory_limit": "1GB",
            "codes_key": out.parent / "codes.key",
            "redact": True,
            "names_for": None,
            "names_at": None,
        }
    ]


def test_the_end_tells_what_was_found_and_where_to_go(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    FakeRun([made_up.row(number) for number in range(20)]).install(monkeypatch)
    run(["audit", "export", "--out", str(out)])
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert lines[0].split() == ["Findings", "hold", "review", "note"]
    assert "All                                   5      10     5" in lines
    assert "At hold: $9,630.40 on 5 deals." in lines
    assert "  Campaign unlinked: CampaignMember.csv has no history in a single export." in lines
    assert lines[-2] == f"Next:   attribution-audit explain '{out}' 6a99b44c0000000c"
    assert lines[-1] == f"Report: {out / 'report.html'}"
    assert "\x1b" not in captured.out
    assert captured.err.splitlines() == ["reading …", "matching …", "weighing …", "writing …"]


def test_quiet_says_nothing(out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    FakeRun([made_up.row(1)]).install(monkeypatch)
    assert run(["audit", "export", "--out", str(out), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_nothing_found_is_said(out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    FakeRun().install(monkeypatch)
    run(["audit", "export", "--out", str(out), "--quiet"])
    run(["audit", "export", "--out", str(out)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("The audit made no finding, but 2 of its 15 kinds of check could not run in full")
    assert not any(line.startswith("Next:") for line in lines)


def test_a_summary_that_knows_nothing_is_shown(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FakeRun([made_up.row(1, kind="solar_flare")], summary={}).install(monkeypatch)
    assert run(["audit", "export", "--out", str(out)]) == 0
