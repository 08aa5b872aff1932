"""All files of an audit into one folder, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from attribution_audit.records import replacement
from attribution_audit.reports import output_folder
from attribution_audit.reports.listing import REPORTS
from attribution_audit.reports.report import Outcome


def write_all(outcome: Outcome, folder: Path) -> None:
    """Write every report into `folder`. Whatever fails, an earlier audit there stays whole; other files stay.

    Raises
    ------
    UnusableOutput
        If the folder cannot be written to, or holds files of these names that no audit wrote.
    """
    check_folder(folder)

    def write(staging: Path) -> None:
        for report in REPORTS:
            report.write(outcome, staging / report.name)

    replacement.replace(folder, _names(), write)


def check_folder(folder: Path) -> None:
    """Fail before the work rather than after it: see `output_folder.check_folder`."""
    output_folder.check_folder(folder, _names())


def _names() -> list[str]:
    return [report.name for report in REPORTS]
