"""provenance.json: by what an audit was made, so that it can be repeated, and written again without a person."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from attribution_audit.reports.codes import without_mailboxes
from attribution_audit.reports.report import Outcome


@dataclass(frozen=True)
class ProvenanceJson:
    """Versions and hashes, the policy as the report shows it, and users' codes unless a key makes them."""

    name: str = "provenance.json"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write it as UTF-8."""
        content = {
            **outcome.provenance,
            "policy_name": outcome.policy_name,
            "policy_text": without_mailboxes(outcome.policy_text),
            "codes": None if outcome.is_keyed else dict(outcome.users),
        }
        text = json.dumps(content, ensure_ascii=False, indent=2)
        path.write_text(text + "\n", encoding="utf-8", errors="replace", newline="\n")
