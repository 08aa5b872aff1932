"""The review as what it says, before anybody writes it down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from attribution_audit.reports.figures import day
from attribution_audit.service_levels.business_days import iso_week
from attribution_audit.weekly_review.data_quality import data_quality
from attribution_audit.weekly_review.findings import findings, new_findings
from attribution_audit.weekly_review.key_figures import key_figures
from attribution_audit.weekly_review.section import Section
from attribution_audit.weekly_review.service_levels import service_levels
from attribution_audit.weekly_review.written_audit import WrittenAudit, check_order, read_audit

SECTIONS: tuple[Callable[[WrittenAudit, WrittenAudit | None], Section], ...] = (
    key_figures,
    findings,
    service_levels,
    data_quality,
)
"""The parts of the page, in order: a new one is one file and one line."""
NO_PREVIOUS = "This is held against no earlier audit: name one with --previous to see what changed."
OTHER = {
    "policy_hash": "the policy was changed since",
    "program_version": "another version of the program made the earlier audit",
}
"""What of an audit's provenance explains a difference that is none of the company's."""


@dataclass(frozen=True)
class Review:
    """One week's review."""

    as_of: datetime
    """When the export was taken, UTC without a zone."""
    before: datetime | None
    """When the export was taken that it is held against."""
    sections: Sequence[Section]
    notices: Sequence[str]
    program_version: str
    names_findings: bool = False
    """Whether it lists findings, and is for their reviewers alone."""

    @property
    def week(self) -> str:
        """The ISO week of the export, such as `2025-W07`."""
        return iso_week(self.as_of.date())

    @property
    def since(self) -> str:
        """What it is and what it is held against, in a few words."""
        held = f", held against {day(self.before)}" if self.before else ""
        return f"As of {day(self.as_of)}{held}"


def review(out: Path, previous: Path | None = None, *, names_findings: bool = False) -> Review:
    """The review of the audit in `out`, held against the one in `previous`.

    No person stands in it: findings are counts, figures and service levels the whole company's. With `names_findings`
    new findings are listed by id and record, for their reviewers.

    Raises
    ------
    UnusableAudit
        If a folder holds no audit, or the two cannot be held against each other.
    """
    now, before = read_audit(out), read_audit(previous) if previous is not None else None
    if before is not None:
        check_order(now, before)
    parts = (*SECTIONS, new_findings) if names_findings else SECTIONS
    return Review(
        as_of=now.as_of,
        before=before.as_of if before else None,
        sections=[part(now, before) for part in parts],
        notices=_notices(now, before),
        program_version=now.provenance.get("program_version", ""),
        names_findings=names_findings,
    )


def _notices(now: WrittenAudit, before: WrittenAudit | None) -> list[str]:
    if before is None:
        return [NO_PREVIOUS]
    found = [words for key, words in OTHER.items() if now.provenance.get(key) != before.provenance.get(key)]
    same = now.provenance.get("input_hash")
    if same and same == before.provenance.get("input_hash"):
        found.append("both audits are of the same export")
    return [f"Mind, where something differs: {words}." for words in found]
