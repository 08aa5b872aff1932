"""Innocent mechanisms: what each leaves in the export, and what it does not."""

from collections import Counter
from datetime import date

import pytest
from innocent_events import (
    HISTORIES,
    INTEGRATION,
    MARKETING,
    OPERATIONS,
    at_once,
    changes,
    events,
    pairs,
    records,
    table,
    users,
)
from simulated_companies import by_id, company, grouped, rows

from attribution_audit.simulation.innocents.conversion_defaults import DEFAULTS
from attribution_audit.simulation.salesforce.picklists import CATEGORY, KEY_ACCOUNT_SOURCES


def test_a_conversion_may_overwrite_the_contact() -> None:
    for (lead, contact), at in pairs("overwrite_lead_source"):
        ((_, before, after, actor, _),) = at_once(contact, "LeadSource", at)
        assert before != after
        assert any(one[0] == "leadConverted" and one[3:] == (actor, at) for one in changes()[lead["Id"]])


def test_a_default_is_nobodys_choice() -> None:
    for (lead, deal), at in pairs("default_source"):
        told = [one for one in changes()[deal["Id"]] if one[0] == "LeadSource"]
        assert not at_once(deal, "LeadSource", at)
        assert (told[0][1] if told else deal["LeadSource"]) in (*DEFAULTS, "Webinar")
        assert lead["ConvertedOpportunityId"] == deal["Id"]


def test_an_account_takes_a_later_leads_source() -> None:
    for (lead, account), at in pairs("account_source_inherited"):
        assert account["CreatedDate"][:19] < at
        assert account["AccountSource"]
        assert lead["IsConverted"] == "true"


def test_a_tool_converts_without_a_deal() -> None:
    for (lead, other), at in pairs("auto_converted"):
        if other["Id"].startswith("006"):
            assert lead["ConvertedOpportunityId"] != other["Id"]
            assert other["CreatedDate"] > lead["CreatedDate"]
        else:
            (done,) = at_once(lead, "leadConverted", at)
            assert done[3] in users(INTEGRATION)


def test_merged_accounts_keep_nothing() -> None:
    losers = {touched[1]["Id"]: touched[0]["Id"] for touched, _ in events("account_merge")}
    for loser, winner in losers.items():
        assert (records()[loser]["IsDeleted"], records()[loser]["MasterRecordId"]) == ("true", winner)
    for name in ("Contact", "Opportunity"):
        assert not losers.keys() & {row["AccountId"] for row in table(name)}


@pytest.mark.parametrize("seed", [3, 4, 5])
def test_a_new_name_has_no_history(seed: int) -> None:
    simulated = company(2000, seed, "honest")
    known = {key: row for name in ("Lead", "Contact", "Opportunity") for key, row in by_id(simulated, name).items()}
    told = {
        (row[parent], row["CreatedDate"][:19])
        for name, parent in HISTORIES.items()
        for row in rows(simulated, name)
        if row["Field"] == "LeadSource"
    }
    for event in simulated.truth.innocents:
        if event.mechanism in ("picklist_renamed", "picklist_replaced"):
            for one in event.record_ids:
                assert (one, event.occurred_at[:19]) not in told
                assert one not in known or known[one]["SystemModstamp"][:19] >= event.occurred_at[:19]


def test_another_record_type_demands_another_source() -> None:
    for (deal,), at in events("forced_rechoice"):
        ((_, before, after, actor, _),) = at_once(deal, "LeadSource", at)
        assert before not in KEY_ACCOUNT_SOURCES
        assert after in KEY_ACCOUNT_SOURCES
        assert at_once(deal, "RecordType", at) == [("RecordType", "Standard", "Key Accounts", actor, at)]


def test_a_stage_demands_a_source_in_the_same_second() -> None:
    for (deal,), at in events("stage_demands_source"):
        ((_, before, after, actor, _),) = at_once(deal, "LeadSource", at)
        assert (before, bool(after)) == ("", True)
        assert [one[3] for one in at_once(deal, "StageName", at)] == [actor]


@pytest.mark.parametrize("mechanism", ["sync_overwrites", "sync_flip_flop"])
def test_the_connector_writes_and_writes_back(mechanism: str) -> None:
    for (record,), at in events(mechanism):
        ((_, before, after, actor, _),) = at_once(record, "LeadSource", at)
        assert actor in users(INTEGRATION)
        back = [one for one in changes()[record["Id"]] if one[1:4] == (after, before, actor)]
        assert back or mechanism == "sync_overwrites"


@pytest.mark.parametrize("mechanism", ["second_product", "split_by_product", "child_deal", "two_reps"])
def test_a_second_deal_begins_beside_the_first(mechanism: str) -> None:
    for (first, second), at in pairs(mechanism):
        closed = [one[4] for one in changes()[first["Id"]] if one[0] == "StageName" and one[2].startswith("Closed")]
        assert first["CreatedDate"] < second["CreatedDate"]
        assert not closed or at <= min(closed)


def test_a_clone_bears_name_and_account() -> None:
    for (closed, clone), at in pairs("reforecast"):
        assert closed["Name"] == clone["Name"]
        assert closed["AccountId"] == clone["AccountId"]
        assert clone["CreatedDate"][:10] == at[:10]


