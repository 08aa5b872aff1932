"""`attribution-audit lineage`: a part of an audit's lineage in a format that other programs read."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.new_file import check_is_free, write_new
from attribution_audit.interchange import FORMATS, Around, cut


def run(out: Path, name: str, around: Around, steps: int, file: Path | None) -> int:
    """Write the part to a new file, or to stdout."""
    if file is not None:
        check_is_free(file, "-o")
    (chosen,) = (one for one in FORMATS if one.name == name)
    part = cut(out, around, steps=steps)
    text = chosen.text(part)
    if file is None:
        sys.stdout.buffer.write(text.encode())
    else:
        write_new(file, text, "-o")
        click.echo(f"{file}: {len(part.nodes):,} records, {len(part.handoffs):,} hand-offs")
    return int(ExitStatus.RAN)
