"""What speaks for two persons or companies is a fact of both records; what one lacks tells nothing."""

from __future__ import annotations

import pytest

from attribution_audit.findings.differences import Differences, End

ADA = {
    "first_name": "Ada",
    "last_name": "Lovelace",
    "email": "ada@acme.example",
    "phone": "+44 20 7946 0958",
    "city": "London",
    "website": "https://www.acme.example",
}
BOB = {
    "first_name": "Bob",
    "last_name": "Lovelace",
    "email": "bob@borealis.example",
    "phone": "+44 20 7946 0111",
    "city": "Aberdeen",
    "website": "borealis.example",
}
EMPTY = dict.fromkeys(
    ("first_name", "last_name", "email", "phone", "mobile_phone", "city", "website", "domain", "since_at", "made_at")
)


def end(values: dict[str, str | None], **changes: str | None) -> End:
    return End.of({**EMPTY, "record_type": "Contact", "record_id": "003", **values, **changes})


def between(one: End, other: End) -> Differences:
    found = Differences.between(one, other)
    assert found == Differences.between(other, one)
    return found


def test_two_people_of_two_companies_differ_in_everything() -> None:
    found = between(end(ADA), end(BOB))
    assert (found.in_person, found.in_employer, found.in_site, found.in_part) == (True, True, True, True)
    assert (found.is_one_mailbox, found.one_domain) == (False, None)


def test_one_record_differs_in_nothing() -> None:
    found = between(end(ADA), end(ADA))
    assert (found.in_person, found.in_employer, found.in_site, found.in_part) == (False, False, False, False)
    assert (found.is_one_mailbox, found.one_domain) == (True, "acme.example")


@pytest.mark.parametrize("column", ["first_name", "email", "phone"])
def test_a_person_is_another_only_if_all_three_are_known_and_differ(column: str) -> None:
    assert not between(end(ADA), end(BOB, **{column: None})).in_person
    assert not between(end(ADA), end(BOB, **{column: ADA[column]})).in_person


@pytest.mark.parametrize("name", ["ADA", "A.", "Adá"])
def test_an_initial_an_accent_and_a_nickname_are_no_other_name(name: str) -> None:
    assert not between(end(ADA), end(BOB, first_name=name)).in_person
    assert not between(end(ADA, first_name="Robert"), end(BOB)).in_person


def test_a_number_written_otherwise_is_the_same_number() -> None:
    assert not between(end(ADA), end(BOB, phone="020 7946 0958")).in_person
    assert not between(end(ADA, mobile_phone=BOB["phone"]), end(BOB)).in_person


@pytest.mark.parametrize(("column", "same"), [("city", "LONDON"), ("website", "http://acme.example/de")])
def test_another_site_has_another_town_and_another_domain(column: str, same: str) -> None:
    for value in (None, same):
        found = between(end(ADA, email=None), end(BOB, email=None, **{column: value}))
        assert not found.in_site
        assert found.in_part


def test_a_mailbox_shows_a_company_and_no_registered_site() -> None:
    found = between(end(ADA, website=None), end(BOB))
    assert (found.in_site, found.in_part) == (False, True)


def test_free_mail_is_nobodys_employer() -> None:
    found = between(end(ADA, email="ada@gmail.com"), end(BOB, email="bob@gmail.com"))
    assert (found.in_employer, found.one_domain) == (False, None)


@pytest.mark.parametrize(
    "changes",
    [{"email": "info@acme.example"}, {"last_name": "Byron"}, {"first_name": "A."}, {"first_name": "Bob"}],
)
def test_one_mailbox_is_one_person_only_under_one_full_name(changes: dict[str, str]) -> None:
    email = changes.get("email", ADA["email"])
    assert not between(end(ADA, email=email), end({**ADA, **changes})).is_one_mailbox


def test_a_nickname_is_the_same_name() -> None:
    robert = end(ADA, first_name="Robert")
    assert between(robert, end(ADA, first_name="Bob", email=" ADA+x@Acme.example")).is_one_mailbox
