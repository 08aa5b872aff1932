"""`attribution-audit review-week`: one page on what changed, written beside the audit."""

from __future__ import annotations

from pathlib import Path

from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.terminal import console, joined, text


def run(out: Path, *, previous: Path | None, to: Path | None, names_findings: bool, quiet: bool) -> int:
    """Read, write, and say in a line a part what stands on the page."""
    from attribution_audit.weekly_review import file_names, review, write_review

    made, folder = review(out, previous, names_findings=names_findings), to or out
    write_review(made, folder)
    if not quiet:
        terminal = console()
        for section in made.sections:
            terminal.print(joined(text(f"{section.title}: ", "bold"), text(section.headline)))
        for notice in made.notices:
            terminal.print(text(notice, "dim"))
        page = str((folder / file_names(made)[0]).absolute())
        terminal.print(joined(text("Review: ", "dim"), text(page, "bold")), soft_wrap=True)
    return int(ExitStatus.RAN)
