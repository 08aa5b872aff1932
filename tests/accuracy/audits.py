"""Made-up companies audited through the command line, and kept: the outputs, and the truth beside them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from attribution_audit.simulation import SimulatedCompany, simulate
from attribution_audit.simulation.truth import Act

TEMPORARY = "export"
"""The folder of the export, which is deleted once it was audited."""


@dataclass(frozen=True)
class Audited:
    """One made-up company's audit in a folder."""

    scenario: str
    seed: int
    folder: Path

    @cached_property
    def truth(self) -> dict[str, Any]:
        """The labels as `Truth.write` gives them, and what `_beside` adds."""
        content: dict[str, Any] = json.loads((self.folder / "truth.json").read_text(encoding="utf-8"))
        return content

    @property
    def acts(self) -> list[Act]:
        """What really happened."""
        return [Act(**act) for act in self.truth["acts"]]

    @cached_property
    def summary(self) -> dict[str, Any]:
        """What summary.json holds."""
        content: dict[str, Any] = json.loads((self.folder / "out" / "summary.json").read_text(encoding="utf-8"))
        return content

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of an output such as `findings`."""
        rows: list[dict[str, Any]] = pq.read_table(self.folder / "out" / f"{table}.parquet").to_pylist()
        return rows


@dataclass(frozen=True)
class Order:
    """One company to be made and audited."""

    scenario: str
    seed: int
    leads: int
    folder: Path


def audits(scenarios: list[str], seeds: list[int], leads: int, folder: Path, processes: int) -> list[Audited]:
    """All companies audited, in the order of scenarios and seeds; what the folder holds already is not made again."""
    orders = [Order(name, seed, leads, folder / f"{name}-{seed}") for name in scenarios for seed in seeds]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(_audited, orders))


def _audited(order: Order) -> Audited:
    done = Audited(order.scenario, order.seed, order.folder)
    if (order.folder / "truth.json").exists():
        return done
    company = simulate(order.leads, order.seed, order.scenario)
    export = company.write(order.folder / TEMPORARY, dialect="api" if order.seed % 2 else "weekly")
    policy = order.folder / "policy.toml"
    policy.write_text(company.policy.replace("patterns = false", "patterns = true"), encoding="utf-8")
    command = [sys.executable, "-m", "attribution_audit", "audit", str(export), "--policy", str(policy)]
    command += ["--out", str(order.folder / "out"), "--threads", "1", "--quiet"]
    subprocess.run(command, check=True)
    content = json.loads(company.truth.write(order.folder / "truth.tmp").read_text(encoding="utf-8"))
    content |= _beside(company)
    shutil.rmtree(order.folder / TEMPORARY)
    (order.folder / "truth.tmp").unlink()
    (order.folder / "truth.json").write_text(json.dumps(content), encoding="utf-8")
    return done


def _beside(company: SimulatedCompany) -> dict[str, Any]:
    """How many leads and deals there are, which lead a deal came from, whom the policy has in sales and marketing, and
    each won deal's amount and day of close.
    """
    leads, people = company.tables["Lead"], tomllib.loads(company.policy)["people"]
    deals = zip(leads["ConvertedOpportunityId"].to_pylist(), leads["Id"].to_pylist(), strict=True)
    return {
        "records": leads.num_rows + company.tables["Opportunity"].num_rows,
        "lead_of": {deal: lead for deal, lead in deals if deal},
        "won": _won(company),
        "users": [*people["sales"], *people["marketing"]],
    }


def _won(company: SimulatedCompany) -> dict[str, tuple[str, str]]:
    names = ("Id", "Amount", "CloseDate", "IsWon", "IsDeleted")
    rows = company.tables["Opportunity"].select(names).to_pylist()
    said = [{name: str(row[name]) for name in names} for row in rows]
    return {
        row["Id"]: (row["Amount"], row["CloseDate"])
        for row in said
        if row["IsWon"].lower() in ("true", "1") and row["IsDeleted"].lower() not in ("true", "1")
    }
