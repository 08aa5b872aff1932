"""From claims to findings: explanations tried, pay looked up, certainty read, tier drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from attribution_audit.detectors import DETECTORS, Claim
from attribution_audit.engines import Engine, Query
from attribution_audit.findings.certainty import Profile, calibration, profile
from attribution_audit.findings.chance import Chance, estimate_chance
from attribution_audit.findings.evidence import evidence
from attribution_audit.findings.explanation import Explanation, Ruled
from attribution_audit.findings.finding import FINDING_SCHEMA, Finding, finding_table, stable_id
from attribution_audit.findings.match_words import same_by
from attribution_audit.findings.rulings import Answers, ask, tried
from attribution_audit.findings.sensitivity import span_days
from attribution_audit.findings.stakes import one_stake_a_deal
from attribution_audit.findings.surroundings import surroundings
from attribution_audit.findings.tier import Pay, tier
from attribution_audit.findings.verdicts import Decided, read_verdicts
from attribution_audit.pay import Deal, at_stake, keys_of, pays_more, read_deals, read_people
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Category, Decision, Family, Grade, Kind, RecordType, Ruling

CLAIMS_AT_ONCE = 2_000
"""Claims that are rows of Python at one time, with their facts and rulings: some 20 MB."""
TELL = {str(detector.kind): detector.tell for detector in DETECTORS}
People = Mapping[str, tuple[str, ...]]
"""User id -> by what plans know the user."""
PAID_BY_PLAN = frozenset(str(detector.kind) for detector in DETECTORS if detector.is_paid_by_plan)


@dataclass(frozen=True)
class Weighing:
    """The findings as a table, what each explanation cleared, and each finding's evidence profile (what certainty
    hangs on).
    """

    findings: pa.Table
    cleared: Mapping[str, int]
    """Explanation -> how many claims it cleared."""
    cleared_claims: Mapping[str, str]
    """Claim about a source that was cleared -> its record."""
    profiles: Mapping[str, Profile]
    chance: Chance
    """How much of what is claimed would be there if sources were noise."""
    spans: Mapping[str, int]
    """Finding -> days between the two sides of what it says, where it has two."""
    decided: Decided
    """What became of the reviewers' verdicts."""


def weigh(engine: Engine, explanations: Sequence[Explanation], policy: Policy, present: Collection[str]) -> Weighing:
    """Weigh the table `claims`. `present` names the CRM objects that the export holds."""
    claims = _by_finding(engine.arrow("claims"))
    chance = estimate_chance(engine, policy)
    verdicts = read_verdicts(engine)
    decisions: dict[str, Decision | None] = {}
    is_tracked, people = _deals_are_tracked(engine), read_people(engine)
    answers = ask(engine, explanations, policy, present, claims["claim_id"])
    made, cleared, cleared_claims, profiles = [FINDING_SCHEMA.empty_table()], Counter[str](), {}, {}
    spans: dict[str, int] = {}
    for batch in _batches(engine, claims, answers):
        findings: list[Finding] = []
        for claim, around, rulings, deal in batch:
            clearing = [ruled.explanation for ruled in rulings if ruled.ruling is Ruling.CLEARS]
            if clearing:
                cleared[clearing[0]] += 1
                if claim["family"] != Family.HANDOFF_FAULT:
                    cleared_claims[claim["claim_id"]] = claim["record_id"]
                continue
            finding, profiles[claim["finding_id"]] = _finding(
                claim, around, rulings, deal, policy, people, is_tracked=is_tracked
            )
            if finding.finding_id in verdicts:
                finding, decisions[finding.finding_id] = verdicts.on(finding, claim)
            findings.append(finding)
            days = span_days(claim, around)
            if days is not None:
                spans[finding.finding_id] = days
        made.append(finding_table(findings))
    kept = one_stake_a_deal(pa.concat_tables(made))
    decided = verdicts.decided(decisions)
    return Weighing(kept, dict(cleared), cleared_claims, profiles, chance, spans, decided)


