"""The dossier of a finding, read from the files of an audit."""

from __future__ import annotations

import json
from pathlib import Path

from attribution_audit.dossiers.dossier import Dossier
from attribution_audit.dossiers.markdown import as_markdown
from attribution_audit.dossiers.telling import Tell, with_codes
from attribution_audit.dossiers.timeline import timeline
from attribution_audit.records.replacement import standing
from attribution_audit.reports import read_finding
from attribution_audit.reports.codes import Codes
from attribution_audit.reports.evidence import read_evidence
from attribution_audit.reports.matches import read_matches
from attribution_audit.reports.pay_lines import pay_lines
from attribution_audit.reports.users import read_codes


class ShownDossier(Dossier):
    """A dossier that shows itself in a notebook."""

    def _repr_markdown_(self) -> str:
        return as_markdown(self)


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
    told = tell or with_codes(Codes(read_codes(out, codes_key)))
    return ShownDossier(row, evidence, events, left_out, matches, _as_of(out), told, tuple(pay_lines(out, row)))


def _as_of(out: Path) -> str:
    try:
        summary = json.loads(standing(out, "summary.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(summary.get("as_of") or "") if isinstance(summary, dict) else ""
