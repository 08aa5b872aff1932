"""What the process says when it ends: the contract's statuses, one sentence, no traceback."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from attribution_audit.cli.door import DEBUG, run
from attribution_audit.errors import UnreadableExport
from tests.cli.fake_run import FakeRun
from tests.reports import made_up


@pytest.fixture
def export(tmp_path: Path) -> str:
    return str(tmp_path / "export")


def audit(fake: FakeRun, export: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> int:
    fake.install(monkeypatch)
    return run(["audit", export, "--out", str(tmp_path / "out"), *options])


@pytest.mark.parametrize(
    ("tiers", "fail_on", "status"),
    [
        (("hold", "note"), None, 0),
        (("hold", "note"), "hold", 1),
        (("hold", "note"), "review", 1),
        (("review", "note"), "hold", 0),
        (("review", "note"), "review", 1),
        (("note",), "review", 0),
        ((), "review", 0),
    ],
)
def test_fail_on(
    export: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiers: tuple[str, ...], fail_on: str, status: int
) -> None:
    fake = FakeRun([made_up.row(number, tier=tier) for number, tier in enumerate(tiers)])
    options = ("--fail-on", fail_on) if fail_on else ()
    assert audit(fake, export, tmp_path, monkeypatch, *options) == status
    assert (tmp_path / "out" / "summary.json").exists()
    assert fake.made[0].closed


@pytest.mark.parametrize(
    ("failure", "status", "said"),
    [
        (UnreadableExport("export", "no Opportunity.csv", "Add it."), 2, "export: no Opportunity.csv. Add it."),
        (KeyboardInterrupt(), 3, "interrupted, no audit was written"),
        (RuntimeError("boom"), 70, "RuntimeError: boom"),
        (AssertionError(), 70, f"(AssertionError); please report it with the traceback that {DEBUG}=1 shows."),
    ],
)
def test_what_ends_a_run_is_one_sentence(
    export: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    failure: BaseException,
    status: int,
    said: str,
) -> None:
    assert audit(FakeRun(failure=failure), export, tmp_path, monkeypatch, "--quiet") == status
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.err.strip().count("\n") == 0
    assert "Traceback" not in captured.err
    assert captured.out == ""
    assert not (tmp_path / "out").exists()


def test_a_traceback_for_those_who_ask(
    export: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(DEBUG, "1")
    assert audit(FakeRun(failure=RuntimeError("boom")), export, tmp_path, monkeypatch) == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["audit"], "Missing argument 'EXPORT'"),
        (["audit", "export"], "Missing option '--out'"),
        (["audit", "export", "--out", "out", "--policy", "nowhere.toml"], "nowhere.toml: the file: does not exist"),
        (["audit", "export", "--out", "out", "--as-of", "soon"], "'soon' is no ISO 8601 time"),
        (["audit", "export", "--out", "out", "--memory-limit", "much"], "'much' is no size"),
        (["audit", "export", "--out", "out", "--threads", "0"], "--threads"),
        (["audit", "export", "--out", "out", "--fail-on", "note"], "--fail-on"),
        (
            ["audit", "export", "--out", "out", "--engine", "spark", "--threads", "2"],
            "--threads and --memory-limit are for DuckDB",
        ),
        (["audit", "export", "--out", "out", "--master", "local"], "--master is for --engine spark"),
        (["audti"], "No such command 'audti'"),
        (["explain", "nowhere", "3f"], "nowhere: no audit here"),
    ],
)
def test_bad_usage_is_one_sentence(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.err.strip().count("\n") == 0
    assert captured.out == ""


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "Usage:" in capsys.readouterr().err


def test_the_folder_is_checked_before_anything_runs(
    export: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").write_text("a file")
    fake = FakeRun()
    assert audit(fake, export, tmp_path, monkeypatch) == 2
    assert fake.called == []
    assert "is a file" in capsys.readouterr().err


def test_an_interrupt_that_an_engine_turns_into_an_error_is_an_interrupt(
    export: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted(FakeRun):
        def audit(self, *_: object, **__: object) -> object:  # type: ignore[override]
            try:
                signal.raise_signal(signal.SIGTERM)
            except KeyboardInterrupt as error:
                raise RuntimeError("Query interrupted") from error

    assert audit(Interrupted(), export, tmp_path, monkeypatch, "--quiet") == 3
    assert "interrupted, no audit was written" in capsys.readouterr().err


def test_an_interrupt_after_writing_says_that_the_audit_stands(
    export: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("attribution_audit.cli.audit_command.print_summary", interrupted)
    assert audit(FakeRun(), export, tmp_path, monkeypatch, "--quiet") == 0
    assert audit(FakeRun(), export, tmp_path, monkeypatch) == 3
    assert f"interrupted, but the audit was written to {tmp_path / 'out'} before" in capsys.readouterr().err


def test_no_command_is_described_in_half_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    _, commands = capsys.readouterr().out.split("Commands:")
    assert "..." not in commands
    assert "forget " in commands
