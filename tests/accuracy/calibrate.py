"""Weigh the evidence of labelled findings: python -m tests.accuracy.calibrate --folder FOLDER.

Writes attribution_audit/findings/calibration.json from the ledger's seeds under `calibrate`, all scenarios pooled in
equal parts; and story and honest companies without any history, compared with an earlier export. A note counts too:
certainty is about the evidence, and the tier is drawn from it afterwards. What was found is kept in FOLDER, one file a
company, and not looked for again.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import attribution_audit.findings
from attribution_audit.findings.certainty import Profile, Weights
from attribution_audit.simulation import SCENARIOS

from .measure import audited, compared, seeds
from .score import key_of, keys_of
from .weights import Case, fitted

TARGET = Path(attribution_audit.findings.__file__).with_name("calibration.json")
SNAPSHOTS = ("story", "honest")
"""Scenarios that are also audited without their histories, against an earlier export."""
OF = " of snapshots"
"""What the names of classes have in them whose evidence is two states compared."""
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
            "counted_as": profiles[finding["finding_id"]].counted_as,
            "doubts": profiles[finding["finding_id"]].doubts,
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


def cases(companies: Iterable[tuple[Company, list[Row]]]) -> list[Case]:
    """The evidence of every finding, and whether it was right; two states compared only where that is what was done."""
    return [
        (Profile(row["counted_as"], tuple(row["doubts"])), row["is_right"])
        for company, rows in companies
        for row in rows
        if (OF in row["counted_as"]) == company.of_snapshots
    ]


def content(classes: Mapping[str, Weights], some: Sequence[Case]) -> dict[str, Row]:
    """Each class with its weights and the findings that they come from."""
    found, right = Counter(case[0].counted_as for case in some), Counter(case[0].counted_as for case in some if case[1])
    return {
        name: {"findings": found[name], "right": right[name], "base": weights.base, "doubts": dict(weights.doubts)}
        for name, weights in classes.items()
    }


def main() -> None:
    """Run the companies and write the weights."""
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
        counted = cases(zip(companies, pool.map(found, companies), strict=True))
    classes = content(fitted(counted), counted)
    text = json.dumps({"leads": arguments.leads, "seeds": used, "unit": "millibits", "classes": classes}, indent=1)
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{len(classes)} classes of {len(counted)} findings in {TARGET}")


if __name__ == "__main__":
    main()
