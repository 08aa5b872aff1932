"""Which category a lead-source value is proposed for; where that is not clear, none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.drafting.sources import Known, propose_source
from attribution_audit.policy import load_policy

KNOWN = Known.of(
    load_policy(None).policy.sources, [("Roadshow", 12), ("Partners", 3), ("Other", 2), ("Telemarketing", 1)]
)


def row(value: str, **counts: int) -> dict[str, Any]:
    names = (
        "leads",
        "contacts",
        "accounts",
        "opportunities",
        "changes",
        "of_known_makers",
        "by_integration",
        "by_sales",
    )
    return {"value": value, **dict.fromkeys(names, 0), **counts}


@pytest.mark.parametrize(
    ("value", "category", "why"),
    [
        ("Webinar", "marketing", "in the standard list"),
        ("webinar", "marketing", "in the standard list"),
        ("GOOGLE", "marketing", "in the standard list"),
        ("Gestión directa", "sales", "in the standard list"),
        ("Sonstige", "unknown", "in the standard list"),
        ("Press_Release", "marketing", "differs from 'Press Release' only in"),
        ("OnlineStore", "marketing", "differs from 'Online Store' only in"),
        ("Webinars", "marketing", "differs from 'Webinar' only in"),
        ("Cold-Call", "sales", "differs from 'Cold Call' only in"),
        ("Gestion directa", "sales", "differs from 'Gestión directa' only in"),
        ("", "unknown", "the blank"),
        ("#N/A", "unknown", "in the standard list"),
        ("Select", "unknown", "in the standard list"),
        ("(not set)", "unknown", "a blank in disguise"),
        ("000", "unknown", "a blank in disguise"),
        ("?", "unknown", "a blank in disguise"),
        ("Prospecting - EMEA", "sales", "'prospecting' speaks for sales"),
        ("SDR", "sales", "'sdr' speaks for sales"),
        ("Outbound DACH", "sales", "'outbound' speaks for sales"),
        ("Outbound by sales reps", "sales", "'outbound' speaks for sales"),
        ("Reseller list upload", "partner", "'reseller' speaks for partner"),
        ("Cold outreach", "sales", "'cold outreach' speaks for sales"),
        ("Reseller Iberia", "partner", "'reseller' speaks for partner"),
        ("2024 Spring Webinar Logistics", "marketing", "'webinar' speaks for marketing"),
        ("google / cpc", "marketing", "'cpc' speaks for marketing"),
        ("linkedin_paid", "marketing", "written as web tracking writes it"),
        ("utm_source=bing", "marketing", "speaks for marketing"),
        ("Roadshow", "marketing", "12 of the campaigns are of this type"),
    ],
)
def test_clear_grounds_propose_a_category(value: str, category: str, why: str) -> None:
    proposal = propose_source(row(value), KNOWN)
    assert proposal.list_name == category
    assert why in proposal.why


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("Partner Webinar", "'partner' speaks for partner; 'webinar' speaks for marketing; no proposal: decide"),
        ("Outbound Email Campaign", "no proposal: decide"),
        ("Cold Chain Logistics", "no proposal: decide"),
        ("Not Outbound", "'not' leaves it open"),
        ("YouTube Channel", "'youtube' leaves it open"),
        ("youtubechannel", "no proposal: decide"),
        ("welearnblog_Home", "no proposal: decide"),
        ("testone", "no proposal: decide"),
        ("NC_EDM", "no proposal: decide"),
        ("Employee Referral", "no proposal: decide"),
        ("Existing Customer", "no proposal: decide"),
        ("Telemarketing", "'telemarketing' leaves it open"),
        ("Sales Webinar", "'webinar' speaks for marketing; 'sales' leaves it open; no proposal: decide"),
        ("Newsletter Unsubscribe", "'unsubscribe' leaves it open"),
        ("Webinar Walk-Up", "'walk up' leaves it open"),
        ("Conference list 2024", "'list' leaves it open"),
        ("Trade show - uploaded by AE", "'ae' leaves it open"),
        ("Website import", "'import' leaves it open"),
        ("Rep Webinar", "'rep' leaves it open"),
        ("Referral", "no proposal: decide"),
        ("Referrals", "no proposal: decide"),
        ("REFERRALS", "no proposal: decide"),
        ("Coldwater Creek", "no proposal: decide"),
        ("LinkedIn", "no proposal: decide"),
        ("Другое", "no proposal: decide"),
    ],
)
def test_without_clear_grounds_nothing_is_proposed(value: str, why: str) -> None:
    proposal = propose_source(row(value), KNOWN)
    assert proposal.list_name is None
    assert why in proposal.why


def test_who_made_the_records_is_told_and_proposes_nothing() -> None:
    by_programs = propose_source(row("NC_EDM", leads=40, of_known_makers=40, by_integration=39), KNOWN)
    assert by_programs.list_name is None
    assert "39 of 40 records were made by integration users" in by_programs.why
    by_sales = propose_source(row("NC_EDM", leads=40, of_known_makers=40, by_sales=40), KNOWN)
    assert by_sales.list_name is None
    assert "40 of 40 records were made by sales users" in by_sales.why
    few = propose_source(row("NC_EDM", leads=4, of_known_makers=4, by_sales=4), KNOWN)
    assert "records were made" not in few.why


def test_how_often_a_value_was_seen_is_told() -> None:
    seen = propose_source(row("X", leads=1, opportunities=1200, changes=2), KNOWN).seen
    assert seen == "1 lead, 1,200 opportunities, 2 mentions in the history"


@given(st.text())
def test_spellings_that_a_policy_takes_for_the_same_get_the_same_category(value: str) -> None:
    def category(spelling: str) -> str | None:
        return propose_source(row(spelling), KNOWN).list_name

    assert category(value) == category(f"  {value} ") == category(" ".join(value.casefold().split()))
