"""Audit an export from a script, and list what a person should look at.

python examples/audit_an_export.py EXPORT [POLICY.toml]      # without arguments: a company that never existed
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import attribution_audit as aa
from attribution_audit.simulation import simulate


def main() -> None:
    """Audit what the command line names, or a made-up company."""
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 1:
            export, policy = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None
        else:
            export = simulate(leads=1000, seed=1).write(Path(folder) / "export")
            policy = export / "policy.toml"
        with aa.audit(export, policy=policy) as audit:
            looked_at = audit.findings[audit.findings["tier"] != "note"]
            for finding in looked_at.itertuples():
                print(f"{finding.tier:6} {finding.certainty:.2f} {finding.explanation}")
            print(f"{len(looked_at)} findings to look at, {len(audit.findings)} in all")


if __name__ == "__main__":
    main()
