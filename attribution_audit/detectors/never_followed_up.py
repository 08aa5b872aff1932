"""Did nobody take up a lead that sales had?

Looks wrong: a lead comes to a sales owner, and weeks later there is no task, no event, no change of its status, no
conversion; or the person is taken up through another record alone, after the level has passed. Only looks like it: a
lead younger than the level, one in a queue, one worked through a colleague of the person, one closed by operations,
one older than the activities of the export.
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector, Fact
from attribution_audit.detectors.facts import stamp
from attribution_audit.detectors.follow_ups import SIGNS, days, handed_over, team
from attribution_audit.detectors.telling import day
from attribution_audit.vocabulary import Kind, Tier


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    if claim["how"]:
        return (
            f"Lead {claim['record_id']} came to {team(claim)} on {day(claim['earlier_at'])}; the export shows no task"
            f" or event on it, no change of its status and no conversion. The person was taken up through another"
            f" record, on {day(claim['last_changed_at'])} ({SIGNS[claim['how']]}), {days(claim['gap_days'], 'day')}"
            f" later. The service level is {days(claim['level'], 'day')}."
        )
    return (
        f"Lead {claim['record_id']} came to {team(claim)} on {day(claim['earlier_at'])}; in the"
        f" {days(claim['gap_days'], 'day')} that it was there the export shows no task or event with the person, no"
        f" change of its status and no conversion. The service level is {days(claim['level'], 'day')}."
    )


def facts(claim: Claim) -> list[Fact]:
    """The hand-over, and what came of the person later: what was not done has no record."""
    if not claim["how"]:
        return [handed_over(claim)]
    elsewhere: Fact = {
        "fact": "taken_up_elsewhere",
        "record_type": claim["how"],
        "record_id": claim["last_change_id"],
        "at": stamp(claim["last_changed_at"]),
        "text": f"The person was taken up through another record: {SIGNS[claim['how']]}.",
    }
    return [handed_over(claim), elsewhere]


NEVER_FOLLOWED_UP = Detector(
    kind=Kind.NEVER_FOLLOWED_UP,
    asks="Did nobody take up a lead that sales had?",
    needs=("Lead", "Task|Event"),
    needs_levels=("never_days",),
    tell=tell,
    facts=facts,
    most=Tier.REVIEW,
    is_paid_by_plan=False,
)
