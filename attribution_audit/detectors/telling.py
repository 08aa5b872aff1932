"""Words that the sentences of several detectors share."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from attribution_audit.detectors.detector import Claim


def day(stamp: datetime | None) -> str:
    """A stamp as a calendar day.

    >>> day(datetime(2024, 5, 9, 10, 11))
    '2024-05-09'
    """
    return stamp.strftime("%Y-%m-%d") if stamp is not None else "an unknown day"


def moment(stamp: datetime | None) -> str:
    """A stamp to the second, with its zone.

    >>> moment(datetime(2024, 5, 9, 10, 11, 12))
    '2024-05-09 10:11:12 UTC'
    """
    return stamp.strftime("%Y-%m-%d %H:%M:%S UTC") if stamp is not None else "an unknown time"


def when(claim: Claim) -> str:
    """When it happened, as the beginning of a sentence; between two states of a record it may be any moment.

    >>> when({"occurred_at": datetime(2024, 5, 9), "not_before": datetime(2024, 5, 1)})
    'Between 2024-05-01 00:00:00 UTC and 2024-05-09 00:00:00 UTC'
    """
    if claim["not_before"] is None:
        return f"On {moment(claim['occurred_at'])}"
    return f"Between {moment(claim['not_before'])} and {moment(claim['occurred_at'])}"


def value(label: Any) -> str:
    """A lead-source value in quotation marks, and a blank one as the word.

    >>> value(""), value("Webinar")
    ('blank', "'Webinar'")
    """
    return f"'{label}'" if label else "blank"


def sourced(claim: Claim, when: str) -> str:
    """The lead-source value `when` ("before" or "after"), with its category."""
    return f"{value(claim[f'source_{when}'])} ({claim[f'category_{when}']})"


def user(claim: Claim, column: str = "actor_id") -> str:
    """The user who did it, where the evidence shows one; who is not paid on deals is not named (`is_unpaid`)."""
    if claim.get("is_unpaid"):
        return "a user who is not paid on deals"
    if claim.get("not_before") is not None and not claim[column]:
        return "a user whom two exports compared cannot name"
    return f"user {claim[column]}" if claim[column] else "a user whom the export does not name"


def restored(claim: Claim) -> str:
    """That the category stands again, where it was brought back later."""
    if claim["restored_at"] is None:
        return ""
    return f" It was brought back on {moment(claim['restored_at'])} by {user(claim, 'restored_by_id')}."


def record(claim: Claim) -> str:
    """The record where it happened."""
    return f"{claim['record_type']} {claim['record_id']}"


def gap(claim: Claim) -> str:
    """The gap of a recreation in whole days."""
    days = claim["gap_days"]
    if days is None:
        return "later"
    if days < 0:
        return "before that"
    return {0: "the same day", 1: "1 day later"}.get(days, f"{days} days later")


def shared(claim: Claim) -> str:
    """Whom both records of a recreation are about, and by what that is known (`same_by`).

    >>> shared({"person_id": "00QA", "same_by": "by mailbox and name"}), shared({"person_id": None})
    ('the same person (by mailbox and name)', 'the same company')
    """
    if not claim["person_id"]:
        return "the same company"
    return f"the same person ({claim['same_by']})" if claim.get("same_by") else "the same person"
