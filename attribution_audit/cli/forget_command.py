"""`attribution-audit forget`: one person out of an audit that was written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from attribution_audit.cli.exit_status import ExitStatus


def run(out: Path, person: str, texts: Sequence[str], codes_key: Path | None) -> int:
    """Forget, and say what was done and what cannot be reached from here."""
    from attribution_audit.privacy import forget

    done = forget(out, person, at=datetime.now(UTC), texts=texts, codes_key=codes_key)
    click.echo(
        f"{out}: forgotten on {done.records:,} records; {done.raw_rows:,} raw rows left out. Not reached: copies made"
        " before, packets and pictures of findings, and the CRM, from which the next audit reads the person again."
    )
    return int(ExitStatus.RAN)
