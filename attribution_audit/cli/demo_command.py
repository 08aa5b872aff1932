"""`attribution-audit demo`: a made-up company, audited like any other."""

from __future__ import annotations

from pathlib import Path

from attribution_audit.cli import audit_command
from attribution_audit.cli.progress import progress
from attribution_audit.errors import UnusableOutput

EXPORT, AUDIT, POLICY = "export", "audit", "policy.toml"


def run(out: Path, *, leads: int, seed: int, quiet: bool) -> int:
    """Make the company in `out/export`, the audit in `out/audit`."""
    from attribution_audit.reports import check_folder
    from attribution_audit.simulation import simulate

    export = out / EXPORT
    check_folder(out / AUDIT)
    _check_export(export)
    with progress(quiet) as tell:
        if tell is not None:
            tell("making up a company", 0, 0)
        simulate(leads=leads, seed=seed, scenario="story").write(export)
    return audit_command.run(audit_command.Asked(str(export), out / AUDIT, policy=export / POLICY), quiet=quiet)


def _check_export(export: Path) -> None:
    if not export.exists():
        return
    if not export.is_dir() or (any(export.iterdir()) and not (export / POLICY).is_file()):
        raise UnusableOutput(str(export), "it is there already and no demo made it", "Name another folder with --out.")
