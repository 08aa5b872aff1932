"""Was a lead passed back and forth among sellers?

Looks wrong: its owner changes four times within a month, among users in sales who give it away or take it, and it
comes back to one who had it. Only looks like it: a round robin, a realignment of territories, a leaver's leads handed
on, a slip put right at once, cover for a holiday (there and back).
"""

from __future__ import annotations

from attribution_audit.detectors.detector import Claim, Detector, Fact
from attribution_audit.detectors.facts import stamp
from attribution_audit.detectors.follow_ups import team
from attribution_audit.detectors.telling import day
from attribution_audit.vocabulary import Kind, Tier


def tell(claim: Claim) -> str:
    """One claim as a sentence for a reviewer."""
    return (
        f"The owner of Lead {claim['record_id']} changed {claim['steps']} times among users in {team(claim)} from"
        f" {day(claim['earlier_at'])} to {day(claim['occurred_at'])}, and the lead came back to an owner who"
        f" had given it away. The service level is fewer than {claim['level']} changes."
    )


def facts(claim: Claim) -> list[Fact]:
    """The first change of the stretch and the last."""
    change: Fact = {
        "fact": "owner_changed",
        "record_type": "Lead",
        "record_id": claim["evidence_id"],
        "at": stamp(claim["earlier_at"]),
        "text": f"The first of {claim['steps']} changes of the owner.",
    }
    last = {"record_id": claim["last_change_id"], "at": stamp(claim["occurred_at"])}
    return [change, {**change, **last, "fact": "owner_changed_again", "text": "The last of these changes."}]


OWNERSHIP_PING_PONG = Detector(
    kind=Kind.OWNERSHIP_PING_PONG,
    asks="Was a lead passed back and forth among sellers?",
    needs=("Lead", "LeadHistory"),
    needs_levels=("owner_changes",),
    tell=tell,
    facts=facts,
    most=Tier.REVIEW,
    is_paid_by_plan=False,
)
