"""`attribution-audit explain OUT KEY_A KEY_B`: why two records of a matching are linked, or not."""

from __future__ import annotations

from pathlib import Path

import click

from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.terminal import PIPE_WIDTH, console
from attribution_audit.matching import Matching


def run(out: Path, key_a: str, key_b: str) -> int:
    """Print the waterfall of a pair to stdout."""
    width = min(console().width, PIPE_WIDTH)
    click.echo(Matching.read(out).explain(key_a, key_b).text(width))
    return int(ExitStatus.RAN)
