"""The records of the made-up CRM while they live: what they hold now. Their past is in the history rows.

These are the only dataclasses here that change; `database.py` is the only place that changes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(slots=True, eq=False, kw_only=True)
class Record:
    """What all records have."""

    id: int
    created_at: int
    created_by: int
    owner: int
    source: str = ""
    true_source: str = ""
    """Where a lead or deal really came from: a label, in no file of the export."""
    modified_at: int = 0
    modified_by: int = 0
    stamped_at: int = 0
    """SystemModstamp: also moves when the system itself touches the record."""
    deleted: bool = False
    master: int = 0
    activity_on: int = 0
    record_type: int = 0
    object_name: ClassVar[str] = ""
    currency: ClassVar[str] = "USD"
    never: ClassVar[bool] = False
    no_key: ClassVar[int] = 0
    blank: ClassVar[str] = ""


@dataclass(slots=True, eq=False, kw_only=True)
class PersonRecord(Record):
    """What a lead and a contact have in common: a person as somebody typed her."""

    salutation: str = ""
    first: str = ""
    last: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    city: str = ""
    country: str = ""
    description: str = ""
    opted_out: bool = False
    campaign: int = 0
    """Campaign last associated with the person: becomes the deal's primary campaign source."""


@dataclass(slots=True, eq=False, kw_only=True)
class Lead(PersonRecord):
    """Somebody who may become a customer, before conversion and after it."""

    object_name: ClassVar[str] = "Lead"
    company: str = ""
    website: str = ""
    industry: str = ""
    status: str = "New"
    rating: str = ""
    reject_reason: str = ""
    transferred_at: int = 0
    unread: bool = False
    converted: bool = False
    converted_at: int = 0
    account: int = 0
    contact: int = 0
    opportunity: int = 0


@dataclass(slots=True, eq=False, kw_only=True)
class Contact(PersonRecord):
    """A person at an account."""

    object_name: ClassVar[str] = "Contact"
    account: int = 0


@dataclass(slots=True, eq=False, kw_only=True)
class Account(Record):
    """A company, or one of several entries of it."""

    object_name: ClassVar[str] = "Account"
    name: str = ""
    account_type: str = "Prospect"
    phone: str = ""
    website: str = ""
    street: str = ""
    city: str = ""
    country: str = ""
    industry: str = ""


@dataclass(slots=True, eq=False, kw_only=True)
class Opportunity(Record):
    """A deal."""

    object_name: ClassVar[str] = "Opportunity"
    account: Account
    name: str = ""
    stage: str = "Prospecting"
    amount: int = 0
    """In whole units of the currency."""
    close_on: int = 0
    deal_type: str = "New Business"
    campaign: int = 0
    description: str = ""
    next_step: str = ""
    loss_reason: str = ""
    staged_at: int = 0
    closed: bool = False
    won: bool = False
    closed_at: int = 0
    closed_owner: int = 0
    product: int = 0
    left: bool = False
    """Nobody moves it any more, though it is open."""
    contacts: list[Contact] = field(default_factory=list)
    from_lead: bool = False
    probability: str = ""
    forecast: str = ""
    forecast_label: str = ""

    @property
    def open(self) -> bool:
        """Tell whether it can still be moved."""
        return not self.closed and not self.deleted

    @property
    def account_id(self) -> int:
        """Give the id of the account."""
        return self.account.id

    @property
    def amount_text(self) -> str:
        """Spell the amount as the CRM does, empty for none."""
        return f"{self.amount}.0" if self.amount else ""

    @property
    def expected_text(self) -> str:
        """Spell amount times probability."""
        return f"{self.amount * int(self.probability) / 100:.1f}" if self.amount else ""


@dataclass(frozen=True, slots=True, eq=False)
class ContactRole:
    """A contact's role in a deal."""

    deal: Opportunity
    contact: Contact
    """The contact as it was named then; a merge may have replaced it since."""
    role: str
    primary: bool
    created_at: int
    created_by: int
