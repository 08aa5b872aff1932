"""`attribution-audit hearing` as a user types it. What it does stands in `dossier_command.py`."""

from __future__ import annotations

from pathlib import Path

import click

PATH = click.Path(path_type=Path)
EXAMPLES = "\b\nExamples:\n  attribution-audit hearing audit/ 3f9a -o packet_3f9a/"


@click.command(epilog=EXAMPLES, short_help="Write a packet for the person concerned.")
@click.argument("out", type=PATH)
@click.argument("finding_id")
@click.option("-o", "--output", "packet", type=PATH, required=True, metavar="FOLDER", help="Folder for the packet.")
def hearing(out: Path, finding_id: str, packet: Path) -> int:
    """Write a packet for the person whom a finding of the audit in OUT concerns, before anything is decided.

    What speaks against the finding stands first, nobody else can be recognised, and there is room for a reply.
    """
    from attribution_audit.cli import dossier_command

    return dossier_command.hearing(out, finding_id, packet)
