"""A pursuit: what goes on in the world, whose shadows are the records of the CRM."""

from __future__ import annotations

from dataclasses import dataclass

from .people import Person
from .salesforce.followers import Member
from .salesforce.records import Lead, Opportunity
from .staff import User


@dataclass(slots=True, eq=False)
class Pursuit:
    """One attempt to sell something to somebody, whatever records stand for it."""

    person: Person
    true_source: str
    rep: User
    sdr: User
    began_at: int
    lead: Lead | None = None
    deal: Opportunity | None = None
    claimed: bool = False
    """A mechanism concerning sources has it; no other may."""
    deal_type: str = "New Business"
    product: int = -1
    """Place of the product in question in data/offers.toml; -1 before it is known."""
    lead_left: bool = False
    """Nobody will convert the lead any more."""
    convert_without_deal: bool = False
    source_at_conversion: str | None = None
    """What the form of the deal gets, in place of the source that the lead or campaign has."""
    response: Member | None = None
    """The answer to a campaign with which it began."""
    neglected: bool = False
    """Something has gone wrong with its hand-over; once is enough."""
    answered: bool = False
    """The first call is seen to."""
    away_until: int = 0
    """Until when the lead's owner does nothing about it, for a good reason."""

    @property
    def answered_at(self) -> int:
        """When the person answered marketing, which may be days before the record that tells of it."""
        return self.response.responded_on if self.response and self.response.responded_on else self.began_at
