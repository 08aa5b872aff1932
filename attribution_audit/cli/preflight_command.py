"""`attribution-audit preflight`: read, match and trace an export, and say what it can show. Nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.progress import progress

if TYPE_CHECKING:
    from attribution_audit.preflight import Preflight

STAGES = ("reading", "matching", "tracing", "examining")


def run(
    export: str,
    *,
    policy: Path | None = None,
    as_json: bool = False,
    threads: int | None = None,
    memory_limit: str | None = None,
) -> int:
    """Print the preflight to stdout: as text for people, or as JSON of one version for programs."""
    found = _examined(export, policy, threads, memory_limit, quiet=as_json)
    if as_json:
        click.echo(json.dumps(found.to_dict(), indent=2))  # ASCII: what a CRM holds cannot steer a terminal
    else:
        from attribution_audit.cli.preflight_text import print_preflight

        print_preflight(found.to_dict())
    return int(ExitStatus.RAN)


def _examined(
    export: str, policy: Path | None, threads: int | None, memory_limit: str | None, *, quiet: bool
) -> Preflight:
    from attribution_audit.engines import open_engine
    from attribution_audit.lineage import trace
    from attribution_audit.matching import resolve
    from attribution_audit.policy import load_policy
    from attribution_audit.preflight import examine
    from attribution_audit.readers import read

    chosen: Any = load_policy(policy).policy
    engine = open_engine(threads=threads, memory_limit=memory_limit)
    stage = iter(enumerate(STAGES))
    try:
        with progress(quiet) as tell:

            def enter() -> None:
                done, name = next(stage)
                if tell is not None:
                    tell(name, done, len(STAGES))

            enter()
            reading = read(export, engine, chosen)
            enter()
            resolve(engine)
            enter()
            trace(engine, chosen)
            enter()
            return examine(engine, reading, chosen, reading.as_of)
    finally:
        engine.close()
