"""Before a payroll run: stop it where something is at hold, and say what may be paid now.

python examples/stop_a_payroll_run.py EXPORT POLICY.toml      # without arguments: a company that never existed

Ends with 1 where a person has to decide first.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import attribution_audit as aa
from attribution_audit.simulation import simulate


def main() -> int:
    """Audit what the command line names, or a made-up company, and print the pay list's control totals."""
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 2:
            export, policy = Path(sys.argv[1]), Path(sys.argv[2])
        else:
            export = simulate(leads=1000, seed=1).write(Path(folder) / "export")
            policy = export / "policy.toml"
        with aa.audit(export, policy=policy) as audit:
            held = audit.findings[audit.findings["tier"] == "hold"]
            to_pay = audit.pay_list[audit.pay_list["state"] == "open"]
            for currency, lines in to_pay.groupby("currency"):
                now, waits = lines["pay_now"].sum(), lines["disputed"].sum()
                print(f"{len(lines)} lines in {currency}: {now} now, {waits} wait for a decision")
            for finding in held.itertuples():
                print(f"hold {finding.finding_id}: {finding.explanation}")
    return 1 if len(held) else 0


if __name__ == "__main__":
    sys.exit(main())
