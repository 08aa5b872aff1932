"""`explain --format` and `hearing`: one finding in full as a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.new_file import check_is_free, write_new


def explain(out: Path, finding_id: str, name: str, file: Path | None, codes_key: Path | None) -> int:
    """Write the finding as `md`, `svg` or `png` to a new file, or to stdout."""
    from attribution_audit.dossiers import as_markdown, as_png, as_svg, read_dossier
    from attribution_audit.reports.codes_key import read_codes_key

    if file is not None:
        check_is_free(file, "-o")
    elif name == "png" and sys.stdout.isatty():
        raise click.UsageError("A picture is no text: name a file with -o")
    key = None if codes_key is None else read_codes_key(codes_key)
    dossier = read_dossier(out, finding_id, codes_key=key)
    content = as_png(dossier) if name == "png" else (as_svg if name == "svg" else as_markdown)(dossier).encode()
    if file is None:
        sys.stdout.buffer.write(content)
    else:
        write_new(file, content, "-o")
        click.echo(f"{file}: finding {dossier.row['finding_id']}")
    return int(ExitStatus.RAN)


def hearing(out: Path, finding_id: str, packet: Path) -> int:
    """Write the packet into a new or empty folder, or over an earlier packet."""
    from attribution_audit.dossiers import PACKET
    from attribution_audit.dossiers import hearing as write_packet

    dossier = write_packet(out, finding_id, packet)
    click.echo(
        f"{packet}: {', '.join(PACKET)}, on finding {dossier.row['finding_id']}; read it before it is handed over"
    )
    return int(ExitStatus.RAN)
