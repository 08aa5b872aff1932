"""A shell completes commands and options."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from attribution_audit.cli.door import run
from attribution_audit.cli.progress import SHARES, part_done
from attribution_audit.run import STAGES


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_printed(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    assert "_ATTRIBUTION_AUDIT_COMPLETE" in capsys.readouterr().out


def test_the_shell_is_answered() -> None:
    asked = {"_ATTRIBUTION_AUDIT_COMPLETE": "bash_complete", "COMP_WORDS": "attribution-audit exp", "COMP_CWORD": "1"}
    command = [sys.executable, "-m", "attribution_audit"]
    done = subprocess.run(command, env={**os.environ, **asked}, capture_output=True, text=True, check=False)
    assert "explain" in done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash is installed")
def test_bash_takes_the_script(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", "bash"]) == 0
    script = capsys.readouterr().out
    assert subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True, check=False).stderr == ""


def test_time_left_goes_by_what_stages_take() -> None:
    assert [stage for stage in SHARES if stage in STAGES] == list(STAGES)
    assert sum(SHARES.values()) == 100
    told = [part_done(stage) for stage in SHARES]
    assert told == sorted(told)
