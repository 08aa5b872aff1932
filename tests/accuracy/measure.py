"""Accuracy on made-up companies: python -m tests.accuracy.measure --ledger report --scenario story honest.

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
from attribution_audit.findings.certainty import Profile
from attribution_audit.simulation import SCENARIOS, SimulatedCompany, simulate
from attribution_audit.vocabulary import Kind

from .score import Score, score, table
from .snapshots import earlier, untracked

LEDGER = Path(__file__).with_name("seeds.toml")
KINDS = tuple(str(kind) for kind in Kind)


def seeds(name: str) -> list[int]:
    """The seeds under one heading of the ledger."""
    found: list[int] = tomllib.loads(LEDGER.read_text(encoding="utf-8"))[name]
    return found


def audited(leads: int, seed: int, scenario: str) -> tuple[SimulatedCompany, list[dict[str, Any]], dict[str, Profile]]:
    """One made-up company, its findings, and each finding's evidence profile."""
    company = simulate(leads, seed, scenario)
    with tempfile.TemporaryDirectory() as folder:
        export = company.write(Path(folder) / "export", dialect="api" if seed % 2 else "weekly")
        with aa.audit(export, policy=Path(export) / "policy.toml") as audit:
            return company, audit.outcome.findings.to_pylist(), dict(audit.profiles)


def compared(leads: int, seed: int, scenario: str) -> tuple[SimulatedCompany, list[dict[str, Any]], dict[str, Profile]]:
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
        yield seed, scored(company, findings, tracked=SCENARIOS[scenario].tracked)


def scored(company: SimulatedCompany, findings: list[dict[str, Any]], *, tracked: bool) -> Score:
    """One company's findings held against its truth."""
    truth, leads = company.truth, company.tables["Lead"]
    deals = zip(leads["ConvertedOpportunityId"].to_pylist(), leads["Id"].to_pylist(), strict=True)
    records = leads.num_rows + company.tables["Opportunity"].num_rows
    return score(findings, truth.acts, records, truth.gaming_users, tracked=tracked, lead_of=dict(deals))


def main() -> None:
    """Print the score of each seed and of all together, scenario by scenario."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ledger", default="build", choices=("build", "calibrate", "report"))
    parser.add_argument("--seeds", type=int, default=5, help="how many of the ledger's seeds")
    parser.add_argument("--scenario", default=["story"], nargs="+", choices=SCENARIOS)
    parser.add_argument("--leads", type=int, default=20_000)
    arguments = parser.parse_args()
    for scenario in arguments.scenario:
        pooled = Score()
        for seed, result in scores(arguments.leads, seeds(arguments.ledger)[: arguments.seeds], scenario):
            shares = f"precision {result.precision()}, recall {result.recall()}"
            print(f"{scenario} {seed}: {shares}, {dict(result.tiers)}", flush=True)
            pooled += result
        print(f"\n{scenario}\n{table(pooled, KINDS)}\n", flush=True)


if __name__ == "__main__":
    main()
