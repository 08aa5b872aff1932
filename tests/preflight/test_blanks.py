"""Blanks, unlisted sources, unknown users and references that lead nowhere, in exports small enough to count."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.preflight.blanks import Blank, Blanks
from tests.preflight.exports import examined, good, policy, tables
from tests.readers.made_exports import (
    CONTACTS,
    LEADS,
    OPPORTUNITIES,
    USERS,
    change,
    lead,
    opportunity,
    record_id,
    write_export,
)


def blanks(folder: Path, **files: list[dict[str, str]]) -> Blanks:
    return examined(write_export(folder, **files)).blanks


def of(found: Blanks, name: str) -> Blank:
    one = found.of(name)
    assert one is not None
    return one


def test_a_blank_is_counted_and_a_missing_column_is_not_a_blank(tmp_path: Path) -> None:
    found = blanks(tmp_path, Lead=[lead(0, LeadSource=""), lead(1), lead(2, IsDeleted="true", LeadSource="")])
    assert (of(found, "Lead.LeadSource").records, of(found, "Lead.LeadSource").blank) == (2, 1)
    assert of(found, "Lead.LeadSource").is_exported
    assert not of(found, "Lead.Email").is_exported
    assert not of(found, "Opportunity.contact roles").is_exported


def test_only_converted_leads_can_lack_their_opportunity(tmp_path: Path) -> None:
    converted = {"IsConverted": "true", "ConvertedOpportunityId": OPPORTUNITIES[0]}
    without = {**converted, "ConvertedOpportunityId": ""}
    never = {"IsConverted": "false", "ConvertedOpportunityId": ""}
    found = blanks(tmp_path, Lead=[lead(0, **converted), lead(1, **without), lead(2, **never)])
    one = of(found, "Lead.ConvertedOpportunityId")
    assert (one.records, one.blank) == (2, 1)


def test_users_that_no_row_explains_are_counted_and_queues_are_none(tmp_path: Path) -> None:
    leads = [lead(0), lead(1, OwnerId=USERS[1]), lead(2, OwnerId=record_id("00G", 1))]
    found = blanks(tmp_path, Lead=leads, User=[{"Id": USERS[0], "Username": "one@acme.example"}])
    (owners,) = (one for one in found.unknown_users if (one.object, one.field) == ("Lead", "OwnerId"))
    assert (owners.named, owners.unknown, owners.ids) == (2, 1, 1)


def test_without_users_nobody_is_unknown(tmp_path: Path) -> None:
    assert blanks(tmp_path).unknown_users == ()


def test_references_that_lead_nowhere_are_orphans(tmp_path: Path) -> None:
    rows = [change(0), change(1, LeadId=LEADS[5])]
    found = blanks(
        tmp_path, LeadHistory=rows, Opportunity=[opportunity(ContactId=CONTACTS[0], AccountId=record_id("001", 1))]
    )
    orphans = {(one.object, one.reference): (one.named, one.orphaned) for one in found.orphans}
    assert orphans["LeadHistory", "LeadId"] == (2, 1)
    assert ("Opportunity", "AccountId") not in orphans  # no Account file: all would be orphans, and none is


def test_sources_that_the_policy_does_not_name_are_unlisted(tmp_path: Path) -> None:
    leads = [
        lead(0, LeadSource="Zeppelin"),
        lead(1, LeadSource="Zeppelin"),
        lead(2, LeadSource="Webinar"),
        lead(3, LeadSource=""),
    ]
    found = blanks(tmp_path, Lead=leads, Opportunity=[opportunity(LeadSource="Pigeon")]).unlisted
    assert (found.values, found.records) == (2, 3)
    assert found.examples == (("Zeppelin", 2), ("Pigeon", 1))


def test_the_quarter_in_which_a_field_came_into_use_is_found() -> None:
    export = tables()
    leads = export["Lead"]
    leads.loc[leads["CreatedDate"] < "2025-10-01", "LeadSource"] = ""
    (turn,) = (one for one in examined(export, policy()).blanks.turns if one.record_type == "Lead")
    assert (turn.quarter, turn.blank_before) == ("2025-Q4", 1.0)
    assert turn.says.startswith("Lead source of Lead records: blank in 100% before 2025-Q4, in ")


@pytest.mark.parametrize("share", [0, 90])
def test_a_steady_share_of_blanks_is_no_turn(share: int) -> None:
    export = tables()
    leads = export["Lead"]
    leads.loc[leads.index % 100 < share, "LeadSource"] = ""
    assert examined(export, policy()).blanks.turns == ()


def test_quarters_add_up_to_the_records() -> None:
    found = good().blanks
    leads = [one for one in found.by_quarter if one.record_type == "Lead"]
    whole = of(found, "Lead.LeadSource")
    assert [one.quarter for one in leads] == sorted(one.quarter for one in leads)
    assert (sum(one.records for one in leads), sum(one.blank for one in leads)) == (whole.records, whole.blank)


def test_automatic_editors_are_counted_by_the_policys_lists() -> None:
    by_policy = {one.part: one for one in good().blanks.editors}
    without = {one.part: one for one in examined(tables()).blanks.editors}
    assert by_policy["integration"].leads_made > 0
    assert "integration" not in without
    assert sum(one.leads_made for one in by_policy.values()) == sum(one.leads_made for one in without.values())
