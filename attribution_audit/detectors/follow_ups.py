"""Words and facts that the hand-off faults share. They are a team's matter: no user stands in them."""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Fact
from attribution_audit.detectors.facts import stamp

SIGNS = {
    "Task": "a task was entered",
    "Event": "an event was entered",
    "status": "its status was changed",
    "conversion": "it was converted",
    "Contact": "a contact was made for the person",
    "Opportunity": "an opportunity was made for the person",
}
"""By what a lead shows that somebody took it up, in words."""
RECORDS = ("Task", "Event", "Contact", "Opportunity")
"""Those of them that are records of their own."""


def team(claim: Claim) -> str:
    """The team by the owner's role, where the export names one.

    >>> team({"team": "Sales North"}), team({"team": None})
    ("sales (team 'Sales North')", 'sales')
    """
    return f"sales (team {claim['team']!r})" if claim["team"] else "sales"


def days(count: int, what: str) -> str:
    """So many days, as one says it.

    >>> days(1, "working day"), days(3, "day")
    ('1 working day', '3 days')
    """
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def handed_over(claim: Claim) -> Fact:
    """The hand-over: the change of owner, or the lead as it was made."""
    return {
        "fact": "handed_over",
        "record_type": "Lead",
        "record_id": claim["earlier_evidence_id"],
        "at": stamp(claim["earlier_at"]),
        "text": f"The lead came to {team(claim)}.",
    }
