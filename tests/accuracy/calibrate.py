"""Count right and wrong findings by evidence profile: python -m tests.accuracy.calibrate.

Writes attribution_audit/findings/calibration.json from the ledger's seeds under `calibrate`, story and honest
companies pooled; and the same companies without any history, compared with an earlier export (--snapshots: these
alone, the other counts stay). A note counts too: certainty is about the evidence, and the tier is drawn from it
afterwards.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attribution_audit.findings
from attribution_audit.simulation import SimulatedCompany

from .measure import KINDS, audited, compared, seeds

TARGET = Path(attribution_audit.findings.__file__).with_name("calibration.json")
OF = " of snapshots"
"""What the names of profiles have in them whose evidence is two states compared."""
Counts = dict[str, int]
Run = tuple[SimulatedCompany, list[dict[str, Any]], dict[str, str]]
LEAST = 20
"""Findings that a profile needs before it speaks for itself."""


def main() -> None:
    """Run the companies and write the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=6)
    parser.add_argument("--leads", type=int, default=20_000)
    parser.add_argument("--snapshots", action="store_true")
    arguments = parser.parse_args()
    used = seeds("calibrate")[: arguments.seeds]
    counts: dict[str, Counts] = {}
    if arguments.snapshots:
        counts = {
            name: kept for name, kept in json.loads(TARGET.read_text("utf-8"))["profiles"].items() if OF not in name
        }
    for seed in used:
        for scenario in ("story", "honest"):
            if not arguments.snapshots:
                _count(counts, audited(arguments.leads, seed, scenario), lambda name: OF not in name)
            _count(counts, compared(arguments.leads, seed, scenario), lambda name: OF in name)
            print(seed, scenario, flush=True)
    content = {"leads": arguments.leads, "seeds": used, "least": LEAST, "profiles": dict(sorted(counts.items()))}
    TARGET.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(TARGET.read_text(encoding="utf-8"))


def _count(counts: dict[str, Counts], run: Run, wanted: Callable[[str], bool]) -> None:
    company, findings, profiles = run
    truth = {(act.kind, act.record_id) for act in company.truth.acts if act.kind in KINDS}
    for finding in findings:
        name = profiles[finding["finding_id"]]
        if wanted(name):
            is_right = (finding["kind"], finding["record_id"]) in truth
            counts.setdefault(name, {"right": 0, "wrong": 0})["right" if is_right else "wrong"] += 1


if __name__ == "__main__":
    main()
