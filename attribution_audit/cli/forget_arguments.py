"""`attribution-audit forget` as a user types it. What it does stands in `forget_command.py`."""

from __future__ import annotations

from pathlib import Path

import click

PATH = click.Path(path_type=Path)
EXAMPLES = (
    "\b\nExamples:\n"
    "  attribution-audit forget audit/ --person 003Hs00001XyZabIAC\n"
    '  attribution-audit forget audit/ --person 003Hs00001XyZabIAC --text "Ada Byron" --text "+44 20 7946 0958"'
)


@click.command(epilog=EXAMPLES, short_help="Take one person out of a written audit.")
@click.argument("out", type=PATH)
@click.option("--person", metavar="ID", required=True, help="A person, or a lead or contact of theirs.")
@click.option(
    "--text", "texts", multiple=True, metavar="TEXT", help="A name, number or address that goes too; may be repeated."
)
@click.option("--codes-key", type=PATH, metavar="FILE", help="The key that the audit was given.")
def forget(out: Path, person: str, texts: tuple[str, ...], codes_key: Path | None) -> int:
    """Write the audit in the folder OUT again without one person's personal data.

    Ids, findings and numbers stay. What was copied from OUT, and the CRM itself, are not reached: an audit of an export
    that still holds the person brings them back.
    """
    from attribution_audit.cli import forget_command

    return forget_command.run(out, person, texts, codes_key)
