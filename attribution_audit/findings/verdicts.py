"""What reviewers decided on findings of earlier runs, and what it does to the same findings now.

A confirmed finding stays as it is. A dismissed one is a note, until a fact that is later than the decision stands in
the export. Where the reviewer was not sure, nothing is held. Of several decisions the latest counts and all are shown.
Nobody decides on what they did themselves or are paid on: such a decision is shown and does not count.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from attribution_audit.detectors import Claim
from attribution_audit.detectors.detector import Fact
from attribution_audit.detectors.facts import stamp
from attribution_audit.engines import Engine
from attribution_audit.findings.finding import Finding
from attribution_audit.vocabulary import Decision, Tier

CAUTION = (Decision.CONFIRMED, Decision.UNSURE, Decision.DISMISSED)
"""Of decisions of one moment the one that stands last here counts: it keeps back the least."""
NO_NEWS = frozenset({"deal_won", "source_restored", "verdict"})
"""Facts that say nothing new about the act, however late they are."""
ACTED = ("actor_id", "last_actor_id", "earlier_by_id")
SAYS = {
    Decision.CONFIRMED: "A reviewer confirmed it.",
    Decision.DISMISSED: "A reviewer dismissed it: it is for the record only.",
    Decision.UNSURE: "A reviewer was not sure: nothing is held.",
}


@dataclass(frozen=True)
class Verdict:
    """One decision; `reviewer_id` is the user's id where the export holds the user."""

    finding_id: str
    decision: Decision
    reviewer_id: str
    decided_at: datetime
    reason: str
    reply: str

    def order(self) -> tuple[datetime, int, str, str, str]:
        """The latest last; of one moment the most cautious last."""
        return self.decided_at, CAUTION.index(self.decision), self.reviewer_id, self.reason, self.reply


@dataclass(frozen=True)
class Decided:
    """What became of all verdicts: how many findings each decision counts for, and what does not count."""

    counts: Mapping[str, int]
    unknown: tuple[str, ...] = ()
    """Findings that were decided on and that this audit does not make."""
    own: tuple[str, ...] = ()
    """Findings with a decision by somebody who acted in them or is paid on them."""

    def summary(self) -> dict[str, int]:
        """The part of the summary about verdicts, in findings."""
        return {str(one): self.counts.get(one, 0) for one in Decision} | {"unknown": len(self.unknown)}


class Verdicts:
    """The verdicts of the export by finding, and which of them counted so far."""

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        self._by_finding: dict[str, list[Verdict]] = defaultdict(list)
        for verdict in sorted(set(verdicts), key=Verdict.order):
            self._by_finding[verdict.finding_id].append(verdict)

    def on(self, finding: Finding, claim: Claim) -> tuple[Finding, Decision | None]:
        """The finding as the verdicts on it leave it, and the decision that counts."""
        verdicts = self._by_finding.get(finding.finding_id, [])
        if not verdicts:
            return finding, None
        concerned = {claim[column] for column in ACTED} | {finding.owner_id}
        counting = [verdict for verdict in verdicts if verdict.reviewer_id not in concerned]
        last = counting[-1] if counting else None
        parts = json.loads(finding.evidence)
        news = _news(parts, last) if last else None
        told = [_fact(verdict, verdict in counting, last, news) for verdict in verdicts]
        return _left(replace(finding, evidence=_with(parts, told)), last, news), last.decision if last else None

    def decided(self, decisions: Mapping[str, Decision | None]) -> Decided:
        """What became of them; `decisions` holds what counts on each finding that was made."""
        return Decided(
            counts=Counter(str(one) for one in decisions.values() if one is not None),
            unknown=tuple(sorted(set(self._by_finding) - set(decisions))),
            own=tuple(sorted(one for one, decision in decisions.items() if decision is None)),
        )

    def __contains__(self, finding_id: str) -> bool:
        return finding_id in self._by_finding


def read_verdicts(engine: Engine) -> Verdicts:
    """The verdicts of the table `verdicts`; a reviewer named by mailbox or login is the user who has it."""
    rows = engine.arrow("verdicts").to_pylist()
    if not rows:
        return Verdicts(())
    users = engine.arrow("user_ids", ["user_id", "email", "username"]).to_pylist()
    ids = {user[name]: user["user_id"] for name in ("username", "email") for user in users if user[name]}
    return Verdicts([_verdict(row, ids) for row in rows])


def _verdict(row: Mapping[str, Any], ids: Mapping[str, str]) -> Verdict:
    return Verdict(
        finding_id=row["finding_id"],
        decision=Decision(row["verdict"]),
        reviewer_id=ids.get(row["reviewer_id"].strip().lower(), row["reviewer_id"]),
        decided_at=row["decided_at"],
        reason=row["reason"] or "",
        reply=row["reply"] or "",
    )


def _news(parts: Sequence[Mapping[str, Any]], verdict: Verdict) -> Mapping[str, Any] | None:
    """The first fact about the act that is later than the decision."""
    decided_at = stamp(verdict.decided_at) or ""
    later = [
        part for part in parts if "fact" in part and part["fact"] not in NO_NEWS and (part["at"] or "") > decided_at
    ]
    return later[0] if later else None


def _left(finding: Finding, last: Verdict | None, news: Mapping[str, Any] | None) -> Finding:
    if last is None or last.decision is Decision.CONFIRMED:
        return finding
    if last.decision is Decision.UNSURE:
        return replace(finding, tier=Tier.REVIEW if finding.tier == Tier.HOLD else finding.tier)
    return finding if news else replace(finding, tier=Tier.NOTE, commission_at_stake=None)


def _fact(verdict: Verdict, counts: bool, last: Verdict | None, news: Mapping[str, Any] | None) -> Fact:
    return {
        "fact": "verdict",
        "record_type": "Verdict",
        "record_id": verdict.finding_id,
        "at": stamp(verdict.decided_at),
        "actor_id": verdict.reviewer_id,
        "verdict": str(verdict.decision),
        "is_counted": verdict is last,
        "reason": verdict.reason,
        "reply": verdict.reply,
        "text": _says(verdict, counts, last, news)
        + _quoted("Reason", verdict.reason)
        + _quoted("Reply", verdict.reply),
    }


def _says(verdict: Verdict, counts: bool, last: Verdict | None, news: Mapping[str, Any] | None) -> str:
    """What was decided and whether it counts, as a sentence or two."""
    if not counts:
        return f"A decision ({verdict.decision}) that does not count: this reviewer acted in it or is paid on the deal."
    if verdict is not last:
        return f"A reviewer decided ({verdict.decision}); a later decision counts."
    if verdict.decision is Decision.DISMISSED and news:
        return f"A reviewer dismissed it, and it is open again: a later fact of {news['at']} stands in the export."
    return SAYS[verdict.decision]


def _quoted(name: str, said: str) -> str:
    return f" {name}: “{' '.join(said.split())}”." if said.strip() else ""


def _with(parts: Sequence[Mapping[str, Any]], told: Sequence[Fact]) -> str:
    """The evidence with the verdicts in their places: facts by time, then explanations."""
    facts = sorted(
        [*(part for part in parts if "fact" in part), *told],
        key=lambda fact: (fact["at"] is None, str(fact["at"]), str(fact["fact"])),
    )
    return json.dumps([*facts, *(part for part in parts if "fact" not in part)], ensure_ascii=False)
