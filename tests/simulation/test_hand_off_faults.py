"""Hand-off faults: they happen in every company, to leads that reached somebody in sales, and the rest is called."""

from collections import Counter
from datetime import datetime, timedelta

import pytest
from simulated_companies import FAULTS, Row, acts, by_id, company, grouped, rows

from attribution_audit.simulation import SimulatedCompany

PARAMETERS = [("honest", 2), ("story", 1)]


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text[:19])


def hand_overs(simulated: SimulatedCompany) -> dict[str, list[Row]]:
    """Changes of a lead's owner to a user, in the order of time."""
    found = [
        row
        for row in rows(simulated, "LeadHistory")
        if row["Field"] == "Owner" and row["DataType"] == "EntityId" and row["NewValue"].startswith("005")
    ]
    return grouped(sorted(found, key=lambda row: row["CreatedDate"]), "LeadId")


def outreach(simulated: SimulatedCompany) -> dict[str, list[datetime]]:
    """When something was logged for a lead."""
    found: dict[str, list[datetime]] = {}
    for name in ("Task", "Event"):
        for row in rows(simulated, name):
            found.setdefault(row["WhoId"], []).append(moment(row["CreatedDate"]))
    return found


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_faults_are_a_few_per_cent_of_the_leads_and_nobodys_own(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    kinds = Counter(act.kind for act in acts(simulated, *FAULTS))
    assert set(kinds) == FAULTS
    assert 0.02 < kinds.total() / len(rows(simulated, "Lead")) < 0.07
    for act in acts(simulated, *FAULTS):
        assert act.record_type == "Lead"
        assert not act.actor_id
        assert not act.opportunity_id
        assert not act.related_id


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_lead_has_one_fault(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    assert max(Counter(act.record_id for act in acts(simulated, *FAULTS)).values()) == 1


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_lead_never_followed_up_has_a_month_without_anything_after_a_hand_over(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    handed, logged = hand_overs(simulated), outreach(simulated)
    for act in acts(simulated, "never_followed_up"):
        until = moment(act.occurred_at)
        since = until - timedelta(days=30, hours=2)
        assert any(since < moment(row["CreatedDate"]) < until - timedelta(days=30) for row in handed[act.record_id])
        assert not [at for at in logged.get(act.record_id, []) if since + timedelta(hours=2) < at < until]


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_late_call_comes_days_after_the_hand_over(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    handed, leads = hand_overs(simulated), by_id(simulated, "Lead")
    for act in acts(simulated, "late_follow_up"):
        called = moment(act.occurred_at)
        made = leads[act.record_id]
        last = max(at for row in (made, *handed.get(act.record_id, ())) if (at := moment(row["CreatedDate"])) < called)
        assert timedelta(days=5, hours=23) < called - last < timedelta(days=30)


@pytest.mark.parametrize(("scenario", "seed"), PARAMETERS)
def test_a_lead_passed_round_has_four_owners_in_a_month(scenario: str, seed: int) -> None:
    simulated = company(2000, seed, scenario)
    handed = hand_overs(simulated)
    for act in acts(simulated, "ownership_ping_pong"):
        until = moment(act.occurred_at)
        month = [row for row in handed[act.record_id] if until - timedelta(days=30) < moment(row["CreatedDate"])]
        assert len(month) >= 4


def test_whoever_is_not_labelled_was_called_within_two_working_days_of_leaving_the_queue() -> None:
    simulated = company(2000, 2, "honest")
    labelled = {act.record_id for act in acts(simulated, *FAULTS)}
    labelled |= {one for innocent in simulated.truth.innocents for one in innocent.record_ids}
    logged, leads = outreach(simulated), by_id(simulated, "Lead")
    checked = 0
    for lead_id, changes in hand_overs(simulated).items():
        if lead_id in labelled or leads[lead_id]["IsConverted"] == "true":
            continue
        first = moment(changes[0]["CreatedDate"])
        if simulated.as_of[:10] > (first + timedelta(days=40)).isoformat()[:10]:
            assert min(at for at in logged[lead_id] if at >= first) - first < timedelta(days=2)
            checked += 1
    assert checked > 100
