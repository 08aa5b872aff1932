"""What an export or a policy lacks is null with its reason, and never nought."""

from __future__ import annotations

import pytest

from attribution_audit.policy import Policy
from attribution_audit.run import Audit
from tests.service_levels.made_up import Told, audited, lead, levels, reason, tables, told

NOTHING: tuple[None, None, None] = (None, None, None)


def only(audit: Audit, kind: str) -> tuple[Told, str]:
    """The one row of a kind of which nothing can be told, and its reason."""
    table = levels(audit)
    (row,) = told(table, kind).values()
    return row, reason(table, kind, None)


@pytest.mark.parametrize("kind", ["response_time", "follow_up_rate"])
def test_without_tasks_and_events_nobody_can_say_who_took_a_lead_up(kind: str) -> None:
    with audited({"Task": None}) as made:
        row, why = only(made, kind)
        assert ("service_levels", f"{kind}: {why}") in {
            (one["check"], one["reason"]) for one in made.summary["could_not_run"]
        }
    assert row[1:] == NOTHING
    assert why == "Task.csv and Event.csv are missing"


def test_tasks_of_nobody_in_sales_are_none() -> None:
    with audited({"Task": [row | {"CreatedById": "", "OwnerId": ""} for row in tables()["Task"]]}) as made:
        row, why = only(made, "response_time")
    assert row[1:] == NOTHING
    assert why.endswith("if any are")


def test_without_contact_roles_nobody_can_say_who_was_added() -> None:
    with audited({"OpportunityContactRole": None}) as made:
        assert only(made, "contacts_added")[1] == "OpportunityContactRole.csv is missing"
    undated = [
        {name: cell for name, cell in row.items() if name != "CreatedDate"}
        for row in tables()["OpportunityContactRole"]
    ]
    with audited({"OpportunityContactRole": undated}) as made:
        assert only(made, "contacts_added")[1] == "OpportunityContactRole has no column CreatedDate"


def test_deals_without_a_column_for_the_reason_are_not_judged() -> None:
    silent = [{name: cell for name, cell in row.items() if name != "Loss_Reason__c"} for row in tables()["Opportunity"]]
    with audited({"Opportunity": silent}) as made:
        row, why = only(made, "win_loss_completeness")
    assert row[1:] == NOTHING
    assert "close_reason in [fields.opportunity]" in why


def test_a_policy_names_the_column() -> None:
    renamed = [{**row, "Why__c": row["Loss_Reason__c"]} for row in tables()["Opportunity"]]
    for row in renamed:
        del row["Loss_Reason__c"]
    with audited({"Opportunity": renamed}) as made:
        assert only(made, "win_loss_completeness")[0][1:] == NOTHING
    with audited({"Opportunity": renamed}, fields={"opportunity": {"close_reason": "Why__c"}}) as made:
        assert told(levels(made), "win_loss_completeness")["2025-W10"] == (0.9, 0.5, 2, False)


def test_won_deals_are_asked_where_one_of_them_says_why() -> None:
    said = [row | {"Loss_Reason__c": row["Loss_Reason__c"] or "Best demo"} for row in tables()["Opportunity"]]
    with audited({"Opportunity": said}) as made:
        assert told(levels(made), "win_loss_completeness")["2025-W10"] == (0.9, 0.666667, 3, False)


def test_a_rate_without_minutes_says_so() -> None:
    with audited(response_minutes=None) as made:
        assert only(made, "response_time")[1].startswith("the policy names a service_levels.response_rate, but no")


def test_what_the_policy_does_not_name_is_not_told() -> None:
    with audited(contacts_per_week=None, scoring_agreed_on=None) as made:
        assert not {"contacts_added", "scoring_agreed"} & set(made.service_levels["kind"])


def test_a_lead_of_which_nobody_can_say_leaves_a_rate_open() -> None:
    """L4's record was modified weeks later, and changes of status are not tracked: somebody may have taken it up."""
    rows = [*tables()["Lead"][:3], lead("L4", "R4", "2025-03-07T21:30:00Z", LastModifiedDate="2025-03-18T09:00:00Z")]
    with audited({"Lead": rows}) as made:
        table = levels(made)
        assert told(table, "follow_up_rate")["2025-W10"] == (0.95, 1.0, 3, None)
        assert reason(table, "follow_up_rate", "2025-W10").startswith("it hangs on 1 more: leads")
        assert told(table, "response_time")["2025-W10"] == (0.5, 0.666667, 3, True)


def test_leads_of_which_nobody_can_say_when_they_came_leave_a_volume_open() -> None:
    rows = [row | {"LastTransferDate": ""} if "L3" in row["Id"] else row for row in tables()["Lead"]]
    with audited({"Lead": rows}) as made:
        table = levels(made)
        assert told(table, "volume")["2025-W10"] == (4.0, 3.0, 3, None)
        assert reason(table, "volume", "2025-W10").startswith("it hangs on 1 more: leads made in that week")
    with audited({"Lead": rows}, volume_per_week=3) as made:
        assert told(levels(made), "volume")["2025-W10"] == (3.0, 3.0, 3, True)


def test_a_day_alone_makes_nobody_late() -> None:
    """L2 came at some time of Monday and was called on Tuesday at 10:01: at least 61 minutes, and 541 at most."""
    rows = [
        row | {"LastTransferDate": "2025-03-03", "CreatedDate": "2025-02-03T15:00:00Z"} for row in tables()["Lead"][1:2]
    ]
    with audited({"Lead": rows}, response_minutes=61) as made:
        assert told(levels(made), "response_time")["2025-W10"] == (0.5, 1.0, 1, True)
    with audited({"Lead": rows}, response_minutes=60) as made:
        assert told(levels(made), "response_time")["2025-W10"] == (0.5, 0.0, 1, False)


def test_without_a_policy_nothing_is_agreed() -> None:
    assert not Policy().service_levels.are_weekly
