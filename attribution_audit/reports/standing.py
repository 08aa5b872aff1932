"""Why a finding stands at its tier and not at a higher one, in sentences, from what its row and its evidence say.

The rules are those by which tiers were drawn. What a written audit does not hold (who gains by a source, under which
plan) is told last, where nothing else explains the tier.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attribution_audit.findings.tier import HOLD_CERTAINTY, MOST, MUST_BE_TRIED, REVIEW_CERTAINTY
from attribution_audit.reports.evidence import Evidence
from attribution_audit.reports.words import TIERS, explanation_in_words
from attribution_audit.vocabulary import HANDOFF_FAULTS, Decision, Grade, Ruling, Tier

NOT_HIGHER = {Tier.NOTE: "Not for review", Tier.REVIEW: "Not at hold"}
CONFIRMED = (
    "A reviewer confirmed it. At most the commission at stake of this one deal is kept back or claimed back, "
    "where plan and law allow."
)
DISMISSED = "A reviewer dismissed it."
NO_GAIN = "By the plan in force nobody is paid more by it, or it was judged with less evidence than its kind needs."
NO_STAKE = "No commission is at stake on it."
OTHERS_ACT = "The evidence does not show that whoever is paid on the deal did it."
SAYS_NOTHING = "No plan shows a gain for whoever is paid, or the record bears a source that claims nothing for anybody."


def tier_in_words(row: Mapping[str, Any], evidence: Evidence) -> str:
    """What the tier means; of a finding at hold that a reviewer confirmed, that nobody has to decide any more."""
    confirmed = row["tier"] == Tier.HOLD and evidence.decision == Decision.CONFIRMED
    return CONFIRMED if confirmed else TIERS.get(row["tier"], "")


def why_not_higher(row: Mapping[str, Any], evidence: Evidence) -> list[str]:
    """Each reason for which it is for review and not at hold, or a note and not for review; none at hold."""
    reasons: list[str] = []
    if row["tier"] == Tier.NOTE:
        reasons = list(_why_a_note(row, evidence)) or [NO_GAIN]
    elif row["tier"] == Tier.REVIEW:
        reasons = list(_why_not_held(row, evidence)) or [SAYS_NOTHING]
    return [f"{NOT_HIGHER[row['tier']]}: {reason}" for reason in reasons]


def _why_a_note(row: Mapping[str, Any], evidence: Evidence) -> Iterator[str]:
    if evidence.decision == Decision.DISMISSED:
        yield DISMISSED
    yield from _ruled(evidence, Ruling.FITS, "An innocent explanation may well be so")
    yield from _seldom_right(row, REVIEW_CERTAINTY)


def _why_not_held(row: Mapping[str, Any], evidence: Evidence) -> Iterator[str]:
    if row["kind"] in HANDOFF_FAULTS:
        yield "It is a team's matter."
        return
    if evidence.decision == Decision.UNSURE:
        yield "A reviewer was not sure."
    if MOST.get(row["kind"], Tier.HOLD) is not Tier.HOLD or row["grade"] not in (Grade.HISTORY, Grade.RECORDS):
        yield "Evidence of this kind is never enough to keep pay back."
    if not (row["commission_at_stake"] or 0) > 0:
        yield NO_STAKE
    elif not row["actor_id"] or row["actor_id"] != row["owner_id"]:
        yield OTHERS_ACT
    yield from _ruled(evidence, Ruling.LOWERS, "An innocent explanation is true in part")
    yield from _ruled(evidence, Ruling.NOT_CHECKABLE, "This export cannot show", MUST_BE_TRIED)
    yield from _seldom_right(row, HOLD_CERTAINTY)


def _ruled(evidence: Evidence, ruling: Ruling, says: str, only: tuple[str, ...] = ()) -> Iterator[str]:
    found = [one.explanation for one in evidence.explanations if one.ruling == ruling]
    named = [f"“{explanation_in_words(name)}”" for name in found if not only or name in only]
    if named:
        yield f"{says}: {', '.join(named)}."


def _seldom_right(row: Mapping[str, Any], needed: float) -> Iterator[str]:
    if row["certainty"] is None or row["certainty"] < needed:
        yield f"Fewer than {needed * 100:.0f} of 100 findings with such evidence were right."
