"""Patterns and timeline of whole audits of made-up companies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import attribution_audit as aa
from attribution_audit.run import Audit
from attribution_audit.simulation import SimulatedCompany, simulate

LEADS = 3000


@pytest.fixture(scope="module")
def company() -> SimulatedCompany:
    return simulate(LEADS, 41, "story")


def audited(company: SimulatedCompany, folder: Path, *, by_person: bool) -> Audit:
    policy = folder / "policy.toml"
    text = company.policy.replace("patterns = false", f"patterns = {'true' if by_person else 'false'}")
    policy.write_text(text, encoding="utf-8")
    return aa.audit(company.tables, policy=policy)


@pytest.fixture(scope="module")
def by_person(company: SimulatedCompany, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Audit]:
    with audited(company, tmp_path_factory.mktemp("person"), by_person=True) as audit:
        yield audit


@pytest.fixture(scope="module")
def by_team(company: SimulatedCompany, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Audit]:
    with audited(company, tmp_path_factory.mktemp("team"), by_person=False) as audit:
        yield audit


def test_the_month_in_which_edits_fell_and_recreations_rose(tmp_path: Path) -> None:
    company = simulate(LEADS, 41, "everybody")  # of a story this small too little is found to tell a month
    locked = company.truth.shift_date[:7]
    with audited(company, tmp_path, by_person=False) as audit:
        shift = audit.summary["timeline"]["shifts"][0]
        marks = audit.timeline.dropna(subset=["policy_change"])
    assert (shift["fell"], shift["rose"], shift["month"]) == ("lost_source", "recreation", locked)
    assert shift["sentence"].startswith("In ")
    assert set(marks["month"]) == {locked}


def test_those_who_do_it_rank_above_those_who_do_not(company: SimulatedCompany, by_person: Audit) -> None:
    rows = by_person.owner_patterns
    ranked = rows[(rows["family"] == "all_losses") & rows["rank"].notna()].sort_values("rank")
    did = {act.actor_id for act in company.truth.acts}
    is_one = [unit in did for unit in ranked["unit_id"]]
    pairs = [(one, other) for place, one in enumerate(is_one) for other in is_one[place + 1 :] if one != other]
    assert sum(one for one, _ in pairs) / len(pairs) >= 0.95
    assert set(rows.loc[rows["called_out"], "unit_id"]) <= did


def test_counts_add_up(by_person: Audit) -> None:
    rows = by_person.owner_patterns
    whole = rows[(rows["family"] == "all_losses") & (rows["unit_type"] == "company")].iloc[0]
    units = rows[(rows["family"] == "all_losses") & (rows["unit_type"] != "company")]
    assert units["found"].sum() == whole["found"] > 0
    assert (rows["found"] <= rows["occasions"]).all()
    families = by_person.timeline[by_person.timeline["kind"] == ""]
    kinds = by_person.timeline[by_person.timeline["kind"] != ""]
    assert families["found"].sum() == kinds["found"].sum()


def test_no_person_is_told_of_unless_the_policy_says_so(by_team: Audit) -> None:
    rows = by_team.owner_patterns
    assert set(rows["unit_type"]) <= {"company", "role", "manager", "profile", "no team"}
    assert not rows["unit_id"].str.startswith("005").any()
    assert not by_team.outcome.engine.arrow("pattern_counts")["unit_id"].to_pandas().str.startswith("005").any()


def test_a_pattern_changes_no_finding(by_person: Audit, by_team: Audit) -> None:
    assert by_person.outcome.findings.equals(by_team.outcome.findings)


def test_the_report_shows_both_and_names_nobody(by_person: Audit, company: SimulatedCompany, tmp_path: Path) -> None:
    by_person.write(tmp_path)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    part = page[page.index('id="time-title"') : page.index('id="chance-title"')]
    assert "By person" in part
    assert "005" not in part
    assert {"owner_patterns.parquet", "timeline.parquet"} <= {path.name for path in tmp_path.iterdir()}


def test_an_export_of_little_has_a_timeline_of_little() -> None:
    lead = {"Id": "00Q000000000001", "LastName": "Doe", "LeadSource": "Web", "CreatedDate": "2025-03-03 10:00:00"}
    opportunity = {"Id": "006000000000001", "StageName": "Won", "CreatedDate": "2025-04-03 10:00:00"}
    import pandas as pd

    with aa.audit({"Lead": pd.DataFrame([lead]), "Opportunity": pd.DataFrame([opportunity])}) as audit:
        assert len(audit.timeline) == 0
        assert len(audit.owner_patterns) == 0
        assert audit.summary["timeline"]["shifts"] == []
