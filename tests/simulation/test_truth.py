"""Every label is borne out by the tables: the act's rows exist, the records it names are what it says."""

from collections import Counter
from datetime import datetime

import pytest
from simulated_companies import CLAIMED, FAULTS, LOST, RECREATED, acts, by_id, company, deeds, grouped, rows

from attribution_audit.simulation import SCENARIOS, SimulatedCompany
from attribution_audit.simulation.salesforce.picklists import CATEGORY

HISTORY = {"Lead": ("LeadHistory", "LeadId"), "Opportunity": ("OpportunityFieldHistory", "OpportunityId")}


def changes_of(simulated: SimulatedCompany, record_type: str) -> dict[str, list[dict[str, str]]]:
    name, parent = HISTORY[record_type]
    return grouped([row for row in rows(simulated, name) if row["Field"] == "LeadSource"], parent)


def test_all_tactics_happen_and_only_those() -> None:
    assert {act.kind for act in company(8000, 3).truth.acts} == LOST | RECREATED | CLAIMED | FAULTS


def test_rates_are_those_of_a_story() -> None:
    simulated = company(8000, 3)
    marketing = sum(true.category == "marketing" for true in simulated.truth.true_source.values())
    assert 0.025 < len(deeds(simulated)) / marketing < 0.08
    assert len(simulated.truth.innocents) > 3 * len(deeds(simulated))


def test_several_reps_but_not_all_of_them_act() -> None:
    simulated = company(8000, 3)
    reps = {user["Id"] for user in rows(simulated, "User") if user["Title"] == "Account Executive"}
    actors = {act.actor_id for act in acts(simulated, *LOST, *RECREATED)} & reps
    assert 0.2 * len(reps) < len(actors) <= 0.45 * len(reps)


@pytest.mark.parametrize("scenario", ["story", "evasive", "everybody", "marketing"])
def test_whoever_acts_is_named_in_the_truth_and_paid_by_it_or_answers_for_it(scenario: str) -> None:
    simulated = company(2000, 1, scenario)
    titles = {user["Id"]: user["Title"] for user in rows(simulated, "User")}
    assert {act.actor_id for act in deeds(simulated)} <= set(simulated.truth.gaming_users)
    for act in deeds(simulated):
        marketing = titles[act.actor_id] == "Marketing Manager"
        assert marketing == (act.kind in CLAIMED)
        assert marketing or titles[act.actor_id] in ("Account Executive", "Sales Manager")


def test_edits_before_the_lock_and_new_records_after_it() -> None:
    monthly: Counter[tuple[str, bool]] = Counter()
    for seed in (3, 4):
        simulated = company(8000, seed)
        shift = datetime.fromisoformat(simulated.truth.shift_date)
        months = {True: (shift - datetime(2025, 1, 1)).days, False: (datetime(2026, 6, 30) - shift).days}
        for act in simulated.truth.acts:
            before = act.occurred_at < simulated.truth.shift_date
            if not act.variant.startswith("in bulk"):
                monthly[act.kind, before] += 1 / months[before]
    for kind in ("source_blanked", "source_overwritten"):
        assert monthly[kind, True] > monthly[kind, False] > 0
    for kind in ("opportunity_recreated", "conversion_bypassed"):
        assert monthly[kind, False] > monthly[kind, True] > 0


def test_the_lock_is_another_day_in_another_company() -> None:
    dates = {company(50, seed).truth.shift_date for seed in range(1, 9)}
    assert len(dates) > 3
    assert all("2025-07-01" <= day <= "2026-01-01" and day.endswith("-01") for day in dates)


@pytest.mark.parametrize("seed", [1, 3])
def test_a_changed_source_has_its_history_row(seed: int) -> None:
    simulated = company(2000, seed)
    changes = {name: changes_of(simulated, name) for name in HISTORY}
    for act in simulated.truth.acts:
        if act.kind not in ("source_blanked", "source_overwritten"):
            continue
        found = changes[act.record_type][act.record_id]
        left = [c for c in found if c["CreatedDate"][:19] == act.occurred_at[:19] and c["CreatedById"] == act.actor_id]
        assert len(left) == 1
        if act.variant != "in steps":
            assert (left[0]["OldValue"], left[0]["NewValue"]) == (act.source_before, act.source_after)
        else:
            assert act.source_before in {c["OldValue"] for c in found}
            assert act.source_after in {c["NewValue"] for c in found}
        assert (act.source_after == "") == (act.kind == "source_blanked")


@pytest.mark.parametrize("seed", [1, 3])
def test_acts_take_marketing_off_and_pay_the_owner(seed: int) -> None:
    simulated = company(2000, seed)
    deals = by_id(simulated, "Opportunity")
    for act in acts(simulated, *LOST, *RECREATED):
        assert CATEGORY[act.source_before] == "marketing"
        assert (CATEGORY[act.source_after] == "marketing") == (act.kind == "campaign_unlinked")
        assert simulated.truth.true_source[act.record_type, act.record_id].category == "marketing"
        if act.opportunity_id:
            assert (
                deals[act.opportunity_id]["OwnerId"] == act.payee_id or deals[act.opportunity_id]["IsClosed"] == "true"
            )


@pytest.mark.parametrize("seed", [1, 3])
def test_a_source_lost_at_conversion_has_no_history_row(seed: int) -> None:
    simulated = company(2000, seed)
    leads, changes = by_id(simulated, "Lead"), changes_of(simulated, "Opportunity")
    for act in simulated.truth.acts:
        if act.kind == "source_lost_at_conversion":
            assert leads[act.related_id]["ConvertedOpportunityId"] == act.record_id
            assert act.occurred_at not in {change["CreatedDate"] for change in changes.get(act.record_id, [])}


@pytest.mark.parametrize("seed", [1, 3])
def test_one_deal_one_act(seed: int) -> None:
    simulated = company(2000, seed)
    concerned = Counter(act.opportunity_id or act.record_id for act in deeds(simulated))
    assert max(concerned.values()) == 1


def test_every_lead_and_deal_has_a_true_source(story: SimulatedCompany) -> None:
    labelled = set(story.truth.true_source)
    assert labelled == {(name, row["Id"]) for name in ("Lead", "Opportunity") for row in rows(story, name)}
    assert all(CATEGORY[true.source] == true.category for true in story.truth.true_source.values())


def test_every_innocent_mechanism_of_the_scenario_happens() -> None:
    happened = {one.mechanism for seed in (3, 4) for one in company(8000, seed).truth.innocents}
    assert set(SCENARIOS["story"].innocents) <= happened


def test_innocents_name_records_there_are(story: SimulatedCompany) -> None:
    known = {row["Id"] for name in ("Lead", "Contact", "Account", "Opportunity") for row in rows(story, name)}
    assert all(set(innocent.record_ids) <= known for innocent in story.truth.innocents)


def test_an_honest_company_has_hand_off_faults_and_no_other_acts(honest: SimulatedCompany) -> None:
    assert {act.kind for act in honest.truth.acts} <= FAULTS
    assert honest.truth.gaming_users == ()
    assert len(honest.truth.innocents) > 300


def test_approved_changes_were_approved_before_by_somebody_else(story: SimulatedCompany) -> None:
    approvals = grouped(rows(story, "SourceApproval"), "RecordId")
    for innocent in story.truth.innocents:
        if innocent.mechanism == "approved_change":
            (record_id,) = innocent.record_ids
            assert any(approval["ApprovedDate"][:19] < innocent.occurred_at[:19] for approval in approvals[record_id])
