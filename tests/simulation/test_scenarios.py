"""Scenarios: who games in which company, what the export of an untracked one lacks, how rates differ."""

from collections import Counter

import pytest
from simulated_companies import CLAIMED, FAULTS, LOST, RECREATED, acts, company, rows

from attribution_audit.simulation.dice import Dice
from attribution_audit.simulation.own_rates import SPREAD, own
from attribution_audit.simulation.scenario import SCENARIOS

HISTORIES = ("LeadHistory", "ContactHistory", "OpportunityFieldHistory")


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_without_history_no_row_tells_of_a_source(seed: int) -> None:
    simulated = company(500, seed, "no_history")
    kept = [name for name in HISTORIES if name in simulated.tables]
    assert kept in ([], list(HISTORIES))
    assert all(row["Field"] != "LeadSource" for name in kept for row in rows(simulated, name))
    assert simulated.tables["OpportunityHistory"].num_rows > 0


def test_some_companies_have_no_history_files_and_some_only_no_sources() -> None:
    assert len({"LeadHistory" in company(50, seed, "no_history").tables for seed in range(1, 9)}) == 2


def test_without_history_the_same_happens_as_in_the_story() -> None:
    assert company(500, 1, "no_history").truth.acts == company(500, 1).truth.acts


def test_in_the_marketing_scenario_only_marketing_games() -> None:
    simulated = company(4000, 1, "marketing")
    assert {act.kind for act in simulated.truth.acts} == CLAIMED | FAULTS
    titles = {user["Id"]: user["Title"] for user in rows(simulated, "User")}
    assert {titles[user] for user in simulated.truth.gaming_users} == {"Marketing Manager"}


def test_everybody_means_all_reps() -> None:
    simulated = company(2000, 1, "everybody")
    reps = {user["Id"] for user in rows(simulated, "User") if user["Title"] == "Account Executive"}
    assert reps <= set(simulated.truth.gaming_users)
    assert len(acts(simulated, *LOST, *RECREATED)) > 1.5 * len(acts(company(), *LOST, *RECREATED))


def test_rates_are_a_companys_own_and_stay_near_the_mean() -> None:
    story = SCENARIOS["story"]
    drawn = [own(story, Dice(f"{seed} rates")) for seed in range(40)]
    for name, mean in story.tactics.items():
        shares = [one.tactics[name].before / mean.before for one in drawn]
        assert max(shares) <= 1 + SPREAD
        assert min(shares) >= 1 - SPREAD
        assert max(shares) - min(shares) > SPREAD / 2
    assert all(0 <= rate.after <= 1 for one in drawn for rate in one.innocents.values())


def test_every_kind_happens_often_enough_to_be_measured() -> None:
    kinds = Counter(act.kind for seed in (2, 3, 5) for act in company(8000, seed).truth.acts)
    assert all(kinds[kind] >= 25 for kind in LOST | RECREATED | CLAIMED | FAULTS)
