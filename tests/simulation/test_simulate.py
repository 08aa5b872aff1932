"""The public door: any size, any seed, the same again; named scenarios only."""

import subprocess
import sys
import tomllib

import pytest
from simulated_companies import company

from attribution_audit.simulation import SCENARIOS, simulate

DIGEST = """
import hashlib
from attribution_audit.simulation import simulate
simulated = simulate(300, seed=7)
digest = hashlib.sha256()
for name in sorted(simulated.tables):
    digest.update(repr(simulated.tables[name].to_pylist()).encode())
digest.update(repr(simulated.truth).encode() + simulated.policy.encode())
print(digest.hexdigest())
"""


@pytest.mark.parametrize("leads", [1, 50, 500, 2000])
def test_any_size(leads: int) -> None:
    simulated = company(leads)
    assert leads <= simulated.tables["Lead"].num_rows <= leads * 1.02 + 15


def test_the_same_seed_gives_the_same_company() -> None:
    one, other = simulate(400, seed=5), simulate(400, seed=5)
    assert all(one.tables[name].equals(other.tables[name]) for name in one.tables)
    assert one.truth == other.truth
    assert one.policy == other.policy


def test_the_same_company_in_every_process() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", DIGEST],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": hash_seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for hash_seed in ("1", "2")
    }
    assert len(digests) == 1


def test_another_seed_gives_another_company() -> None:
    one, other = company(50, 1).tables["Lead"], company(50, 2).tables["Lead"]
    assert set(one["Id"].to_pylist()) != set(other["Id"].to_pylist()) or not one.equals(other)


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_scenario_runs(name: str) -> None:
    assert company(50, 1, name).tables["Lead"].num_rows >= 50


def test_an_unknown_scenario_is_refused_with_the_list() -> None:
    with pytest.raises(ValueError, match=r"'storry'\. Scenarios: story, honest, .*\. Did you mean 'story'\?"):
        simulate(50, scenario="storry")


def test_no_leads_no_company() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        simulate(0)


def test_the_policy_names_what_the_tables_hold() -> None:
    simulated = company()
    policy = tomllib.loads(simulated.policy)
    known = {value for values in policy["sources"].values() for value in values}
    for name in ("Lead", "Contact", "Opportunity"):
        assert set(simulated.tables[name]["LeadSource"].to_pylist()) <= known
    people = {one for group in policy["people"].values() for one in group}
    assert people == set(simulated.tables["User"]["Id"].to_pylist())
    assert [plan["from"].isoformat() for plan in policy["commission"]] == ["2025-01-01", "2026-01-01"]
    assert policy["policy_changes"][0]["date"].isoformat() == simulated.truth.shift_date
    assert set(policy["statuses"]["disqualified"]) < set(simulated.tables["Lead"]["Status"].to_pylist())


def test_about_five_history_rows_per_lead() -> None:
    tables = company().tables
    assert 3.5 < tables["LeadHistory"].num_rows / tables["Lead"].num_rows < 6.5


def test_spend_adds_up_to_the_campaigns_cost() -> None:
    tables = company().tables
    spent: dict[str, float] = {}
    for row in tables["Spend"].to_pylist():
        spent[row["CampaignId"]] = spent.get(row["CampaignId"], 0) + float(row["Cost"])
    assert spent == {row["Id"]: float(row["ActualCost"]) for row in tables["Campaign"].to_pylist()}
