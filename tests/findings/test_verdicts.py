"""Decisions of reviewers: what counts, what is shown, and what they leave of a finding."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from attribution_audit.findings.finding import Finding
from attribution_audit.findings.verdicts import Decided, Verdict, Verdicts
from attribution_audit.vocabulary import Decision

ID = "0123456789abcdef"
CLAIM = {"actor_id": "005ACTOR", "last_actor_id": "005LAST", "earlier_by_id": None}
CHANGED = {"fact": "source_changed", "record_id": "017A", "at": "2024-05-09T09:30:00Z", "text": "It left."}
WON = {"fact": "deal_won", "record_id": "008A", "at": "2024-12-01T00:00:00Z", "text": "The deal was won."}
TRIED = {"explanation": "merge", "ruling": "ruled_out", "record_id": "017A", "at": "2024-05-09T09:30:00Z"}


def finding(tier: str = "hold", facts: tuple[dict[str, str], ...] = (CHANGED, WON)) -> Finding:
    return Finding(
        finding_id=ID, act_id="a", kind="source_blanked", record_type="Opportunity", record_id="006A",
        related_type=None, related_id=None, opportunity_id="006A", actor_id=None, owner_id="005PAYEE",
        occurred_at=datetime(2024, 5, 9, 9, 30), source_before="Webinar", source_after="", grade="history",
        certainty=0.97, tier=tier, amount=Decimal(1000), currency="USD", commission_at_stake=Decimal("40.00"),
        explanation="", evidence=json.dumps([*facts, TRIED]),
    )  # fmt: skip


def verdict(decision: str, day: int = 1, by: str = "005X", reason: str = "", finding_id: str = ID) -> Verdict:
    return Verdict(finding_id, Decision(decision), by, datetime(2024, 10, day), reason, "")


def after(*verdicts: Verdict, before: Finding | None = None) -> tuple[Finding, list[dict[str, Any]]]:
    """The finding after the verdicts, and the facts that tell of them."""
    left, _ = Verdicts(verdicts).on(before or finding(), CLAIM)
    return left, [part for part in json.loads(left.evidence) if part.get("fact") == "verdict"]


@pytest.mark.parametrize(
    ("decision", "tier", "left", "stake"),
    [
        ("confirmed", "hold", "hold", Decimal("40.00")),
        ("confirmed", "note", "note", Decimal("40.00")),
        ("unsure", "hold", "review", Decimal("40.00")),
        ("unsure", "note", "note", Decimal("40.00")),
        ("dismissed", "hold", "note", None),
        ("dismissed", "review", "note", None),
    ],
)
def test_what_a_decision_leaves(decision: str, tier: str, left: str, stake: Decimal | None) -> None:
    found, told = after(verdict(decision), before=finding(tier))
    assert (found.tier, found.commission_at_stake, found.certainty) == (left, stake, 0.97)
    assert [fact["verdict"] for fact in told] == [decision]


def test_the_latest_decision_counts_and_all_are_shown() -> None:
    found, told = after(verdict("dismissed", 3), verdict("confirmed", 1), verdict("unsure", 2))
    assert found.tier == "note"
    assert [fact["verdict"] for fact in told] == ["confirmed", "unsure", "dismissed"]
    assert ["a later decision counts" in fact["text"] for fact in told] == [True, True, False]


def test_of_one_moment_the_one_that_keeps_back_least_counts_whatever_the_order() -> None:
    several = [verdict("dismissed"), verdict("unsure"), verdict("confirmed")]
    assert after(*several)[0] == after(*reversed(several))[0]
    assert after(*several)[0].tier == "note"


@pytest.mark.parametrize("by", ["005ACTOR", "005LAST", "005PAYEE"])
def test_who_acted_or_is_paid_decides_nothing_and_it_is_shown(by: str) -> None:
    verdicts = Verdicts([verdict("dismissed", by=by)])
    found, decision = verdicts.on(finding(), CLAIM)
    assert (found.tier, decision) == ("hold", None)
    assert "does not count" in found.evidence
    assert verdicts.decided({ID: decision}).own == (ID,)


def test_a_later_fact_opens_a_dismissed_finding_again_and_a_later_win_does_not() -> None:
    later = CHANGED | {"fact": "source_changed_again", "at": "2024-11-01T00:00:00Z"}
    found, told = after(verdict("dismissed"), before=finding(facts=(CHANGED, later, WON)))
    assert found.tier == "hold"
    assert "open again: a later fact of 2024-11-01T00:00:00Z" in told[0]["text"]
    assert after(verdict("dismissed"))[0].tier == "note"


def test_facts_stand_by_time_before_explanations_and_what_was_written_stays_text() -> None:
    found, told = after(verdict("confirmed", reason="<b>no</b>\n\u001b[31m approval"))
    parts = json.loads(found.evidence)
    assert [part.get("fact") for part in parts] == ["source_changed", "verdict", "deal_won", None]
    assert told[0]["reason"] == "<b>no</b>\n\u001b[31m approval"
    assert (told[0]["record_id"], told[0]["at"], told[0]["actor_id"]) == (ID, "2024-10-01T00:00:00Z", "005X")


def test_findings_without_a_verdict_stay_and_verdicts_without_a_finding_are_told() -> None:
    verdicts = Verdicts([verdict("confirmed", finding_id="f" * 16), verdict("unsure")])
    assert verdicts.on(finding(), CLAIM)[1] is Decision.UNSURE
    decided = verdicts.decided({ID: Decision.UNSURE})
    assert decided.unknown == ("f" * 16,)
    assert decided.summary() == {"confirmed": 0, "dismissed": 0, "unsure": 1, "unknown": 1}
    assert Decided({}).summary() == {"confirmed": 0, "dismissed": 0, "unsure": 0, "unknown": 0}
    untouched = finding()
    assert Verdicts(()).on(untouched, CLAIM) == (untouched, None)


def test_times_are_utc() -> None:
    assert datetime.fromisoformat(after(verdict("unsure"))[1][0]["at"]).tzinfo == UTC
