"""`attribution-audit review-week` as a user types it. What it does stands in `review_command.py`."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = click.Path(path_type=Path)
EXAMPLES = (
    "\b\nExamples:\n"
    "  attribution-audit review-week audit/ --previous audit_of_last_week/\n"
    "  attribution-audit review-week audit/ --with-findings --to reviewers/"
)


@click.command("review-week", epilog=EXAMPLES, short_help="Write the weekly page for all staff.")
@click.argument("out", type=FOLDER)
@click.option("--previous", type=FOLDER, metavar="OUT", help="The folder of an earlier audit, to see what changed.")
@click.option("--to", type=FOLDER, help="Folder for the page and its Markdown; beside the audit by default.")
@click.option("--with-findings", is_flag=True, help="List new findings by id and record, for their reviewers.")
@click.option("--quiet", is_flag=True, help="Print errors only.")
def review_week(out: Path, previous: Path | None, to: Path | None, with_findings: bool, quiet: bool) -> int:
    """Write one page on the audit in the folder OUT for all staff: what changed, and nobody named."""
    from attribution_audit.cli import review_command

    return review_command.run(out, previous=previous, to=to, names_findings=with_findings, quiet=quiet)
