"""Accuracy on made-up companies: python -m tests.accuracy.measure --ledger report --scenario story --leads 20000.

Seeds come from the ledger; those under `report` are run once for a figure in the docs and for nothing else.
"""

from __future__ import annotations

import argparse
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attribution_audit as aa
from attribution_audit.detectors import DETECTORS
from attribution_audit.simulation import SimulatedCompany, simulate

from .score import Score, score, table
from .snapshots import earlier, untracked

LEDGER = Path(__file__).with_name("seeds.toml")
KINDS = tuple(str(detector.kind) for detector in DETECTORS)


def seeds(name: str) -> list[int]:
    """The seeds under one heading of the ledger."""
    found: list[int] = tomllib.loads(LEDGER.read_text(encoding="utf-8"))[name]
    return found


def audited(leads: int, seed: int, scenario: str) -> tuple[SimulatedCompany, list[dict[str, Any]], dict[str, str]]:
    """One made-up company, its findings, and each finding's evidence profile."""
    company = simulate(leads, seed, scenario)
    with tempfile.TemporaryDirectory() as folder:
        export = company.write(Path(folder) / "export", dialect="api" if seed % 2 else "weekly")
        with aa.audit(export, policy=Path(export) / "policy.toml") as audit:
            return company, audit.outcome.findings.to_pylist(), dict(audit.profiles)


def compared(leads: int, seed: int, scenario: str) -> tuple[SimulatedCompany, list[dict[str, Any]], dict[str, str]]:
    """The same of a company that tracks nothing and kept an earlier export."""
    company = simulate(leads, seed, scenario)
    with tempfile.TemporaryDirectory() as folder:
        policy = Path(folder) / "policy.toml"
        policy.write_text(company.policy, encoding="utf-8")
        with aa.audit(untracked(company), policy=policy, earlier=earlier(company)) as audit:
            return company, audit.outcome.findings.to_pylist(), dict(audit.profiles)


def scores(leads: int, ledger: list[int], scenario: str) -> Iterator[tuple[int, Score]]:
    """Seed by seed."""
    for seed in ledger:
        company, findings, _ = audited(leads, seed, scenario)
        records = company.tables["Lead"].num_rows + company.tables["Opportunity"].num_rows
        yield seed, score(findings, company.truth.acts, records, KINDS)


def main() -> None:
    """Print the score of each seed and of all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ledger", default="build", choices=("build", "calibrate", "report"))
    parser.add_argument("--seeds", type=int, default=5, help="how many of the ledger's seeds")
    parser.add_argument("--scenario", default="story")
    parser.add_argument("--leads", type=int, default=20_000)
    arguments = parser.parse_args()
    pooled = Score()
    for seed, result in scores(arguments.leads, seeds(arguments.ledger)[: arguments.seeds], arguments.scenario):
        print(
            f"seed {seed}: precision {result.precision()}, recall {result.recall()}, {dict(result.tiers)}", flush=True
        )
        pooled += result
    print(table(pooled, KINDS))


if __name__ == "__main__":
    main()
