"""In what two records differ that a claim takes for one: facts that speak for two, whatever weight links them.

A value that one of the two lacks tells nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from attribution_audit.findings.chains import Record
from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.mailboxes import is_role_mailbox, mail_domain, mailbox, site_domain
from attribution_audit.matching.nicknames import nickname_groups
from attribution_audit.matching.phones import phone_digits


@dataclass(frozen=True)
class End:
    """One of the two records: since when it stood there, when it was made, what it says; None where it says nothing."""

    record: Record
    since_at: datetime | None
    made_at: datetime | None
    given_name: str | None
    family_name: str | None
    mailbox: str | None
    employer: str | None
    """The company domain of the mailbox."""
    phones: frozenset[str]
    town: str | None
    """Of a registered site: an account's, never where a person lives."""
    site: str | None
    """The domain of the company's website."""
    domains: frozenset[str]
    """All domains of the company: its website's and its mailboxes'."""

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> End:
        """A row of `claim_ends`."""
        address = mailbox(row["email"] or "")
        employer = mail_domain(address) if address else None
        site = site_domain(row["website"] or "")
        numbers = (phone_digits(row[name] or "") for name in ("phone", "mobile_phone"))
        return cls(
            record=(row["record_type"], row["record_id"]),
            since_at=row["since_at"],
            made_at=row["made_at"],
            given_name=_word(row["first_name"]),
            family_name=_word(row["last_name"]),
            mailbox=address,
            employer=employer,
            phones=frozenset(number for number in numbers if number),
            town=_word(row["city"]),
            site=site,
            domains=frozenset(domain for domain in (site, employer, row["domain"]) if domain),
        )


@dataclass(frozen=True)
class Differences:
    """What speaks for two persons or two companies. Each is a fact of both records, never a lack of one."""

    in_person: bool
    """Mailbox, telephone numbers and given name: nothing that tells a person agrees."""
    in_employer: bool
    """The company domains of the mailboxes."""
    in_site: bool
    """The website's domain and the registered town."""
    in_part: bool
    """One of these two."""
    is_one_mailbox: bool
    """One person's mailbox stands on both sides under one full name: an initial is none."""
    one_domain: str | None
    """A company's domain that stands on both sides."""

    @classmethod
    def between(cls, one: End, other: End) -> Differences:
        """The differences between two records; the same whichever comes first."""
        domain = bool(one.domains and other.domains) and not one.domains & other.domains
        town = _differ(one.town, other.town)
        return cls(
            in_person=_differ(one.mailbox, other.mailbox)
            and bool(one.phones and other.phones)
            and not one.phones & other.phones
            and _other_name(one.given_name, other.given_name),
            in_employer=_differ(one.employer, other.employer),
            in_site=domain and town and _differ(one.site, other.site),
            in_part=domain or town,
            is_one_mailbox=_is_one_mailbox(one, other),
            one_domain=min(one.domains & other.domains, default=None),
        )


def _is_one_mailbox(one: End, other: End) -> bool:
    if one.mailbox is None or one.mailbox != other.mailbox or is_role_mailbox(one.mailbox):
        return False
    given, also = one.given_name, other.given_name
    if given is None or also is None or one.family_name is None or one.family_name != other.family_name:
        return False
    return given == also or bool(nickname_groups(given) & nickname_groups(also))


def _word(cell: str | None) -> str | None:
    """A name in small letters without accents; None where the cell says nothing."""
    word = folded(cell or "")
    return None if is_blank(word) else word


def _differ(one: str | None, other: str | None) -> bool:
    """Whether both are known and not the same."""
    return one is not None and other is not None and one != other


def _other_name(one: str | None, other: str | None) -> bool:
    """Whether two given names are known and cannot be one person's: neither an initial nor a nickname of the other.

    >>> _other_name("ada", "bob"), _other_name("robert", "bob"), _other_name("a", "ada"), _other_name(None, "ada")
    (True, False, False, False)
    """
    if one is None or other is None or one.startswith(other) or other.startswith(one):
        return False
    return not nickname_groups(one) & nickname_groups(other)
