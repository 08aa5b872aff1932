"""All that is told of one finding, in whatever form: read from the files of an audit, in a reader's words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attribution_audit.dossiers.matches import Match, read_matches
from attribution_audit.dossiers.telling import Tell, with_codes
from attribution_audit.dossiers.timeline import Event, timeline
from attribution_audit.records.replacement import standing
from attribution_audit.reports import read_finding
from attribution_audit.reports.codes import Codes
from attribution_audit.reports.evidence import Evidence, Explanation, read_evidence
from attribution_audit.reports.users import read_codes
from attribution_audit.vocabulary import Ruling

AGAINST = (Ruling.CLEARS, Ruling.FITS, Ruling.LOWERS)
"""Rulings of explanations that speak against a finding."""


@dataclass(frozen=True)
class Dossier:
    """One finding: its row, its evidence, what happened when, and how `tell` says a text of the export."""

    row: Mapping[str, Any]
    evidence: Evidence
    events: tuple[Event, ...]
    left_out: int
    """Hand-offs around the finding for which the picture has no room."""
    matches: tuple[Match, ...]
    as_of: str
    """The moment of the export, as the summary spells it; blank where it says none."""
    tell: Tell

    @property
    def against(self) -> tuple[Explanation, ...]:
        """Explanations that may hold."""
        return self._ruled(*AGAINST)

    @property
    def open(self) -> tuple[Explanation, ...]:
        """Explanations that this export cannot show."""
        return self._ruled(Ruling.NOT_CHECKABLE)

    @property
    def ruled_out(self) -> tuple[Explanation, ...]:
        """Explanations that a fact speaks against."""
        return self._ruled(Ruling.RULED_OUT)

    def _ruled(self, *rulings: Ruling) -> tuple[Explanation, ...]:
        return tuple(tried for tried in self.evidence.explanations if tried.ruling in rulings)


def read_dossier(
    folder: str | Path, finding_id: str, tell: Tell | None = None, *, codes_key: bytes | None = None
) -> Dossier:
    """The dossier of the finding whose id is or begins with `finding_id`; users by codes unless `tell` says otherwise.

    The codes are those of report.html, where a key made them with the same `codes_key`.

    Raises
    ------
    NotAnAudit, AmbiguousFinding, UnknownRecord
        As `read_finding`.
    """
    out = Path(folder)
    row = read_finding(out, finding_id)
    evidence = read_evidence(row["evidence"])
    events, left_out = timeline(out, row, evidence)
    matches = read_matches(row["evidence"])
    return Dossier(row, evidence, events, left_out, matches, _as_of(out), tell or with_codes(_codes(out, codes_key)))


def _codes(out: Path, key: bytes | None) -> Codes:
    return Codes(read_codes(out, key))


def _as_of(out: Path) -> str:
    try:
        summary = json.loads(standing(out, "summary.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(summary.get("as_of") or "") if isinstance(summary, dict) else ""
