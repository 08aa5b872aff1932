"""What an e-mail cell leads to, whatever somebody pasted into it."""

from __future__ import annotations

import pytest

from attribution_audit.matching.likeness import Likeness
from attribution_audit.matching.mailbox_likeness import mailbox_likeness
from attribution_audit.matching.mailboxes import company_domain, is_role_mailbox, mailbox


@pytest.mark.parametrize(
    ("cell", "leads_to"),
    [
        ("Ada <ADA.Moor+web@Acme.example>", "ada.moor@acme.example"),
        ("(ada@acme.example)", "ada@acme.example"),
        ("ada@ ; ben@acme.example", "ben@acme.example"),
        ("@ada@acme.example", "ada@acme.example"),
        ("ada", None),
        ("", None),
    ],
)
def test_the_first_address_counts(cell: str, leads_to: str | None) -> None:
    assert mailbox(cell) == leads_to


@pytest.mark.parametrize("pasted", ["a" * 1_000_000, "a@" * 500_000, "a." * 500_000 + "@", "a@" + "b" * 1_000_000])
def test_a_long_text_takes_no_longer_than_its_length(pasted: str) -> None:
    assert mailbox(pasted) is None


def test_offices_and_persons() -> None:
    offices = ("info@a.example", "no-reply@a.example", "noreply.crm@a.example", "kontakt@a.example", "Sales2@a.example")
    assert [is_role_mailbox(office.lower()) for office in offices] == [True] * 5
    assert [is_role_mailbox(address) for address in ("ann.lee@a.example", "infoteam7x@a.example")] == [False, False]


@pytest.mark.parametrize(
    ("other", "level"),
    [
        ("anne.lee@acme.example", Likeness.NEAR),
        ("ann.lee@amce.example", Likeness.NEAR),
        ("ann.lee@globex.example", Likeness.PART),
        ("tom.kay@acme.example", Likeness.DIFFERENT),
    ],
)
def test_two_mailboxes(other: str, level: Likeness) -> None:
    assert mailbox_likeness("ann.lee@acme.example", other) == level


def test_domains_that_tell_no_employer() -> None:
    assert [company_domain(host) for host in ("gmail.com", "hotmail.co.uk", "mailinator.com")] == [None] * 3
    assert company_domain("mail.ardent.co.uk") == "ardent.co.uk"
