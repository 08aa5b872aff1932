"""Records made anew: what was closed, left or deleted before, by whom the new one was made, and in which disguise."""

from collections import Counter

import pytest
from simulated_companies import RECREATED, acts, by_id, company, grouped, rows

from attribution_audit.simulation import Act, SimulatedCompany

PARAMETERS = [("story", 1), ("story", 3), ("evasive", 1)]


def related(simulated: SimulatedCompany, act: Act) -> dict[str, str] | None:
    """The older record, where it is still in the export."""
    return by_id(simulated, act.related_type).get(act.related_id)


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_the_actor_makes_the_new_record_and_owns_it_then(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    for act in acts(simulated, *RECREATED):
        newer = by_id(simulated, act.record_type)[act.record_id]
        assert newer["CreatedById"] == act.actor_id
        assert newer["CreatedDate"][:19] == act.occurred_at[:19]
        assert act.opportunity_id == act.record_id or act.record_type == "Lead"


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_recreated_deal_comes_after_the_close_within_half_a_year_or_beyond_the_window(
    scenario: str, seed: int
) -> None:
    simulated = company(2000, seed, scenario)
    for act in acts(simulated, "opportunity_recreated"):
        newer, closed = by_id(simulated, "Opportunity")[act.record_id], related(simulated, act)
        assert closed is not None
        assert closed["StageName"] in ("Closed - No Opportunity", "Closed Lost")
        assert closed["CloseDate"] < newer["CreatedDate"][:10]


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_bypassed_lead_has_no_deal_of_its_own(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    for act in acts(simulated, "conversion_bypassed"):
        lead = related(simulated, act)
        assert lead is not None
        assert lead["ConvertedOpportunityId"] != act.record_id


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_parallel_deal_is_opened_before_the_first_is_closed(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    for act in acts(simulated, "parallel_opportunity"):
        first, second = related(simulated, act), by_id(simulated, "Opportunity")[act.record_id]
        assert first is not None
        assert first["CreatedDate"] < second["CreatedDate"]
        assert first["IsClosed"] == "false" or first["LastStageChangeDate"] > second["CreatedDate"]
        assert first["IsWon"] == "false"


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_what_was_deleted_is_in_the_bin_or_only_in_histories(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    histories = {
        "Lead": grouped(rows(simulated, "LeadHistory"), "LeadId"),
        "Opportunity": grouped(rows(simulated, "OpportunityFieldHistory"), "OpportunityId"),
    }
    for act in acts(simulated, "deleted_and_recreated"):
        deleted = related(simulated, act)
        assert (deleted is None) == ("; gone" in act.variant)
        assert act.related_id in histories[act.related_type]
        if deleted:
            assert deleted["IsDeleted"] == "true"
            assert deleted["LastModifiedDate"][:19] < act.occurred_at[:19]


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_lead_entered_again_is_a_sales_lead_of_its_maker(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    leads = by_id(simulated, "Lead")
    for act in acts(simulated, "lead_recreated"):
        older, newer = leads[act.related_id], leads[act.record_id]
        assert older["CreatedDate"] < newer["CreatedDate"]
        assert older["IsConverted"] == "false"
        assert simulated.truth.true_source["Lead", newer["Id"]] == simulated.truth.true_source["Lead", older["Id"]]


def test_all_disguises_happen_where_acts_hide_and_some_everywhere() -> None:
    found = {
        scenario: Counter(
            way.strip() for act in acts(company(4000, 1, scenario), *RECREATED) for way in act.variant.split(";")
        )
        for scenario in ("story", "evasive")
    }
    for way in ("shadow account", "another contact", "a colleague is paid", "tiny amount", "back-dated calls"):
        assert found["evasive"][way] > found["story"][way]
    assert found["evasive"]["private mailbox"] and found["evasive"]["nickname"]
    assert found["evasive"]["another product"] and found["evasive"]["beyond the window"]


def test_a_tiny_amount_is_raised_later() -> None:
    simulated = company(4000, 1, "evasive")
    amounts = grouped(
        [row for row in rows(simulated, "OpportunityFieldHistory") if row["Field"] == "Amount"], "OpportunityId"
    )
    raised = [
        act.record_id
        for act in acts(simulated, *RECREATED)
        if "tiny amount" in act.variant and act.record_id in amounts
    ]
    assert raised
    for deal in raised:
        first = min(amounts[deal], key=lambda row: row["CreatedDate"])
        assert float(first["OldValue"]) <= 1500


def test_back_dated_calls_are_entered_after_the_answer_they_are_dated_before() -> None:
    simulated = company(4000, 1, "evasive")
    deals = {act.record_id: act for act in acts(simulated, *RECREATED) if "back-dated calls" in act.variant}
    roles = {row["ContactId"]: row["OpportunityId"] for row in rows(simulated, "OpportunityContactRole")}
    calls = [
        task
        for task in rows(simulated, "Task")
        if roles.get(task["WhoId"]) in deals and task["ActivityDate"] < task["CreatedDate"][:10]
    ]
    assert calls
    assert any(task["CreatedDate"][:10] == deals[roles[task["WhoId"]]].occurred_at[:10] for task in calls)
