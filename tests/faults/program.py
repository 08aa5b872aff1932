"""The command line in a process of its own, on a company big enough that each of its stages takes a while."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 120
"""Seconds after which a program is taken to hang."""


def command(export: Path, out: Path, *options: str) -> list[str]:
    """How a user would type it."""
    policy = ["--policy", str(export / "policy.toml")]
    return [sys.executable, "-m", "attribution_audit", "audit", str(export), "--out", str(out), *policy, *options]


def surroundings(scratch: Path) -> dict[str, str]:
    """The environment, with a scratch folder of its own."""
    scratch.mkdir(exist_ok=True)
    return os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(scratch)}


def audit(export: Path, out: Path, scratch: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """One audit from start to end."""
    return subprocess.run(
        command(export, out, *options),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env=surroundings(scratch),
    )


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def sentence(stderr: str) -> str:
    """The one sentence with which the program ended, after whatever it told of its progress."""
    lines = [line for line in stderr.splitlines() if not line.endswith(" …")]
    assert len(lines) == 1, stderr
    assert lines[0].startswith("attribution-audit: ")
    return lines[0]
