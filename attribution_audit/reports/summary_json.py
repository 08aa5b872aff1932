"""summary.json: the audit's numbers for scripts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from attribution_audit.reports.report import Outcome


@dataclass(frozen=True)
class SummaryJson:
    """The summary as it is. It is put in place last, so where it stands the rest stands too."""

    name: str = "summary.json"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write it as UTF-8; a number that JSON does not know is a fault of the program and no `NaN`."""
        text = json.dumps(outcome.summary, ensure_ascii=False, indent=2, allow_nan=False)
        path.write_text(text + "\n", encoding="utf-8", errors="replace", newline="\n")
