"""Audits in a folder: written, looked at, and compared byte by byte."""

from __future__ import annotations

import atexit
import tempfile
from functools import cache
from pathlib import Path
from unittest.mock import patch

from attribution_audit.records.replacement import standing
from attribution_audit.reports import REPORTS, Outcome, write_all
from attribution_audit.reports.report_html import ReportHtml
from tests.faults.trouble import Trouble, armed
from tests.reports import made_up

NAMES = tuple(report.name for report in REPORTS)
MINE = {"notes.txt": b"mine", "sheets/plan.xlsx": b"also mine", ".hidden": b"mine too"}
"""Files in the output folder that no audit wrote."""
Contents = dict[str, bytes]


@cache
def outcome(findings: int) -> Outcome:
    """An audit of so many made-up findings, ready to be written as often as wanted."""
    made = made_up.outcome([made_up.row(number) for number in range(findings)])
    atexit.register(made.engine.close)
    return made


@cache
def page(findings: int) -> bytes:
    """Its report, rendered once: that takes most of the time of a write, and none of the disk's."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        ReportHtml().write(outcome(findings), path)
        return path.read_bytes()


def write(folder: Path, findings: int, trouble: Trouble | None = None, rendered: bytes | None = None) -> None:
    """Write an audit of so many findings, with trouble on the way."""
    made, html = outcome(findings), rendered or page(findings)

    def write_page(_: ReportHtml, __: Outcome, path: Path) -> None:
        with path.open("wb") as file:
            file.write(html)

    with patch.object(ReportHtml, "write", write_page), armed(trouble or Trouble()):
        write_all(made, folder)


def contents_of(scratch: Path, findings: int) -> Contents:
    """What an audit of so many findings has in each of its files."""
    write(scratch, findings)
    return {name: (scratch / name).read_bytes() for name in NAMES}


def with_an_earlier_audit(folder: Path, findings: int) -> Path:
    """A folder with an audit and files of somebody else."""
    write(folder, findings)
    for name, content in MINE.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def standing_contents(folder: Path) -> Contents:
    """The audit as the program itself reads it, also where a replacement was cut short."""
    found = {name: standing(folder, name) for name in NAMES}
    return {name: path.read_bytes() for name, path in found.items() if path.is_file()}


def plain_contents(folder: Path) -> Contents:
    """The audit as anybody sees it who opens the folder."""
    return {name: (folder / name).read_bytes() for name in NAMES if (folder / name).is_file()}


def mine(folder: Path) -> Contents:
    """The files of somebody else, as they are now."""
    return {name: (folder / name).read_bytes() for name in MINE if (folder / name).exists()}


def left_over(folder: Path) -> set[str]:
    """What stands in the folder and is neither the audit's nor somebody else's."""
    return {path.name for path in folder.iterdir()} - set(NAMES) - {name.split("/")[0] for name in MINE}
