"""Count right and wrong findings by evidence profile: python -m tests.accuracy.calibrate --folder FOLDER.

Writes attribution_audit/findings/calibration.json from the ledger's seeds under `calibrate`, all scenarios pooled in
equal parts; and story and honest companies without any history, compared with an earlier export. A note counts too:
certainty is about the evidence, and the tier is drawn from it afterwards. What was found is kept in FOLDER, one file a
company, and not looked for again.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import attribution_audit.findings
from attribution_audit.simulation import SCENARIOS

from .measure import audited, compared, seeds
from .score import key_of, keys_of

TARGET = Path(attribution_audit.findings.__file__).with_name("calibration.json")
LEAST = 20
"""Findings that a profile needs before it speaks for itself."""
SNAPSHOTS = ("story", "honest")
"""Scenarios that are also audited without their histories, against an earlier export."""
OF = " of snapshots"
"""What the names of profiles have in them whose evidence is two states compared."""
Row = dict[str, Any]


@dataclass(frozen=True)
class Company:
    """One company of which findings are counted."""

    scenario: str
    seed: int
    leads: int
    of_snapshots: bool
    folder: Path

    @property
    def file(self) -> Path:
        """Where its findings are kept."""
        return self.folder / f"{self.scenario}-{self.seed}{'-snapshots' if self.of_snapshots else ''}.json"


def found(company: Company) -> list[Row]:
    """Each finding's profile, rulings and whether it was right; kept in the company's file."""
    if not company.file.exists():
        company.file.parent.mkdir(parents=True, exist_ok=True)
        company.file.write_text(json.dumps(_found(company)), encoding="utf-8")
    rows: list[Row] = json.loads(company.file.read_text(encoding="utf-8"))
    return rows


def _found(company: Company) -> list[Row]:
    run = compared if company.of_snapshots else audited
    made, findings, profiles = run(company.leads, company.seed, company.scenario)
    tracked = SCENARIOS[company.scenario].tracked
    leads = made.tables["Lead"]
    lead_of = dict(zip(leads["ConvertedOpportunityId"].to_pylist(), leads["Id"].to_pylist(), strict=True))
    truth = set().union(*(keys_of(act, tracked, lead_of) for act in made.truth.acts))
    return [
        {
            "kind": finding["kind"],
            "profile": profiles[finding["finding_id"]],
            "rulings": _rulings(finding),
            "tier": finding["tier"],
            "record_id": finding["record_id"],
            "is_right": key_of(finding, tracked) in truth,
        }
        for finding in findings
    ]


def _rulings(finding: Row) -> dict[str, str]:
    parts = json.loads(finding["evidence"])
    return {part["explanation"]: part["ruling"] for part in parts if "explanation" in part}


def counts(companies: Iterable[tuple[Company, list[Row]]]) -> dict[str, dict[str, int]]:
    """Right and wrong by profile; profiles of two states only where that is what was compared."""
    counted: dict[str, dict[str, int]] = {}
    for company, rows in companies:
        for row in rows:
            if (OF in row["profile"]) == company.of_snapshots:
                count = counted.setdefault(row["profile"], {"right": 0, "wrong": 0})
                count["right" if row["is_right"] else "wrong"] += 1
    return dict(sorted(counted.items()))


def main() -> None:
    """Run the companies and write the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=6)
    parser.add_argument("--leads", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    used = seeds("calibrate")[: arguments.seeds]
    companies = [
        Company(scenario, seed, arguments.leads, of_snapshots, arguments.folder)
        for seed in used
        for scenario in SCENARIOS
        for of_snapshots in (False, True)
        if not of_snapshots or scenario in SNAPSHOTS
    ]
    with ProcessPoolExecutor(arguments.processes) as pool:
        counted = counts(zip(companies, pool.map(found, companies), strict=True))
    content = {"leads": arguments.leads, "seeds": used, "least": LEAST, "profiles": counted}
    TARGET.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(f"{len(counted)} profiles of {sum(sum(count.values()) for count in counted.values())} findings in {TARGET}")


if __name__ == "__main__":
    main()
