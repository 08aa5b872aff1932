"""What an e-mail cell leads to, whatever somebody pasted into it."""

from __future__ import annotations

import pytest

from attribution_audit.matching.mailboxes import mailbox


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
