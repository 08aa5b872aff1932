"""The evidence of a finding as a list of dated facts and tried explanations, ready for JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from attribution_audit.detectors import DETECTORS, Claim
from attribution_audit.detectors.detector import Fact
from attribution_audit.detectors.facts import stamp
from attribution_audit.findings.explanation import Ruled

MILLIBITS = 1000
FACTS = {str(detector.kind): detector.facts for detector in DETECTORS}


def evidence(claim: Claim, around: Sequence[Claim], rulings: Sequence[Ruled]) -> str:
    """Facts in order of time, then explanations in the order in which they were tried, as a JSON list.

    `around` are the rows of `claim_facts` of this claim.
    """
    facts = sorted(
        [*FACTS[claim["kind"]](claim), *(_around(row) | _age(claim, row) for row in around)],
        key=lambda fact: (fact["at"] is None, str(fact["at"]), str(fact["fact"])),
    )
    return json.dumps([*facts, *(_tried(ruled) for ruled in rulings)], ensure_ascii=False)


def _around(row: Claim) -> Fact:
    fact: Fact = {
        "fact": row["fact"],
        "record_id": row["record_id"],
        "at": stamp(row["fact_at"]),
        "actor_id": row["actor_id"],
        "text": row["because"],
    }
    return fact if row["other_id"] is None else fact | _match(row)


def _age(claim: Claim, row: Claim) -> Fact:
    """How many days before the act a response was given."""
    if row["fact"] != "response" or claim["occurred_at"] is None:
        return {}
    return {"age_days": (claim["occurred_at"] - row["fact_at"]).days}


def _match(row: Claim) -> Fact:
    """By what two records are taken for one; bits and probability are of the weakest link, and of one record none."""
    bits = row["match_millibits"]
    return {
        "record_type": row["record_type"],
        "other_type": row["other_type"],
        "other_id": row["other_id"],
        "match_weight": None if bits is None else bits / MILLIBITS,
        "match_probability": row["match_probability"],
        "reason": row["reason"],
    }


def _tried(ruled: Ruled) -> dict[str, Any]:
    return {
        "explanation": ruled.explanation,
        "ruling": str(ruled.ruling),
        "record_id": ruled.record_id,
        "at": stamp(ruled.at),
        "because": ruled.because,
    }
