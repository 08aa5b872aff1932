"""The end of a run on the terminal: findings by kind and tier, what is at stake, what could not run, what next."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pyarrow as pa
from rich.console import Console
from rich.table import Table

from attribution_audit.cli.terminal import TIER_STYLES, console, joined, text
from attribution_audit.reports.figures import number_of, several
from attribution_audit.reports.page.coverage import limits
from attribution_audit.reports.page.finding_cards import cards
from attribution_audit.reports.page.restated import lines
from attribution_audit.reports.page.tally import tally
from attribution_audit.reports.page.verdict import verdict
from attribution_audit.reports.words import check_in_words, kind_in_words

MOST_REASONS = 12


def print_summary(findings: pa.Table, summary: dict[str, Any], out: Path) -> None:
    """Print it to stdout; the last line says where the report is."""
    to = console()
    counted = tally(findings)
    categories = lines((summary.get("restatement") or {}).get("by_category"))
    if counted.findings:
        to.print(_by_kind(findings, counted.by_tier))
    for sentence in verdict(counted, categories, summary)[:2]:
        to.print(text(sentence))
    held = several(counted.overpaid_in(["hold"]))
    if held:
        to.print(text(f"At hold: {held} on {number_of(counted.deals_at_hold, 'deal')}.", TIER_STYLES["hold"]))
    for sentence in summary.get("defaults") or ():
        to.print(text(sentence, "dim"))
    _print_could_not_run(to, summary)
    most_important = cards(findings, 1)
    if most_important:
        command = ("attribution-audit", "explain", str(out), most_important[0].row["finding_id"])
        to.print(joined(text("Next:   ", "dim"), text(shlex.join(command), "bold")), soft_wrap=True)
    report = str((out / "report.html").absolute())
    to.print(joined(text("Report: ", "dim"), text(report, "bold")), soft_wrap=True)


def _by_kind(findings: pa.Table, by_tier: dict[str, int]) -> Table:
    shown = Table(box=None, pad_edge=False, header_style="dim", show_footer=True, footer_style="bold")
    shown.add_column("Findings", "All")
    for tier, count in by_tier.items():
        shown.add_column(tier, f"{count:,}", justify="right", style=TIER_STYLES[tier])
    counted = {
        (row["kind"], row["tier"]): row["finding_id_count"]
        for row in findings.group_by(["kind", "tier"]).aggregate([("finding_id", "count")]).to_pylist()
    }
    for kind in sorted({kind for kind, _ in counted}):
        numbers = [text(f"{counted[kind, tier]:,}" if (kind, tier) in counted else "–") for tier in by_tier]
        shown.add_row(text(kind_in_words(kind)), *numbers)
    return shown


def _print_could_not_run(to: Console, summary: dict[str, Any]) -> None:
    reasons = limits(summary.get("could_not_run") or [])
    if reasons:
        to.print(text("Could not be checked, or only in part:", "bold"))
    for checks, reason in reasons[:MOST_REASONS]:
        to.print(text(f"  {', '.join(map(check_in_words, checks))}: {reason}"))
    if len(reasons) > MOST_REASONS:
        to.print(text(f"  and {len(reasons) - MOST_REASONS} more, in the report"))
