"""The words of the field that are values in the data: kinds, tiers, grades, rulings, categories."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a finding says happened. One word each: in the output, a detector's file, its query, its story."""

    SOURCE_BLANKED = "source_blanked"
    SOURCE_OVERWRITTEN = "source_overwritten"
    SOURCE_LOST_AT_CONVERSION = "source_lost_at_conversion"
    OPPORTUNITY_RECREATED = "opportunity_recreated"
    CONVERSION_BYPASSED = "conversion_bypassed"


class Tier(StrEnum):
    """What should happen next: keep the disputed commission back, look, or only know."""

    HOLD = "hold"
    REVIEW = "review"
    NOTE = "note"


class Grade(StrEnum):
    """The best evidence there is, strongest first."""

    HISTORY = "history"
    RECORDS = "records"
    SNAPSHOTS = "snapshots"
    CONTRADICTION = "contradiction"


class Ruling(StrEnum):
    """What became of an innocent explanation when it was tried on a claim."""

    CLEARS = "clears"
    """It explains the claim: no finding is made."""
    FITS = "fits"
    """It may well be so, and the finding can be a note at most."""
    LOWERS = "lowers"
    """It speaks against the claim without explaining it, and the finding is not a hold."""
    RULED_OUT = "ruled_out"
    """A dated fact in the export says that it was not so."""
    NOT_CHECKABLE = "not_checkable"
    """This export cannot show it."""


class Category(StrEnum):
    """Who a lead source credits. `unlisted` is a value that the policy does not name: no gain and no pay follow."""

    MARKETING = "marketing"
    SALES = "sales"
    PARTNER = "partner"
    UNKNOWN = "unknown"
    UNLISTED = "unlisted"


class RecordType(StrEnum):
    """CRM records by the CRM's own names, as they stand in every output."""

    LEAD = "Lead"
    CONTACT = "Contact"
    ACCOUNT = "Account"
    OPPORTUNITY = "Opportunity"