def test_a_reopened_deal_is_one_record() -> None:
    for (deal,), at in events("reopened"):
        ((_, before, after, _, _),) = at_once(deal, "StageName", at)
        assert before.startswith("Closed")
        assert not after.startswith("Closed")


def test_a_partner_was_there_first() -> None:
    registered = [row for row in table("Task") if row["Subject"] == "Deal registration"]
    for (lead,), at in events("partner_registered", fewest=2):
        ((_, before, after, actor, _),) = at_once(lead, "LeadSource", at)
        assert (CATEGORY[before], after) == ("marketing", "Partner Referral")
        assert any(row["CreatedById"] == actor and row["CreatedDate"] < lead["CreatedDate"] for row in registered)


@pytest.mark.parametrize(
    ("mechanism", "title"),
    [
        ("territory_realignment", OPERATIONS),
        ("leaver", OPERATIONS),
        ("leave_cover", OPERATIONS),
        ("round_robin", INTEGRATION),
    ],
)
def test_records_change_hands_by_others(mechanism: str, title: str) -> None:
    for touched, at in events(mechanism):
        for record in touched:
            moved = at_once(record, "Owner", at)
            assert moved
            assert {one[3] for one in moved} <= users(title)


def test_marketing_takes_members_out() -> None:
    deleted = [row for row in table("CampaignMember") if row["IsDeleted"] == "true"]
    assert len(deleted) > 20
    assert {row["LastModifiedById"] for row in deleted if row["LastModifiedById"] != row["CreatedById"]} <= users(
        MARKETING
    )
    uploads = Counter(row["CreatedDate"][:13] for row in deleted if row["CreatedById"] in users(MARKETING))
    assert 1 <= sum(count > 5 for count in uploads.values()) <= 3
    for touched, _ in events("member_opted_out"):
        assert all(row["HasOptedOutOfEmail"] == "true" for row in touched)


@pytest.mark.parametrize("mechanism", ["deleted_duplicate", "deleted_test", "erased_person"])
def test_operations_deletes(mechanism: str) -> None:
    touched = [row for found, _ in events(mechanism) for row in found]
    binned = [row for row in touched if row["IsDeleted"] == "true" and not row.get("MasterRecordId")]
    assert binned
    assert {row["LastModifiedById"] for row in binned} <= users(OPERATIONS)


def test_what_is_erased_leaves_nothing() -> None:
    for name, parent in HISTORIES.items():
        assert {row[parent] for row in table(name)} <= records().keys()
    for name in ("Task", "Event"):
        assert {row["WhoId"] for row in table(name)} <= {*records(), ""}


def test_one_person_is_two_leads() -> None:
    for touched, at in events("entered_twice"):
        second = touched[-1]
        assert second["CreatedDate"][:19] <= at
        if CATEGORY[second["LeadSource"]] == "sales":
            assert second["CreatedById"] not in users("Account Executive")


def test_a_list_comes_late_and_all_at_once() -> None:
    members = grouped(table("CampaignMember"), "ContactId")
    hours = set()
    for (contact, deal), at in pairs("late_list"):
        assert deal["CreatedDate"][:19] < at
        for row in members.get(contact["Id"], []):
            if row["CreatedDate"][:19] == at and row["CreatedById"] in users(MARKETING):
                assert row["FirstRespondedDate"] <= deal["CreatedDate"][:10]
                hours.add(row["CreatedDate"][:13])
    assert 1 < len(hours) <= 15


def test_a_correction_to_marketing_is_approved_or_costs_the_actor() -> None:
    approvals = grouped(table("SourceApproval"), "RecordId")
    for (record,), at in events("corrected_to_marketing"):
        ((_, before, after, actor, _),) = at_once(record, "LeadSource", at)
        assert (CATEGORY[before], CATEGORY[after]) == ("sales", "marketing")
        if actor in users(MARKETING):
            before_it = [one for one in approvals[record["Id"]] if one["ApprovedDate"][:19] < at]
            assert {one["ApprovedById"] for one in before_it} <= users("Sales Manager")
            assert before_it


def test_a_call_is_logged_days_later() -> None:
    entered = grouped(table("Task"), "CreatedDate")
    for (lead,), at in events("logged_late"):
        if lead["IsDeleted"] == "true":
            continue
        days = [date.fromisoformat(row["ActivityDate"]) for row in entered[f"{at}.000Z"]]
        assert (date.fromisoformat(at[:10]) - min(days)).days >= 3


def test_a_student_is_turned_down_without_a_call() -> None:
    called = {row["WhoId"] for row in table("Task")}
    turned_down = [lead for (lead,), _ in events("disqualified_unread")]
    resting = [lead for lead in turned_down if lead["Disqualified_Reason__c"] == "Student or competitor"]
    assert len(resting) > 0.7 * len(turned_down)
    assert sum(lead["Id"] not in called for lead in resting) > 0.8 * len(resting)


def test_the_programme_wakes_leads_at_its_clock() -> None:
    for (lead,), at in events("nurture_clock"):
        rejected = [one[4] for one in changes()[lead["Id"]] if one[0] == "Status" and one[4] < at]
        assert {(date.fromisoformat(at[:10]) - date.fromisoformat(one[:10])).days for one in rejected} & {90, 180}
