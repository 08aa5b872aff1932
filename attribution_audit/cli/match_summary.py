"""The end of a matching on the terminal: who is who in numbers, links by reason, what to look at, what next."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
from rich.console import Console
from rich.table import Table

from attribution_audit.cli.terminal import console, joined, text
from attribution_audit.matching.changes import Change
from attribution_audit.reports.figures import number_of

if TYPE_CHECKING:
    from attribution_audit.matching.matching_files import MatchingFiles

MANY = {"person": "people", "company": "companies"}
MOST_REASONS = 8
CHANGES = (
    (Change.NEW, "{records} in {clusters} that were not known"),
    (Change.JOINED, "{records} joined {clusters} known before"),
    (Change.MERGED, "{clusters} known before became part of an earlier one"),
    (Change.SPLIT, "{records} left {clusters} known before, as people answered"),
    (Change.DOUBTFUL, "{records} fit a part of {clusters} known before, and contradict another part"),
    (Change.NOT_READ, "{records} known before say something else now, which was not read"),
)
"""What became of known clusters, as it is told."""
LONGEST_REASON = 64
VALUE = r"\s\S*(?:@|\d{5})\S*?([,;]|$)"
"""An e-mail address or a number in a reason: reasons are counted without."""
FIRST_TWO = r"^([^,;]*[,;][^,;]*)[,;].*$"
"""The first two clauses of a longer reason."""


def print_match_summary(files: MatchingFiles, note: str, out: Path, seconds: float) -> None:
    """Print it to stdout; the last lines say what next and where the files are.

    `note` says what was left out of the answers, if anything.
    """
    to = console()
    _print_clusters(to, files.clusters, str(files.about["kind"]))
    _print_changes(to, files.changes)
    _print_reasons(to, files.links)
    if files.review.num_rows:
        to.print(text(f"To review: {number_of(files.review.num_rows, 'pair')}, in review.csv.", "yellow"))
    _print_left_out(to, files, note)
    to.print(text(f"Took {seconds:,.1f} seconds.", "dim"))
    if files.links.num_rows:
        ends = [str(files.links[name][0].as_py()) for name in ("key_a", "key_b")]
        command = shlex.join(("attribution-audit", "explain", str(out), *_as_arguments(ends)))
        to.print(joined(text("Next:  ", "dim"), text(command, "bold")), soft_wrap=True)
    to.print(joined(text("Files: ", "dim"), text(str(out.absolute()), "bold")), soft_wrap=True)


def _print_clusters(to: Console, clusters: pa.Table, kind: str) -> None:
    sizes = pc.value_counts(clusters["cluster_id"]).field("counts")
    linked = sizes.filter(pc.greater(sizes, 1))
    said = f"{number_of(len(clusters), 'record')}: {number_of(len(sizes), kind, MANY[kind])}."
    if len(linked):
        together = f"{number_of(pc.sum(linked).as_py(), 'record')} in {number_of(len(linked), 'cluster')}"
        said += f" {together} of two or more, the largest of {pc.max(linked).as_py():,}."
    to.print(text(said, "bold"))


def _print_changes(to: Console, changes: pa.Table) -> None:
    """What became of the known clusters, where there are any."""
    for what, says in CHANGES:
        rows = changes.filter(pc.equal(changes["what"], what.value))
        if len(rows):
            records = number_of(pc.sum(rows["records"]).as_py(), "record")
            said = says.format(records=records, clusters=number_of(len(rows), "cluster"))
            to.print(text(f"{said} (changes.csv)."))


def _print_reasons(to: Console, links: pa.Table) -> None:
    if not links.num_rows:
        to.print(text("No two records are linked."))
        return
    counted = [(one["counts"], one["values"]) for one in pc.value_counts(_in_short(links["reason"])).to_pylist()]
    ordered = sorted(counted, key=lambda one: (-one[0], one[1] or ""))
    shown = Table(box=None, pad_edge=False, header_style="dim", show_footer=True, footer_style="bold")
    shown.add_column("Links by reason", "All")
    shown.add_column("", f"{links.num_rows:,}", justify="right")
    for number, reason in ordered[:MOST_REASONS]:
        shown.add_row(text(_brief(reason or "no reason")), text(f"{number:,}"))
    rest = ordered[MOST_REASONS:]
    if rest:
        shown.add_row(text(f"{number_of(len(rest), 'other reason')}"), text(f"{sum(number for number, _ in rest):,}"))
    to.print(shown)


def _print_left_out(to: Console, files: MatchingFiles, note: str) -> None:
    for block in files.about["not_compared_in_full"]:
        blocks = number_of(block["blocks"], "block")
        pairs = number_of(block["pairs"], "pair")
        how = "Not compared" if block["is_left_out"] else "Compared in smaller blocks"
        said = f"{how}: {block['rule']}, {blocks} of {number_of(block['records'], 'record')} ({pairs})."
        to.print(text(said, "dim"))
    if note:
        to.print(text(note, "yellow"))


def _as_arguments(keys: list[str]) -> list[str]:
    """Keys as they are typed; one that begins with a hyphen would be taken for an option."""
    return ["--", *keys] if any(key.startswith("-") for key in keys) else keys


def _in_short(reasons: pa.ChunkedArray) -> pa.ChunkedArray:
    """Reasons without values, the first two clauses of each: what many links have in common."""
    return pc.replace_substring_regex(pc.replace_substring_regex(reasons, VALUE, r"\1"), FIRST_TWO, r"\1, …")


def _brief(reason: str) -> str:
    return reason if len(reason) <= LONGEST_REASON else f"{reason[:LONGEST_REASON]}…"
