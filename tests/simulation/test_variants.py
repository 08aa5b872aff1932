"""Lost and claimed sources in all the ways in which somebody brings them about."""

import itertools
from collections import Counter

import pytest
from simulated_companies import acts, by_id, company, grouped, rows

from attribution_audit.simulation import SimulatedCompany
from attribution_audit.simulation.salesforce.picklists import CATEGORY

EDITS = ("source_blanked", "source_overwritten")


def changes(simulated: SimulatedCompany) -> dict[str, list[dict[str, str]]]:
    """Changes of the lead source by record, in the order of time."""
    found = [
        {**row, "RecordId": row[parent]}
        for name, parent in (("LeadHistory", "LeadId"), ("OpportunityFieldHistory", "OpportunityId"))
        for row in rows(simulated, name)
        if row["Field"] == "LeadSource"
    ]
    return grouped(sorted(found, key=lambda row: row["CreatedDate"]), "RecordId")


def evasive() -> list[SimulatedCompany]:
    """Two companies in which most acts hide."""
    return [company(4000, seed, "evasive") for seed in (1, 3)]


def test_all_ways_of_taking_a_source_off_happen() -> None:
    ways = Counter(
        act.variant
        for simulated in evasive()
        for act in acts(simulated, *EDITS)
        if not act.variant.startswith("in bulk")
    )
    for way in ("in steps", "by another", "put back after the payout", "approved by the actor", "approved afterwards"):
        assert ways[way] > 0
    assert ways.total() > 2 * ways["at once"]


def test_a_plain_company_mostly_acts_at_once() -> None:
    ways = Counter(act.variant for act in acts(company(8000, 3), *EDITS) if not act.variant.startswith("in bulk"))
    assert ways["at once"] > ways.total() / 2


def test_steps_lead_from_the_first_value_to_the_last() -> None:
    several = 0
    for simulated in evasive():
        by_record = changes(simulated)
        for act in acts(simulated, *EDITS):
            if act.variant == "in steps":
                mine = [row for row in by_record[act.record_id] if row["CreatedById"] == act.actor_id]
                assert act.source_before in {row["OldValue"] for row in mine}
                assert act.source_after in {row["NewValue"] for row in mine}
                several += len(mine) > 1
    assert several > 0


def test_somebody_else_does_it_for_the_payee() -> None:
    done = [
        act
        for simulated in evasive()
        for act in acts(simulated, *EDITS)
        if act.variant == "by another" and act.payee_id
    ]
    assert done
    assert sum(act.actor_id != act.payee_id for act in done) >= len(done) - 1


def test_what_is_put_back_returns_after_the_payout() -> None:
    returned = sum(put_back(simulated) for simulated in (*evasive(), company(8000, 3, "evasive")))
    assert returned > 0


def put_back(simulated: SimulatedCompany) -> int:
    """How many sources returned; each after the deal's commission was paid."""
    by_record = changes(simulated)
    paid = {row["OpportunityId"]: row["PaidOn"] for row in rows(simulated, "Payout")}
    returned = 0
    for act in acts(simulated, *EDITS):
        last = by_record.get(act.opportunity_id, [{"NewValue": "", "CreatedById": ""}])[-1]
        back = (last["NewValue"], last["CreatedById"]) == (act.source_before, act.actor_id)
        if act.variant == "put back after the payout" and back:
            assert last["CreatedDate"][:10] > paid[act.opportunity_id]
            returned += 1
    return returned


def test_a_wrong_approval_is_the_actors_own_or_comes_later() -> None:
    simulated = company(4000, 1, "evasive")
    approvals = grouped(rows(simulated, "SourceApproval"), "RecordId")
    for act in acts(simulated, *EDITS):
        if act.variant == "approved by the actor":
            assert any(line["ApprovedById"] == act.actor_id for line in approvals[act.record_id])
        elif act.variant == "approved afterwards":
            lines = approvals.get(act.record_id, [])
            assert all(line["ApprovedDate"] > act.occurred_at for line in lines)


