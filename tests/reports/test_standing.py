"""A reader is told why a finding stands at its tier, and what of its pay waits."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from attribution_audit.reports.evidence import read_evidence
from attribution_audit.reports.pay_lines import pay_lines
from attribution_audit.reports.standing import CONFIRMED, NO_GAIN, SAYS_NOTHING, tier_in_words, why_not_higher
from attribution_audit.reports.words import TIERS

HELD = {
    "finding_id": "3f9a",
    "kind": "source_blanked",
    "grade": "history",
    "tier": "hold",
    "certainty": 0.99,
    "commission_at_stake": Decimal(800),
    "opportunity_id": "006D",
    "actor_id": "005A",
    "owner_id": "005A",
}


def reasons(tried: list[dict[str, Any]], **row: Any) -> list[str]:
    return why_not_higher(HELD | {"tier": "review"} | row, read_evidence(json.dumps(tried)))


def verdict(decision: str, *, counts: bool = True) -> dict[str, Any]:
    return {"fact": "verdict", "verdict": decision, "is_counted": counts, "text": "Decided."}


def ruled(explanation: str, ruling: str) -> dict[str, str]:
    return {"explanation": explanation, "ruling": ruling}


def test_at_hold_nothing_stands_above() -> None:
    assert why_not_higher(HELD, read_evidence("[]")) == []


@pytest.mark.parametrize(
    ("tried", "row", "says"),
    [
        (
            [ruled("sales_first", "not_checkable")],
            {},
            "Not at hold: This export cannot show: “Sales was in touch first”.",
        ),
        (
            [ruled("merge", "lowers")],
            {},
            "Not at hold: An innocent explanation is true in part: “Two records were merged”.",
        ),
        ([ruled("merge", "not_checkable")], {}, f"Not at hold: {SAYS_NOTHING}"),
        ([verdict("unsure")], {}, "Not at hold: A reviewer was not sure."),
        ([], {"actor_id": "005B"}, "Not at hold: The evidence does not show that whoever is paid on the deal did it."),
        ([], {"commission_at_stake": None}, "Not at hold: No commission is at stake on it."),
        ([], {"certainty": 0.9}, "Not at hold: Fewer than 95 of 100 findings with such evidence were right."),
        ([], {"kind": "campaign_unlinked"}, "Not at hold: Evidence of this kind is never enough to keep pay back."),
        ([], {"kind": "late_follow_up", "certainty": 0.9}, "Not at hold: It is a team's matter."),
        ([verdict("dismissed")], {"tier": "note"}, "Not for review: A reviewer dismissed it."),
        ([verdict("dismissed", counts=False)], {"tier": "note"}, f"Not for review: {NO_GAIN}"),
        (
            [],
            {"tier": "note", "certainty": 0.5},
            "Not for review: Fewer than 80 of 100 findings with such evidence were right.",
        ),
    ],
)
def test_one_reason_for_each_rule_that_keeps_it_lower(
    tried: list[dict[str, Any]], row: dict[str, Any], says: str
) -> None:
    assert reasons(tried, **row) == [says]


def test_what_a_reviewer_confirmed_waits_for_nobody() -> None:
    assert tier_in_words(HELD, read_evidence(json.dumps([verdict("confirmed")]))) == CONFIRMED
    assert tier_in_words(HELD, read_evidence("[]")) == TIERS["hold"]


def test_of_a_deals_pay_only_the_payees_own_lines_on_this_finding_are_told(tmp_path: Path) -> None:
    lines = [
        {
            "opportunity_id": "006D",
            "payee_id": "005A",
            "state": "paid",
            "reason": "It was paid.",
            "finding_ids": "1 3f9a",
        },
        {"opportunity_id": "006D", "payee_id": "005B", "state": "open", "reason": "Another's.", "finding_ids": "3f9a"},
        {"opportunity_id": "006D", "payee_id": "005A", "state": "open", "reason": None, "finding_ids": None},
    ]
    assert pay_lines(tmp_path, HELD) == []
    pq.write_table(pa.Table.from_pylist(lines), tmp_path / "pay_list.parquet")
    assert pay_lines(tmp_path, HELD) == ["paid already. It was paid."]
