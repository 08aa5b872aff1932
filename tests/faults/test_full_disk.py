"""Disks that are full for real: status 2, one sentence that says so, and whatever stood before stands still."""

from __future__ import annotations

import multiprocessing
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from attribution_audit.errors import UnusableOutput
from tests.faults.folders import MINE, contents_of, mine, page, plain_contents, with_an_earlier_audit, write
from tests.faults.program import PATIENCE, audit, command, files, sentence, surroundings
from tests.faults.small_disk import small_disk

EARLIER, LATER = 3, 400
LIMITS = (1, 100, 1_000, 4_096, 10_000, 50_000, 100_000, 500_000)
"""Bytes that a file may have: from one to what all but the largest have."""


def limited(limit: int, folder: Path, rendered: bytes) -> None:
    """What the process does whose files may not grow: status 2 where it says so."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        write(folder, LATER, rendered=rendered)
    except UnusableOutput:
        raise SystemExit(2) from None


@pytest.mark.parametrize("limit", LIMITS)
def test_files_that_may_not_grow(limit: int, tmp_path: Path) -> None:
    """A write that stops half-way: the part that was written is thrown away."""
    folder = with_an_earlier_audit(tmp_path / "out", EARLIER)
    before = plain_contents(folder)
    arguments = (limit, folder, page(LATER))
    process = multiprocessing.get_context("forkserver").Process(target=limited, args=arguments)
    process.start()
    process.join(60)
    assert process.exitcode == 2
    assert plain_contents(folder) == before
    assert mine(folder) == MINE
    write(folder, LATER)
    assert plain_contents(folder) == contents_of(tmp_path / "whole", LATER)


NO_ROOM_AT_ALL = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
os.execv(sys.argv[1], sys.argv[1:])
"""


def test_no_room_for_a_single_byte(export: Path, tmp_path: Path) -> None:
    asked = [sys.executable, "-c", NO_ROOM_AT_ALL, *command(export, tmp_path / "out")]
    surrounded = surroundings(tmp_path / "scratch")
    done = subprocess.run(asked, capture_output=True, text=True, timeout=PATIENCE, check=False, env=surrounded)
    assert done.returncode == 2, done.stderr
    said = sentence(done.stderr)
    assert "disk is full" in said or "cannot be written to" in said
    assert not (tmp_path / "out").exists()
    assert list((tmp_path / "scratch").iterdir()) == []


def test_an_output_disk_that_is_full(export: Path, tmp_path: Path) -> None:
    scratch, elsewhere = tmp_path / "scratch", tmp_path / "elsewhere"
    assert audit(export, elsewhere, scratch, "--quiet").returncode == 0
    audit_kilobytes = sum(len(content) for content in files(elsewhere).values()) // 1000 + 1
    with small_disk(tmp_path / "disk", audit_kilobytes * 3 // 2) as disk:
        assert audit(export, disk / "out", scratch, "--quiet").returncode == 0
        before = files(disk)
        done = audit(export, disk / "out", scratch, "--as-of", "2026-07-02")
        assert done.returncode == 2
        assert "No space left on device" in sentence(done.stderr)
        assert files(disk) == before
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("kilobytes", [64, 1_000])
def test_a_scratch_disk_that_is_full_while_the_export_is_read(kilobytes: int, export: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", kilobytes) as disk:
        done = audit(export, tmp_path / "out", disk)
        assert done.returncode == 2
        assert "disk is full" in sentence(done.stderr)
        assert list(disk.iterdir()) == []
    assert not (tmp_path / "out").exists()


def test_a_scratch_disk_that_is_full_while_the_engine_spills(tmp_path: Path) -> None:
    """Told from too little memory: more memory would help, but so would room, and the sentence names it."""
    from attribution_audit.simulation import simulate

    plain = simulate(4_000, 1, "story").write(tmp_path / "plain", dialect="api")
    with small_disk(tmp_path / "disk", 300) as disk:
        done = audit(plain, tmp_path / "out", disk, "--memory-limit", "60MB", "--threads", "2")
        assert done.returncode == 2
        assert "disk" in sentence(done.stderr)
        assert list(disk.iterdir()) == []
    assert not (tmp_path / "out").exists()