def test_a_bulk_is_one_users_within_minutes_and_to_one_value() -> None:
    bulks = grouped_bulks(company(16_000, 2))
    assert max(len(bulk) for bulk in bulks.values()) >= 10
    for bulk in bulks.values():
        assert len(bulk) <= 60
        assert len({(act.actor_id, act.source_after) for act in bulk}) == 1
        first, last = min(act.occurred_at for act in bulk), max(act.occurred_at for act in bulk)
        assert first[:10] == last[:10]


def grouped_bulks(simulated: SimulatedCompany) -> dict[str, list]:
    """The acts of each bulk."""
    found = sorted(
        (act for act in acts(simulated, *EDITS) if act.variant.startswith("in bulk")), key=lambda act: act.variant
    )
    return {variant: list(bulk) for variant, bulk in itertools.groupby(found, key=lambda act: act.variant)}


@pytest.mark.parametrize("seed", [1, 3])
def test_a_contradicted_deal_follows_an_answer_and_has_no_change(seed: int) -> None:
    simulated = company(4000, seed)
    members, by_record = by_id(simulated, "CampaignMember"), changes(simulated)
    deals = by_id(simulated, "Opportunity")
    found = acts(simulated, "source_contradicted")
    assert found
    for act in found:
        member = members[act.related_id]
        assert member["HasResponded"] == "true"
        assert member["CreatedDate"] < deals[act.record_id]["CreatedDate"]
        assert not any(CATEGORY[row["OldValue"]] == "marketing" for row in by_record.get(act.record_id, []))


@pytest.mark.parametrize("seed", [1, 3])
def test_an_unlinked_deal_keeps_its_source_and_loses_its_campaign(seed: int) -> None:
    simulated = company(4000, seed)
    deals = by_id(simulated, "Opportunity")
    members = grouped(rows(simulated, "CampaignMember"), "CampaignId")
    ways: Counter[str] = Counter()
    for act in acts(simulated, "campaign_unlinked"):
        assert act.source_before == act.source_after
        campaign = deals[act.record_id]["CampaignId"]
        ways[act.variant] += 1
        if act.variant == "primary campaign emptied":
            assert campaign != act.related_id
        elif act.variant == "membership deleted":
            assert any(one["IsDeleted"] == "true" for one in members[act.related_id])
        elif act.variant == "membership set back":
            assert any(one["LastModifiedById"] == act.actor_id for one in members[act.related_id])
    assert len(ways) > 1


@pytest.mark.parametrize("seed", [1, 3])
def test_marketing_claims_what_sales_or_a_partner_brought(seed: int) -> None:
    simulated = company(4000, seed, "marketing")
    by_record = changes(simulated)
    claims = acts(simulated, "source_claimed")
    assert claims
    for act in claims:
        assert simulated.truth.true_source[act.record_type, act.record_id].category in ("sales", "partner")
        row = next(row for row in by_record[act.record_id] if row["CreatedDate"][:19] == act.occurred_at[:19])
        assert (row["OldValue"], row["NewValue"], row["CreatedById"]) == (
            act.source_before,
            act.source_after,
            act.actor_id,
        )


@pytest.mark.parametrize("seed", [1, 3])
def test_a_backdated_response_is_entered_after_the_deal_and_dated_before(seed: int) -> None:
    simulated = company(4000, seed, "marketing")
    members, deals = by_id(simulated, "CampaignMember"), by_id(simulated, "Opportunity")
    backdated = acts(simulated, "touchpoint_backdated")
    assert backdated
    for act in backdated:
        member, deal = members[act.related_id], deals[act.record_id]
        assert member["CreatedById"] == act.actor_id
        assert member["FirstRespondedDate"] < deal["CreatedDate"][:10] <= member["CreatedDate"][:10]
