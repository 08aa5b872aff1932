"""A company whose sources are noise: its people are accused of nothing that rests on comparing two sources."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

import attribution_audit as aa
from attribution_audit.run import Audit
from attribution_audit.simulation import simulate

LEADS = 3000


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Audit]:
    """Sources of opportunities dealt out anew; nobody tracked them."""
    folder = tmp_path_factory.mktemp("noise")
    company = simulate(LEADS, 11)
    tables = {
        name: table.to_pandas() if hasattr(table, "to_pandas") else pd.DataFrame(table)
        for name, table in company.tables.items()
    }
    sources = list(tables["Opportunity"]["LeadSource"])
    random.Random(3).shuffle(sources)
    tables["Opportunity"] = tables["Opportunity"].assign(LeadSource=sources)
    for name in ("LeadHistory", "ContactHistory", "OpportunityFieldHistory"):
        tables[name] = tables[name][tables[name]["Field"] != "LeadSource"]
    policy = folder / "policy.toml"
    policy.write_text(company.policy, encoding="utf-8")
    with aa.audit(tables, policy=policy) as done:
        yield done


def test_it_is_said_that_noise_cannot_be_told_from_wholesale_relabelling(audit: Audit) -> None:
    assert audit.summary["chance"]["verdict"] == "cannot_be_told_apart"
    reasons = [left["reason"] for left in audit.summary["could_not_run"] if left["check"] == "chance"]
    assert len(reasons) == 1
    assert "cannot be told apart" in reasons[0]


def test_there_are_claims_and_none_is_more_than_a_note(audit: Audit) -> None:
    assert sum(kind["claims"] for kind in audit.summary["chance"]["by_kind"].values()) > 100
    assert set(audit.findings["tier"]) == {"note"}


def test_the_report_says_it(audit: Audit, tmp_path: Path) -> None:
    audit.write(tmp_path / "out")
    assert "noise or wholesale relabelling, cannot be told apart" in (tmp_path / "out" / "report.html").read_text(
        "utf-8"
    )


def test_the_sweep_stands_beside_the_findings(audit: Audit) -> None:
    widest = audit.sensitivity[audit.sensitivity["window_days"] == 180]
    assert 0 < widest["findings"].sum() <= len(audit.findings)
    assert len(audit.summary["sensitivity"]) == len(audit.sensitivity)
