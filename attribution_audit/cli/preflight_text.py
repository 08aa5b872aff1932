"""The preflight on the terminal: three lines that matter, then short tables, none wider than 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from attribution_audit.cli.terminal import console, joined, text
from attribution_audit.reports.figures import count
from attribution_audit.reports.page.preflight import Section, preflight

WIDTH = 80
STYLES = {"runs": "green", "in part": "yellow", "cannot run": "bold red"}


def print_preflight(found: dict[str, Any]) -> None:
    """Print what `Preflight.to_dict` gives to stdout."""
    section, to = preflight(found), console()
    if section is None:
        return
    for line in section.headline:
        to.print(text(line, "bold"))
    _print_contents(to, section)
    _print_tracking(to, section)
    _print_blanks(to, section)
    _print_linkage(to, section)
    _print_checks(to, section)
    _print_to_do(to, section)


def _print_contents(to: Console, section: Section) -> None:
    _heading(to, "What is there", f"({section.taken})")
    rows = [(one.name, count(one.used), _or_dash(one.left_out), one.oldest, one.newest) for one in section.objects]
    _print_table(to, ("Object", "Rows", "Left out", "Oldest", "Newest"), rows, numbers=(1, 2))
    _print_lines(to, section.about_objects)


def _print_tracking(to: Console, section: Section) -> None:
    if section.tracked:
        _heading(to, "Since when changes were tracked", "(older: records made before the first change)")
        rows = [(one.field, _or_dash(one.changes), one.older, one.says) for one in section.tracked]
        _print_table(to, ("Field", "Changes", "Older", "What that says"), rows, numbers=(1, 2))
        _print_lines(to, section.about_tracking)


def _print_blanks(to: Console, section: Section) -> None:
    _heading(to, "How much is blank", "(nine of ten is normal in many a company)")
    _print_table(to, ("Object", "Share of blanks"), section.blanks)
    _print_lines(to, section.about_blanks)


def _print_linkage(to: Console, section: Section) -> None:
    _heading(to, "What can be linked")
    rows = [(one.reached, count(one.opportunities), one.share) for one in section.reach]
    _print_table(to, ("Opportunities that reach", "Number", "Share"), rows, numbers=(1, 2))
    if section.agreements:
        to.print()
        compared = [(one.linked, count(one.pairs), one.agree, one.by_chance, one.says) for one in section.agreements]
        columns = ("Lead and opportunity", "Pairs", "Agree", "By chance", "What that says")
        _print_table(to, columns, compared, numbers=(1, 2, 3))


def _print_checks(to: Console, section: Section) -> None:
    _heading(to, "What can be judged")
    rows = [(one.name, one.state, one.why or "–") for one in section.findings]
    _print_table(to, ("Finding", "State", "Why"), rows, styles=STYLES)
    _print_lines(to, section.about_checks)


def _print_to_do(to: Console, section: Section) -> None:
    if section.to_do:
        _heading(to, "What to switch on or to add", "(the most helpful first)")
    for number, one in enumerate(section.to_do, start=1):
        to.print(text(f"{number}. {one.do}"))
        to.print(text(f"   Lifts: {one.lifts}", "dim"))
    if section.more_to_do:
        to.print(text(f"and {section.more_to_do} more: see --json", "dim"))


def _print_table(
    to: Console,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numbers: Sequence[int] = (),
    styles: dict[str, str] | None = None,
) -> None:
    shown = Table(box=None, pad_edge=False, header_style="dim")
    for place, name in enumerate(columns):
        shown.add_column(name, justify="right" if place in numbers else "left", no_wrap=place in numbers)
    for row in rows:
        shown.add_row(*(text(cell, (styles or {}).get(cell, "")) for cell in row))
    to.print(shown, width=min(to.width, WIDTH), soft_wrap=False)


def _print_lines(to: Console, lines: Iterable[str]) -> None:
    for line in lines:
        to.print(text(f"- {line}"))


def _heading(to: Console, words: str, aside: str = "") -> None:
    to.print()
    to.print(joined(text(words, "bold underline"), text(f" {aside}" if aside else "", "dim")))


def _or_dash(number: int) -> str:
    return count(number) if number else "–"
