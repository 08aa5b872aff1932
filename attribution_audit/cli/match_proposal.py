"""What `match` says to somebody who did not say what the columns mean: a command to read, correct and run."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from attribution_audit.cli.match_tables import tables_of
from attribution_audit.matching.proposed_fields import proposed
from attribution_audit.matching.roles import kind_of
from attribution_audit.reports.figures import listed
from attribution_audit.reports.plain_text import shown

PROGRAM = "attribution-audit"
OUT = "matched"
Fields = Mapping[str, Sequence[str]]


def propose(files: Sequence[str], kind: str, key: str | None, fields: Fields, out: Path | None) -> int:
    """Print the command to stdout, then end as bad usage does: nothing was matched.

    Raises
    ------
    UsageError
        Always.
    """
    found = proposed(list(tables_of(files).values()), kind_of(kind))
    chosen = [(role, column) for role, columns in fields.items() for column in columns] or list(found.fields)
    options = [("--kind", kind), ("--key", key or found.key or "COLUMN")]
    options += [("--field", f"{role}={column}") for role, column in chosen or [("ROLE", "COLUMN")]]
    options += [("--out", str(out or OUT))]
    words = [PROGRAM, "match", *files, *(word for option in options for word in option)]
    click.echo(shown(shlex.join(words)))
    missing = [name for name, given in (("--key", key), ("--field", fields), ("--out", out)) if not given]
    what = f"Nothing was matched: {listed(missing)} {'is' if len(missing) == 1 else 'are'} missing"
    raise click.UsageError(
        f"{what}. The command above is a proposal by the columns' names: read it, correct it, run it"
    )
