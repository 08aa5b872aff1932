"""The words of the field that are values in the data: kinds, tiers, grades, rulings, categories."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a finding says happened. One word each: in the output, a detector's file, its query, its story."""

    SOURCE_BLANKED = "source_blanked"
    SOURCE_OVERWRITTEN = "source_overwritten"
    SOURCE_LOST_AT_CONVERSION = "source_lost_at_conversion"
    SOURCE_CONTRADICTED = "source_contradicted"
    CAMPAIGN_UNLINKED = "campaign_unlinked"
    DELETED_AND_RECREATED = "deleted_and_recreated"
    PARALLEL_OPPORTUNITY = "parallel_opportunity"
    OPPORTUNITY_RECREATED = "opportunity_recreated"
    CONVERSION_BYPASSED = "conversion_bypassed"
    LEAD_RECREATED = "lead_recreated"
    SOURCE_CLAIMED = "source_claimed"
    TOUCHPOINT_BACKDATED = "touchpoint_backdated"
    NEVER_FOLLOWED_UP = "never_followed_up"
    LATE_FOLLOW_UP = "late_follow_up"
    OWNERSHIP_PING_PONG = "ownership_ping_pong"


class Family(StrEnum):
    """Kinds that are about the same thing."""

    LOST_SOURCE = "lost_source"
    RECREATION = "recreation"
    CLAIMED_SOURCE = "claimed_source"
    """The other way: a source or a response that marketing claims."""
    HANDOFF_FAULT = "handoff_fault"
    """A team's matter, never a person's, and never held."""


LOST_SOURCES = (
    Kind.SOURCE_BLANKED,
    Kind.SOURCE_OVERWRITTEN,
    Kind.SOURCE_LOST_AT_CONVERSION,
    Kind.SOURCE_CONTRADICTED,
    Kind.CAMPAIGN_UNLINKED,
)
LOSING_EDITS = (Kind.SOURCE_BLANKED, Kind.SOURCE_OVERWRITTEN)
"""Lost sources of which a change tells."""
SOURCE_EDITS = (*LOSING_EDITS, Kind.SOURCE_CLAIMED)
"""Changes of a lead source, in either direction."""
RECREATIONS = (
    Kind.DELETED_AND_RECREATED,
    Kind.PARALLEL_OPPORTUNITY,
    Kind.OPPORTUNITY_RECREATED,
    Kind.CONVERSION_BYPASSED,
    Kind.LEAD_RECREATED,
)
"""In order of precedence: of several on one newer record the first one counts."""
CLAIMED_SOURCES = (Kind.SOURCE_CLAIMED, Kind.TOUCHPOINT_BACKDATED)
HANDOFF_FAULTS = (Kind.NEVER_FOLLOWED_UP, Kind.LATE_FOLLOW_UP, Kind.OWNERSHIP_PING_PONG)
FAMILIES: dict[Kind, Family] = {
    kind: family
    for family, kinds in (
        (Family.LOST_SOURCE, LOST_SOURCES),
        (Family.RECREATION, RECREATIONS),
        (Family.CLAIMED_SOURCE, CLAIMED_SOURCES),
        (Family.HANDOFF_FAULT, HANDOFF_FAULTS),
    )
    for kind in kinds
}


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


class Decision(StrEnum):
    """What a reviewer says of a finding."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    UNSURE = "unsure"


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