def _deals_are_tracked(engine: Engine) -> bool:
    """Whether any change of an opportunity's lead source was tracked."""
    engine.table(Query.of("attribution_audit", "tracked_sources"))
    return RecordType.OPPORTUNITY in engine.arrow("tracked_sources")["record_type"].to_pylist()


def _by_finding(claims: pa.Table) -> pa.Table:
    """The claims with the id that a finding on each has, in its order."""
    parts = [claims[name].to_pylist() for name in ("kind", "record_id", "related_id", "act_key")]
    ids = [stable_id(*of_one) for of_one in zip(*parts, strict=True)]
    named = claims.append_column("finding_id", pa.array(ids, pa.string()))
    return named.sort_by([("finding_id", "ascending"), ("claim_id", "ascending")])


def _batches(
    engine: Engine, claims: pa.Table, answers: Sequence[Answers]
) -> Iterator[Iterator[tuple[Claim, list[Claim], list[Ruled], Deal | None]]]:
    """Each claim with the facts around it, its rulings and its deal, some at a time."""
    around = surroundings(engine, claims["claim_id"])
    deals = read_deals(engine, set(claims["opportunity_id"].unique().to_pylist()) - {None, ""})
    for first in range(0, claims.num_rows, CLAIMS_AT_ONCE):
        some = claims.slice(first, CLAIMS_AT_ONCE).to_pylist()
        of_them = (deals.get(claim["opportunity_id"] or "") for claim in some)
        yield zip(some, around.of(first, len(some)), tried(answers, some, first), of_them, strict=True)


def _finding(
    claim: Claim,
    around: Sequence[Claim],
    rulings: Sequence[Ruled],
    deal: Deal | None,
    policy: Policy,
    people: People,
    *,
    is_tracked: bool,
) -> tuple[Finding, Profile]:
    kind, grade = Kind(claim["kind"]), Grade(claim["grade"])
    gains = _gains(claim, deal, policy, people)
    evidence_profile = profile(kind, rulings, gains, grade, is_tracked=is_tracked)
    certainty = calibration().certainty(evidence_profile)
    disputed = at_stake(deal, Category(claim["category_before"]), policy) if deal else None
    is_payees_act = deal is not None and deal.payee_id is not None and claim["actor_id"] == deal.payee_id
    nobody = claim["actor_id"] is not None and any(
        ruled.explanation == "steward_edit" and ruled.ruling is Ruling.FITS for ruled in rulings
    )
    shown: Claim = {**claim, "actor_id": None, "last_actor_id": None, "is_unpaid": True} if nobody else claim
    shown = {**shown, "same_by": _same_by(around)}
    finding = Finding(
        finding_id=claim["finding_id"],
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
        tier=tier(kind, grade, rulings, Pay(gains, disputed, is_payees_act, _category_after(claim)), certainty),
        amount=deal.amount if deal else None,
        currency=deal.currency if deal else None,
        commission_at_stake=disputed,
        explanation=TELL[kind](shown),
        evidence=evidence(shown, around, rulings),
    )
    return finding, evidence_profile


def _category_after(claim: Claim) -> Category:
    return Category(claim["category_after"]) if claim["category_after"] else Category.UNKNOWN


def _same_by(around: Sequence[Claim]) -> str | None:
    """By what the two records of a recreation are about one person; None where nothing was taken for one."""
    for fact in around:
        if fact["fact"] in ("one_person", "apart_person"):
            return same_by(fact["record_id"], fact["other_id"], fact["reason"])
    return None


def _gains(claim: Claim, deal: Deal | None, policy: Policy, people: People) -> bool | None:
    """Whether the category after pays more than the one before: by the payee's plan on the close date; without a deal,
    by the plan of who acted on the day of the act; None where no plan says so.
    """
    if claim["kind"] not in PAID_BY_PLAN:
        return None
    occurred_at = claim["occurred_at"]
    day = deal.pay_on if deal else occurred_at.date() if occurred_at else None
    keys = keys_of(deal.payee_id if deal else claim["actor_id"], people)
    return pays_more(policy, Category(claim["category_after"]), Category(claim["category_before"]), day, keys)
