"""Was a lead taken up later than the service level allows?

Looks wrong: the first task, event, change of status or conversion lies more working days after the hand-over than the
policy names. Only looks like it: a weekend in between, another hand-over, a call dated in time and entered later, a
deal with the company that was already going on.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector, Fact
from attribution_audit.detectors.facts import stamp
from attribution_audit.detectors.follow_ups import RECORDS, SIGNS, days, handed_over, team
from attribution_audit.detectors.telling import day
from attribution_audit.vocabulary import Kind, Tier


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    return (
        f"Lead {claim['record_id']} came to {team(claim)} on {day(claim['earlier_at'])}; the first sign that it was"
        f" taken up is of {day(claim['occurred_at'])} ({SIGNS[claim['how']]}), after"
        f" {days(claim['gap_days'], 'working day')} in these hands."
        f" The service level is {days(claim['level'], 'working day')}."
    )


def facts(claim: Claim) -> list[Fact]:
    """The hand-over, and the first sign that somebody took the lead up."""
    taken_up: Fact = {
        "fact": "taken_up",
        "record_type": claim["how"] if claim["how"] in RECORDS else "Lead",
        "record_id": claim["evidence_id"],
        "at": stamp(claim["occurred_at"]),
        "text": f"The lead was taken up: {SIGNS[claim['how']]}.",
    }
    return [handed_over(claim), taken_up]


LATE_FOLLOW_UP = Detector(
    kind=Kind.LATE_FOLLOW_UP,
    asks="Was a lead taken up later than the service level allows?",
    needs=("Lead", "Task|Event"),
    needs_levels=("follow_up_days",),
    tell=tell,
    facts=facts,
    most=Tier.REVIEW,
    is_paid_by_plan=False,
)
