"""Which list a user is proposed for: by what the export says about the user, and never by the name of a person's job
in a program's name or the other way round.
"""

from __future__ import annotations

from typing import Any

import pytest

from attribution_audit.drafting.people import propose_person

NOTHING: dict[str, Any] = dict.fromkeys(
    ("first_name", "last_name", "username", "title", "department", "user_type", "profile", "user_role", "is_active")
)


def user(**known: Any) -> dict[str, Any]:
    counts = {"owned": 0, "made": 1, "changed": 0, "most_in_a_minute": 1, "is_known": True}
    return {"user_id": "005000000000001AAA", **NOTHING, **counts, **known}


@pytest.mark.parametrize(
    ("known", "part", "why"),
    [
        ({"title": "Demand Generation Manager"}, "marketing", "title 'Demand Generation Manager'"),
        (
            {"title": "Marketing Operations Lead", "department": "Marketing"},
            "operations",
            "title 'Marketing Operations",
        ),
        ({"title": "Analyst, Sales Ops", "department": "Sales"}, "operations", "department 'Sales' would say sales"),
        ({"user_role": "RevOps"}, "operations", "role 'RevOps'"),
        ({"profile": "System Administrator"}, "operations", "profile 'System Administrator'"),
        ({"profile": "Administrador del sistema"}, "operations", "profile"),
        ({"profile": "System Administrator", "title": "Account Executive"}, "sales", "would say operations"),
        ({"department": "Vertrieb"}, "sales", "department 'Vertrieb'"),
        ({"title": "Head of Integrations", "department": "Marketing"}, "marketing", "department 'Marketing'"),
        ({"last_name": "Data Loader"}, "integration", "the name says 'data loader'"),
        ({"first_name": "Marketo", "last_name": "Sync"}, "integration", "the name says"),
        ({"username": "hubspot.sync@acme.example"}, "integration", "the username says"),
        ({"last_name": "Data Import"}, "integration", "the name says 'data import'"),
        ({"first_name": "Salesloft", "last_name": "CRM"}, "integration", "the name says 'salesloft'"),
        ({"last_name": "Gong", "owned": 135}, "integration", "the name says 'gong', but owns 135 records: check"),
        ({"user_type": "AutomatedProcess"}, "integration", "the user type says"),
        ({"profile": "Salesforce API Only System Integrations"}, "integration", "the profile says"),
        ({"made": 900, "most_in_a_minute": 200}, "integration", "made 200 records within one minute and owns none"),
        ({"title": "Marketing Manager", "is_active": False}, "marketing", "inactive; title"),
    ],
)
def test_a_list_is_proposed(known: dict[str, Any], part: str, why: str) -> None:
    proposal = propose_person(user(**known))
    assert proposal.list_name == part
    assert why in proposal.why


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ({}, "nothing says what this user does"),
        ({"is_known": False}, "the export holds no such user"),
        ({"title": "VP Sales and Marketing"}, "speaks for marketing and for sales"),
        ({"title": "Integration Engineer"}, "nothing says what this user does"),
        ({"username": "ada@hubspot.example", "last_name": "Byron"}, "nothing says what this user does"),
        ({"first_name": "Api", "last_name": "Smith", "title": "Account Executive"}, "but title 'Account Executive'"),
        ({"made": 900, "most_in_a_minute": 200, "owned": 3}, "nothing says what this user does"),
    ],
)
def test_without_clear_grounds_nothing_is_proposed(known: dict[str, Any], why: str) -> None:
    proposal = propose_person(user(**known))
    assert proposal.list_name is None
    assert why in proposal.why
    assert "decide" in proposal.why


def test_what_a_user_did_is_told() -> None:
    proposal = propose_person(user(first_name="Ada", last_name="Byron", owned=2, made=1300, changed=1))
    assert proposal.seen == "Ada Byron: owns 2, made 1,300, changed 1"
