"""Records made anew: what was closed, left or deleted before, by whom the new one was made, and in which disguise."""

from collections import Counter

import pytest
from simulated_companies import RECREATED, Row, acts, by_id, company, grouped, rows

from attribution_audit.simulation import Act

PARAMETERS = [("story", 1), ("story", 3), ("evasive", 1)]


def pairs(scenario: str, seed: int, *kinds: str) -> list[tuple[Act, Row, Row | None]]:
    """Acts with the newer record and the older one, which may be in the export no longer."""
    simulated = company(2000, seed, scenario)
    known = {name: by_id(simulated, name) for name in ("Lead", "Opportunity")}
    return [
        (act, known[act.record_type][act.record_id], known[act.related_type].get(act.related_id))
        for act in acts(simulated, *kinds)
    ]


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_the_actor_makes_the_new_record(scenario: str, seed: int) -> None:
    for act, newer, _ in pairs(scenario, seed, *RECREATED):
        assert newer["CreatedById"] == act.actor_id
        assert newer["CreatedDate"][:19] == act.occurred_at[:19]
        assert act.opportunity_id == act.record_id or act.record_type == "Lead"


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_recreated_deal_comes_after_the_close(scenario: str, seed: int) -> None:
    for _, newer, closed in pairs(scenario, seed, "opportunity_recreated"):
        assert closed is not None
        assert closed["StageName"] in ("Closed - No Opportunity", "Closed Lost")
        assert closed["CloseDate"] < newer["CreatedDate"][:10]


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_bypassed_lead_has_no_deal_of_its_own(scenario: str, seed: int) -> None:
    for act, _, lead in pairs(scenario, seed, "conversion_bypassed"):
        assert lead is not None
        assert lead["ConvertedOpportunityId"] != act.record_id


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_parallel_deal_is_opened_before_the_first_is_closed(scenario: str, seed: int) -> None:
    for _, second, first in pairs(scenario, seed, "parallel_opportunity"):
        assert first is not None
        assert first["CreatedDate"] < second["CreatedDate"]
        assert first["IsClosed"] == "false" or first["LastStageChangeDate"] > second["CreatedDate"]
        assert first["IsWon"] == "false"


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_what_was_deleted_is_in_the_bin_or_only_in_histories(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    told = {row["LeadId"] for row in rows(simulated, "LeadHistory")}
    told |= {row["OpportunityId"] for row in rows(simulated, "OpportunityFieldHistory")}
    for act, _, deleted in pairs(scenario, seed, "deleted_and_recreated"):
        assert (deleted is None) == ("; gone" in act.variant)
        assert act.related_id in told
        if deleted:
            assert deleted["IsDeleted"] == "true"
            assert deleted["LastModifiedDate"][:19] < act.occurred_at[:19]


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_lead_entered_again_was_left_or_disqualified_before(scenario: str, seed: int) -> None:
    truth = company(2000, seed, scenario).truth
    for _, newer, older in pairs(scenario, seed, "lead_recreated"):
        assert older is not None
        assert older["CreatedDate"] < newer["CreatedDate"]
        assert older["IsConverted"] == "false"
        assert truth.true_source["Lead", newer["Id"]] == truth.true_source["Lead", older["Id"]]


def test_all_disguises_happen_where_acts_hide_and_some_everywhere() -> None:
    found = {
        scenario: Counter(
            way.strip()
            for seed in (1, 3)
            for act in acts(company(4000, seed, scenario), *RECREATED)
            for way in act.variant.split(";")
        )
        for scenario in ("story", "evasive")
    }
    ways = ("shadow account", "another contact", "a colleague is paid", "tiny amount", "back-dated calls")
    assert sum(found["evasive"][way] for way in ways) > 1.5 * sum(found["story"][way] for way in ways)
    for way in ways:
        assert found["evasive"][way] > 0
        assert found["story"][way] > 0
    for way in ("private mailbox", "nickname", "another product", "beyond the window"):
        assert found["evasive"][way] > 0


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
