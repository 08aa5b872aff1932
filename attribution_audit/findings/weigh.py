"""From claims to findings: explanations tried, pay looked up, certainty read, tier drawn."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pyarrow as pa

from attribution_audit.detectors import DETECTORS, Claim
from attribution_audit.engines import Engine, Query
from attribution_audit.findings.certainty import calibration, profile
from attribution_audit.findings.evidence import evidence
from attribution_audit.findings.explanation import Explanation, Ruled
from attribution_audit.findings.finding import Finding, finding_table, stable_id
from attribution_audit.findings.rulings import ROOM, rule
from attribution_audit.findings.tier import Pay, tier
from attribution_audit.pay import Deal, at_stake, rate, read_deals
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Category, Grade, Kind, Ruling

TELL = {str(detector.kind): detector.tell for detector in DETECTORS}


@dataclass(frozen=True)
class Weighing:
    """The findings as a table, what each explanation cleared, and each finding's evidence profile (what certainty
    hangs on).
    """

    findings: pa.Table
    cleared: Mapping[str, int]
    """Explanation -> how many claims it cleared."""
    cleared_claims: Mapping[str, str]
    """Claim that was cleared -> its record."""
    profiles: Mapping[str, str]


def weigh(engine: Engine, explanations: Sequence[Explanation], policy: Policy, present: Collection[str]) -> Weighing:
    """Weigh the table `claims`. `present` names the CRM objects that the export holds."""
    rulings = rule(engine, explanations, policy, present)
    around = _facts_around(engine)
    claims: list[dict[str, Any]] = sorted(engine.arrow("claims").to_pylist(), key=lambda claim: str(claim["claim_id"]))
    deals = read_deals(engine, {claim["opportunity_id"] for claim in claims if claim["opportunity_id"]})
    findings: list[Finding] = []
    cleared: Counter[str] = Counter()
    cleared_claims: dict[str, str] = {}
    profiles: dict[str, str] = {}
    for claim in claims:
        tried = rulings.get(claim["claim_id"], [])
        clearing = [ruled.explanation for ruled in tried if ruled.ruling is Ruling.CLEARS]
        if clearing:
            cleared[clearing[0]] += 1
            cleared_claims[claim["claim_id"]] = claim["record_id"]
            continue
        finding, evidence_profile = _finding(
            claim, around.get(claim["claim_id"], []), tried, deals.get(claim["opportunity_id"] or ""), policy
        )
        findings.append(finding)
        profiles[finding.finding_id] = evidence_profile
    return Weighing(finding_table(_one_stake_a_deal(findings)), dict(cleared), cleared_claims, profiles)


def _finding(
    claim: Claim, around: Sequence[Claim], tried: Sequence[Ruled], deal: Deal | None, policy: Policy
) -> tuple[Finding, str]:
    kind, grade = Kind(claim["kind"]), Grade(claim["grade"])
    gains = _gains(claim, deal, policy)
    evidence_profile = profile(kind, tried, gains, grade)
    certainty = calibration().certainty(evidence_profile)
    disputed = at_stake(deal, Category(claim["category_before"]), policy) if deal else None
    is_payees_act = deal is not None and deal.payee_id is not None and claim["actor_id"] == deal.payee_id
    nobody = claim["actor_id"] is not None and any(
        ruled.explanation == "steward_edit" and ruled.ruling is Ruling.FITS for ruled in tried
    )
    shown: Claim = {**claim, "actor_id": None, "last_actor_id": None, "is_unpaid": True} if nobody else claim
    finding = Finding(
        finding_id=stable_id(kind, claim["record_id"], claim["related_id"], claim["act_key"]),
        act_id=stable_id("act", claim["bulk_id"] or claim["claim_id"]),
        kind=kind,
        record_type=claim["record_type"],
        record_id=claim["record_id"],
        related_type=claim["related_type"],
        related_id=claim["related_id"],
        opportunity_id=claim["opportunity_id"],
        actor_id=shown["actor_id"],
        owner_id=deal.payee_id if deal else None,
        occurred_at=claim["occurred_at"],
        source_before=claim["source_before"],
        source_after=claim["source_after"],
        grade=grade,
        certainty=certainty,
        tier=tier(kind, grade, tried, Pay(gains, disputed, is_payees_act), certainty),
        amount=deal.amount if deal else None,
        currency=deal.currency if deal else None,
        commission_at_stake=disputed,
        explanation=TELL[kind](shown),
        evidence=evidence(shown, around, tried),
    )
    return finding, evidence_profile


def _facts_around(engine: Engine) -> dict[str, list[Claim]]:
    """The rows of `claim_facts` by claim."""
    engine.table(Query.of(ROOM, "claim_facts"))
    rows: dict[str, list[Claim]] = defaultdict(list)
    for row in engine.arrow("claim_facts").to_pylist():
        rows[row["claim_id"]].append(row)
    return rows


def _gains(claim: Claim, deal: Deal | None, policy: Policy) -> bool | None:
    """Whether the category after pays more than the one before, by the plan on the close date, else on the day of
    the act.
    """
    occurred_at = claim["occurred_at"]
    day = deal.pay_on if deal else occurred_at.date() if occurred_at else None
    before = rate(policy, Category(claim["category_before"]), day)
    after = rate(policy, Category(claim["category_after"]), day)
    return None if before is None or after is None else after > before


def _one_stake_a_deal(findings: Sequence[Finding]) -> list[Finding]:
    """What is at stake on a deal stands on its earliest finding only; a later one is then no hold."""
    earliest: dict[str, Finding] = {}
    for finding in sorted(findings, key=lambda one: (one.occurred_at is None, str(one.occurred_at), one.finding_id)):
        if finding.commission_at_stake is not None and finding.opportunity_id:
            earliest.setdefault(finding.opportunity_id, finding)
    return [
        finding
        if finding.opportunity_id is None or earliest.get(finding.opportunity_id, finding) is finding
        else replace(finding, commission_at_stake=None, tier="review" if finding.tier == "hold" else finding.tier)
        for finding in findings
    ]
