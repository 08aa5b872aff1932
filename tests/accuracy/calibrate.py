"""Count right and wrong findings by evidence profile: python -m tests.accuracy.calibrate.

Writes attribution_audit/findings/calibration.json from the ledger's seeds under `calibrate`, story and honest
companies pooled. A note counts too: certainty is about the evidence, and the tier is drawn from it afterwards.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import attribution_audit.findings

from .measure import KINDS, audited, seeds

TARGET = Path(attribution_audit.findings.__file__).with_name("calibration.json")
LEAST = 20
"""Findings that a profile needs before it speaks for itself."""


def main() -> None:
    """Run the companies and write the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=6)
    parser.add_argument("--leads", type=int, default=20_000)
    arguments = parser.parse_args()
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    used = seeds("calibrate")[: arguments.seeds]
    for seed in used:
        for scenario in ("story", "honest"):
            company, findings, profiles = audited(arguments.leads, seed, scenario)
            truth = {(act.kind, act.record_id) for act in company.truth.acts if act.kind in KINDS}
            for finding in findings:
                is_right = (finding["kind"], finding["record_id"]) in truth
                (right if is_right else wrong)[profiles[finding["finding_id"]]] += 1
            print(seed, scenario, len(findings), flush=True)
    names = sorted({*right, *wrong})
    content = {
        "leads": arguments.leads,
        "seeds": used,
        "least": LEAST,
        "profiles": {name: {"right": right[name], "wrong": wrong[name]} for name in names},
    }
    TARGET.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(TARGET.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
