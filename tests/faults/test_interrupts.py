"""Ctrl-C and SIGTERM at any moment: status 3, one line, the earlier audit whole, no scratch left behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from attribution_audit.run import STAGES
from tests.faults.program import PATIENCE, audit, command, files, sentence, surroundings

STAGES_TOLD = (*STAGES, "writing")
MOMENTS = [(signal.SIGINT, 0.0), (signal.SIGINT, 0.05), (signal.SIGTERM, 0.02)]
"""Signal, and the seconds after a stage has begun."""
TICK = 0.005

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows knows no such signals")


@pytest.fixture(scope="module")
def audited(export: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An earlier audit of the same export, of another day."""
    folder = tmp_path_factory.mktemp("earlier")
    assert audit(export, folder / "out", folder / "scratch", "--as-of", "2026-07-02", "--quiet").returncode == 0
    (folder / "out" / "notes.txt").write_text("mine")
    return folder / "out"


@pytest.fixture(scope="module")
def later(export: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("later")
    assert audit(export, folder / "out", folder / "scratch", "--quiet").returncode == 0
    return files(folder / "out") | {"notes.txt": b"mine"}


def interrupted(process: subprocess.Popen[str], stage: str, delay: float, signals: list[int]) -> str:
    """What the program has said, once it was sent these signals at that stage."""
    assert process.stderr is not None
    said = ""
    while f"{stage} …" not in said:
        line = process.stderr.readline()
        if not line:
            break
        said += line
    time.sleep(delay)
    for number in signals:
        process.send_signal(number)
        time.sleep(TICK)
    return said + process.communicate(timeout=PATIENCE)[1]


@pytest.mark.parametrize("stage", STAGES_TOLD)
@pytest.mark.parametrize(("number", "delay"), MOMENTS)
def test_an_interrupt_at_a_stage(
    number: int, stage: str, delay: float, export: Path, audited: Path, later: dict[str, bytes], tmp_path: Path
) -> None:
    end_whole(export, audited, later, tmp_path, stage, delay, [number])


@pytest.mark.parametrize("stage", STAGES_TOLD)
def test_somebody_who_presses_it_three_times(
    stage: str, export: Path, audited: Path, later: dict[str, bytes], tmp_path: Path
) -> None:
    end_whole(export, audited, later, tmp_path, stage, 0.0, [signal.SIGINT] * 3)


def end_whole(
    export: Path,
    audited: Path,
    later: dict[str, bytes],
    place: Path,
    stage: str,
    delay: float,
    signals: list[int],
) -> None:
    out, scratch = Path(shutil.copytree(audited, place / "out")), place / "scratch"
    started = subprocess.Popen(
        command(export, out), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=surroundings(scratch)
    )
    with started as process:
        said = interrupted(process, stage, delay, signals)
    assert "Traceback" not in said
    if process.returncode == 0:
        assert files(out) == later, "it was done before the interrupt came"
        return
    assert process.returncode == 3, said
    written = "but the audit was written" in sentence(said)
    assert written or "no audit was written" in sentence(said)
    assert files(out) == (later if written else files(audited))
    assert list(scratch.iterdir()) == []
