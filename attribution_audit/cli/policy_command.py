"""`attribution-audit policy`: draft one from an export, check one, print its schema."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import click

from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.new_file import check_is_free, write_new

PROGRAM = "attribution-audit"
LONGEST_PROBLEM = 500
"""Characters of one problem that are shown."""


def init(export: str, out: Path | None) -> int:
    """Draft a policy from an export, to stdout or into a new file."""
    from attribution_audit.drafting import draft
    from attribution_audit.engines import open_engine
    from attribution_audit.policy import SCHEMA_FILE
    from attribution_audit.readers import read

    if out is not None:
        check_is_free(out)
    engine = open_engine()
    try:
        reading = read(export, engine)
        schema = SCHEMA_FILE if out is not None and out.with_name(SCHEMA_FILE).is_file() else None
        text = draft(engine, reading, name_of(export), schema)
    finally:
        engine.close()
    if out is None:
        click.echo(text if sys.stdout.isatty() else text.encode(), nl=False)  # files are UTF-8 whatever terminals are
    else:
        write_new(out, text)
        click.echo(f"{out}: a draft, to be read and decided line by line; then: {PROGRAM} policy check {out}")
    return int(ExitStatus.RAN)


def check(policy: Path) -> int:
    """Say that a policy is sound and what it says, or everything that is wrong with it."""
    from attribution_audit.policy import check_policy, summary_in_words
    from attribution_audit.reports.plain_text import shown

    checked = check_policy(policy)
    if checked.loaded is None:
        for problem in checked.problems:
            click.echo(f"{PROGRAM}: {shown(' '.join(str(problem).split()), LONGEST_PROBLEM)}", err=True)
        return int(ExitStatus.UNUSABLE)
    click.echo(shown(f"{policy}: sound"))
    for line in (*summary_in_words(checked.loaded), *checked.loaded.notes):
        click.echo(shown(f"  {line}"))
    return int(ExitStatus.RAN)


def schema() -> int:
    """Print the JSON Schema of policies."""
    from attribution_audit.policy import policy_schema

    click.echo(policy_schema(), nl=False)
    return int(ExitStatus.RAN)


def name_of(export: str) -> str:
    """What an export is called, without folders; of a database's address neither user nor password."""
    path = urlsplit(export).path if "://" in export else export.replace("\\", "/")
    return PurePosixPath(path).name or "an export"
