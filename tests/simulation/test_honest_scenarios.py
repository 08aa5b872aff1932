"""Companies in which nobody games, each with a trait of its own."""

from datetime import date

import pytest
from simulated_companies import by_id, company, grouped, rows

from attribution_audit.simulation import SimulatedCompany
from attribution_audit.simulation.innocents.migration import MAPPED
from attribution_audit.simulation.salesforce.picklists import CATEGORY

FAULTS = {"never_followed_up", "late_follow_up", "ownership_ping_pong"}
"""A team's matter, and no gaming."""


def honest_company(scenario: str) -> SimulatedCompany:
    return company(2000, 3, scenario)


@pytest.mark.parametrize("scenario", ["migration", "noise", "busy", "hidden_source", "pipeline"])
def test_nobody_games_in_them(scenario: str) -> None:
    assert {act.kind for act in honest_company(scenario).truth.acts} <= FAULTS
    assert len(honest_company(scenario).truth.innocents) > 300


def test_a_migration_deletes_everything_and_keeps_the_dates() -> None:
    simulated = honest_company("migration")
    known = {key: row for name in ("Lead", "Opportunity") for key, row in by_id(simulated, name).items()}
    told = grouped(rows(simulated, "LeadHistory"), "LeadId")
    told |= grouped(rows(simulated, "OpportunityFieldHistory"), "OpportunityId")
    moved = [event for event in simulated.truth.innocents if event.mechanism == "migration"]
    pairs = [event for event in moved if event.record_ids[0][:3] in ("00Q", "006") and len(event.record_ids) == 2]
    assert len(pairs) > 500
    for event in pairs:
        old, new = (known[one] for one in event.record_ids)
        assert old["IsDeleted"] == "true"
        assert new["CreatedDate"] <= old["CreatedDate"]
        assert min(row["CreatedDate"][:19] for row in told[new["Id"]]) >= event.occurred_at[:19]


def test_a_migration_moves_labels_within_their_category() -> None:
    assert all(CATEGORY[old] == CATEGORY[new] for old, new in MAPPED.items())


def test_in_the_week_before_a_migration_records_are_written_twice() -> None:
    simulated = company(8000, 3, "migration")
    known = {key: row for name in ("Lead", "Opportunity") for key, row in by_id(simulated, name).items()}
    told = [event for event in simulated.truth.innocents if event.mechanism == "double_entry"]
    twice = [event for event in told if len(event.record_ids) == 2]
    assert len(twice) > 10
    for event in twice:
        twin = known[event.record_ids[1]]
        assert twin["CreatedDate"][:19] <= event.occurred_at[:19]
        assert event.record_ids[0] in known


def agreement(simulated: SimulatedCompany) -> float:
    """Share of converted leads whose deal bears their source."""
    deals = by_id(simulated, "Opportunity")
    converted = [lead for lead in rows(simulated, "Lead") if lead["ConvertedOpportunityId"] in deals]
    same = [lead for lead in converted if deals[lead["ConvertedOpportunityId"]]["LeadSource"] == lead["LeadSource"]]
    return len(same) / len(converted)


def test_noise_agrees_by_chance_only() -> None:
    assert agreement(honest_company("noise")) < 0.17
    assert agreement(honest_company("honest")) > 0.8


def followed_within_a_month(simulated: SimulatedCompany) -> float:
    """Share of lost deals after which the account gets another within 30 days."""
    begun = grouped(rows(simulated, "Opportunity"), "AccountId")
    lost = [row for row in rows(simulated, "Opportunity") if row["IsClosed"] == "true" and row["IsWon"] == "false"]
    ended = [row for row in lost if row["CloseDate"] < "2026-05-25"]
    followed = 0
    for row in ended:
        closed_on = date.fromisoformat(row["CloseDate"])
        begins = [date.fromisoformat(one["CreatedDate"][:10]) for one in begun[row["AccountId"]] if one is not row]
        followed += any(0 <= (day - closed_on).days <= 30 for day in begins)
    return followed / len(ended)


def test_a_busy_company_goes_on_after_most_lost_deals() -> None:
    assert followed_within_a_month(honest_company("busy")) > 0.7
    assert followed_within_a_month(honest_company("honest")) < 0.3


def test_a_hidden_field_is_blank_and_has_no_history() -> None:
    simulated = honest_company("hidden_source")
    assert set(simulated.tables["Opportunity"]["LeadSource"].to_pylist()) == {""}
    assert "LeadSource" not in set(simulated.tables["OpportunityFieldHistory"]["Field"].to_pylist())
    assert "LeadSource" in set(simulated.tables["LeadHistory"]["Field"].to_pylist())
    (label,) = [event for event in simulated.truth.innocents if event.mechanism == "hidden_source"]
    assert len(label.record_ids) > 500


def test_a_pipeline_drops_old_values() -> None:
    simulated = honest_company("pipeline")
    assert set(simulated.tables["LeadHistory"]["OldValue"].to_pylist()) == {""}
    assert "Other" not in set(simulated.tables["Lead"]["LeadSource"].to_pylist())
    assert any(event.mechanism == "pipeline" for event in simulated.truth.innocents)
