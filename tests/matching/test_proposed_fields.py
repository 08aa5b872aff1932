"""What columns may mean by their names: enough for files as people have them, and nothing where names say nothing."""

from __future__ import annotations

import pyarrow as pa
import pytest

from attribution_audit.matching.proposed_fields import NAMES, proposed
from attribution_audit.matching.roles import ROLES, MatchKind

SALESFORCE = "Id FirstName LastName Title Company Street City State PostalCode Country Phone MobilePhone Email Website"


def table(header: str, rows: int = 2) -> pa.Table:
    return pa.table({name: [f"{name} {row}" for row in range(rows)] for name in header.split()})


@pytest.mark.parametrize(
    ("kind", "header", "key", "fields"),
    [
        (
            MatchKind.PERSON,
            SALESFORCE,
            "Id",
            "first_name last_name title company street city region postal_code country phone phone email website",
        ),
        (
            MatchKind.PERSON,
            "rec_id given_name surname address_1 address_2 suburb postcode state date_of_birth soc_sec_id",
            "rec_id",
            "first_name last_name street street city postal_code region date_of_birth identifier",
        ),
        (MatchKind.PERSON, "name e-mail number", "number", "full_name email"),
        (MatchKind.COMPANY, "Account_ID__c name BillingCity", "Account_ID__c", "company city"),
        (MatchKind.COMPANY, "a b c", "a", ""),
    ],
)
def test_columns_by_their_names(kind: MatchKind, header: str, key: str, fields: str) -> None:
    found = proposed([table(header)], kind)
    assert found.key == key
    assert [role for role, _ in found.fields] == fields.split()


def test_only_what_both_tables_have() -> None:
    found = proposed([table("id key name email"), table("key name phone")], MatchKind.PERSON)
    assert (found.key, found.fields) == ("key", (("full_name", "name"),))


def test_a_key_names_every_record() -> None:
    people = pa.table({"id": [1, 1], "row": [None, 2], "number": [1, 2], "name": ["Ann", "Bo"]})
    assert proposed([people], MatchKind.PERSON).key == "number"
    assert proposed([people.drop_columns(["number"])], MatchKind.PERSON).key == ""


def test_names_that_nobody_can_type_are_left_out() -> None:
    people = pa.table([["x"], ["y"], ["z"], ["z"]], names=["e\u202email", "email\n", "name", "name"])
    assert proposed([people], MatchKind.PERSON).fields == ()


def test_every_name_means_one_role_and_every_role_has_a_name() -> None:
    names = [name for known in NAMES.values() for name in known.split()]
    assert len(names) == len(set(names))
    assert tuple(NAMES) == ROLES
