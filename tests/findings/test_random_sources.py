"""A company whose sources are noise, and one in which everybody relabels: the first accuses nobody, the second does not
hide in its own average.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

import attribution_audit as aa
from attribution_audit.findings.chance import COMPARING
from attribution_audit.run import Audit
from attribution_audit.simulation import SimulatedCompany, simulate

LEADS = 3000
RELABELLED = 0.8
"""Share of conversions whose source everybody's relabelling takes."""
Tables = dict[str, pd.DataFrame]


def tables(company: SimulatedCompany) -> Tables:
    """An export of a company that tracked no sources."""
    found = {name: table.to_pandas() for name, table in company.tables.items()}
    for name in ("LeadHistory", "ContactHistory", "OpportunityFieldHistory"):
        found[name] = found[name][found[name]["Field"] != "LeadSource"]
    return found


def audited(company: SimulatedCompany, export: Tables, folder: Path) -> Audit:
    policy = folder / "policy.toml"
    policy.write_text(company.policy, encoding="utf-8")
    return aa.audit(export, policy=policy)


@pytest.fixture(scope="module")
def noise(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Audit]:
    """Sources of opportunities dealt out anew."""
    company = simulate(LEADS, 11)
    export = tables(company)
    sources = list(export["Opportunity"]["LeadSource"])
    random.Random(3).shuffle(sources)
    export["Opportunity"] = export["Opportunity"].assign(LeadSource=sources)
    with audited(company, export, tmp_path_factory.mktemp("noise")) as done:
        yield done


def test_it_is_said_that_noise_cannot_be_told_from_wholesale_relabelling(noise: Audit) -> None:
    assert noise.summary["chance"]["verdict"] == "cannot_be_told_apart"
    reasons = [left["reason"] for left in noise.summary["could_not_run"] if left["check"] == "chance"]
    assert len(reasons) == 1
    assert "cannot be told apart" in reasons[0]


def test_there_are_claims_and_none_is_more_than_a_note(noise: Audit) -> None:
    """Of the kinds that compare two sources: noise in these says nothing of calls, entry dates and campaigns."""
    assert sum(kind["claims"] for kind in noise.summary["chance"]["by_kind"].values()) > 100
    compared = noise.findings[noise.findings["kind"].isin(COMPARING)]
    assert set(compared["tier"]) == {"note"}


def test_the_report_says_it(noise: Audit, tmp_path: Path) -> None:
    noise.write(tmp_path / "out")
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "noise or wholesale relabelling, cannot be told apart" in page


def test_the_sweep_stands_beside_the_findings(noise: Audit) -> None:
    widest = noise.sensitivity[noise.sensitivity["window_days"] == 180]
    assert 0 < widest["findings"].sum() <= len(noise.findings)
    assert len(noise.summary["sensitivity"]) == len(noise.sensitivity)


def test_where_everybody_relabels_findings_do_not_vanish(tmp_path: Path) -> None:
    company = simulate(LEADS, 12, "honest")
    export, dice = tables(company), random.Random(4)
    leads = export["Lead"]
    earned = {"Webinar", "Webcast", "Trade Show", "Content Syndication", "Paid Search", "Email Campaign", "Web"}
    converted = leads[leads["LeadSource"].isin(earned)]["ConvertedOpportunityId"]
    relabelled = {made for made in sorted(filter(None, converted)) if dice.random() < RELABELLED}
    opportunities = export["Opportunity"]
    hit = opportunities["Id"].isin(relabelled)
    export["Opportunity"] = opportunities.assign(LeadSource=opportunities["LeadSource"].mask(hit, "Sales Prospecting"))
    with audited(company, export, tmp_path) as audit:
        of_kind = audit.findings["kind"] == "source_lost_at_conversion"
        found = audit.findings[of_kind & (audit.findings["source_after"] == "Sales Prospecting")]
        verdict = audit.summary["chance"]["verdict"]
    looked_at = found[found["tier"] == "review"]
    assert verdict in {"one_way", "related"}
    assert len(looked_at) > len(relabelled) / 3, "a steward or program that modified the deal last leaves a note"
    rulings = [json.loads(text) for text in looked_at["evidence"]]
    assert {fact["ruling"] for facts in rulings for fact in facts if fact.get("explanation") == "chance"} == {
        "ruled_out"
    }
