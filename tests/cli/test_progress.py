from __future__ import annotations

import sys

import pytest

from attribution_audit.cli.progress import progress


def test_a_pipe_gets_one_line_a_stage(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(quiet=False) as tell:
        assert tell is not None
        for name, done in (("reading", 0), ("reading", 1), ("matching", 2)):
            tell(name, done, 3)
    assert capsys.readouterr() == ("", "reading …\nmatching …\n")


def test_a_terminal_gets_a_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with progress(quiet=False) as tell:
        assert tell is not None
        tell("making up a company", 0, 0)
        tell("matching", 1, 3)
    captured = capsys.readouterr()
    assert "matching" in captured.err
    assert captured.out == ""


def test_quiet_is_nothing() -> None:
    with progress(quiet=True) as tell:
        assert tell is None
