"""`attribution-audit audit`: check where it goes, run, write, show what was found."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.interrupt import Interrupted
from attribution_audit.cli.progress import progress
from attribution_audit.cli.summary import print_summary
from attribution_audit.errors import UnusableOutput

if TYPE_CHECKING:
    from attribution_audit.reports import Outcome

AT_LEAST = {"hold": ("hold",), "review": ("hold", "review")}
"""By the value of --fail-on: the tiers that count."""


@dataclass(frozen=True)
class Asked:
    """What is audited, and where the audit goes."""

    export: str
    out: Path
    policy: Path | None = None
    earlier: str | None = None
    as_of: datetime | None = None
    threads: int | None = None
    memory_limit: str | None = None
    on_spark: bool = False
    master: str | None = None
    codes_key: Path | None = None
    redact: bool = False
    names_for: str | None = None


def refuse_what_does_not_fit(*, engine: str, master: str | None, threads: int | None, memory_limit: str | None) -> None:
    """One clear sentence for each option that belongs to the other engine."""
    if engine == "duckdb" and master is not None:
        raise click.UsageError("--master is for --engine spark")
    if engine == "spark" and (threads is not None or memory_limit is not None):
        what = "--threads and --memory-limit are for DuckDB"
        raise click.UsageError(f"{what}; Spark is told by --master local[N] and by its own configuration")


def _refuse_out_in_the_export(asked: Asked) -> None:
    """An audit among the CRM's files would be read as part of the next export."""
    export, out = (Path(os.path.realpath(path)) for path in (asked.export, asked.out))
    if export.is_dir() and (export == out or export in out.parents):
        what = "lies in the export, where the next audit would find it among the CRM's files"
        raise UnusableOutput(str(asked.out), what, "Name a folder beside the export.")


def _refuse_key_in_out(asked: Asked) -> None:
    """Who gets the audit would get the key with it."""
    if asked.codes_key is not None and Path(os.path.realpath(asked.out)) in _above(asked.codes_key):
        what = "lies in the folder of the audit, which is handed on"
        raise UnusableOutput(str(asked.codes_key), what, "Name a file elsewhere with --codes-key.")


def _above(path: Path) -> tuple[Path, ...]:
    return tuple(Path(os.path.realpath(path)).parents)


def run(asked: Asked, *, fail_on: str | None = None, quiet: bool = False, as_json: bool = False) -> int:
    """Audit and write; the exit status says whether `fail_on` was met."""
    from attribution_audit.reports import check_folder
    from attribution_audit.reports.output_folder import MARK, last_written

    _refuse_out_in_the_export(asked)
    _refuse_key_in_out(asked)
    check_folder(asked.out)
    before = last_written(asked.out)
    try:
        outcome = _written(asked, quiet)
        if as_json:
            click.echo((asked.out / MARK).read_text(encoding="utf-8"), nl=False)
        elif not quiet:
            print_summary(outcome.findings, outcome.summary, asked.out)
    except (KeyboardInterrupt, Interrupted) as error:
        is_there = last_written(asked.out) not in (None, before)
        raise Interrupted(asked.out if is_there else None) from error
    tiers = set(outcome.findings["tier"].to_pylist())
    return int(ExitStatus.FOUND if tiers.intersection(AT_LEAST.get(fail_on or "", ())) else ExitStatus.RAN)


def _written(asked: Asked, quiet: bool) -> Outcome:
    from attribution_audit.engines import open_spark
    from attribution_audit.run import audit

    with progress(quiet) as tell:
        engine = open_spark(asked.master) if asked.on_spark else None
        try:
            made = audit(
                asked.export,
                policy=asked.policy,
                earlier=asked.earlier,
                as_of=asked.as_of,
                engine=engine,
                threads=asked.threads,
                memory_limit=asked.memory_limit,
                progress=tell,
                codes_key=asked.codes_key,
                redact=asked.redact,
                names_for=asked.names_for,
                names_at=None if asked.names_for is None else datetime.now(UTC),
            )
        except BaseException:
            if engine is not None:
                engine.close()
            raise
        try:
            if tell is not None:
                tell("writing", 1, 1)
            made.write(asked.out)
            return made.outcome
        finally:
            made.close()
