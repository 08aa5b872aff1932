"""What is at stake on a deal is said on its earliest finding, and on no other."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.findings import FINDING_SCHEMA
from attribution_audit.findings.stakes import one_stake_a_deal


def finding(
    finding_id: str, deal: str | None, day: int | None, stake: str | None, tier: str = "hold"
) -> dict[str, Any]:
    return {
        "finding_id": finding_id,
        "opportunity_id": deal,
        "occurred_at": None if day is None else datetime(2024, 5, day, tzinfo=UTC),
        "commission_at_stake": None if stake is None else Decimal(stake),
        "tier": tier,
    }


def stakes(*findings: dict[str, Any]) -> list[tuple[Decimal | None, str]]:
    """Stake and tier of each finding, in the order given."""
    table = one_stake_a_deal(pa.Table.from_pylist(list(findings), FINDING_SCHEMA))
    assert table.schema == FINDING_SCHEMA
    return list(zip(table["commission_at_stake"].to_pylist(), table["tier"].to_pylist(), strict=True))


def test_the_earliest_finding_has_it_and_a_later_one_is_no_hold() -> None:
    later, earlier = finding("a", "006D", 9, "40.00"), finding("b", "006D", 2, "40.00")
    assert stakes(later, earlier) == [(None, "review"), (Decimal("40.00"), "hold")]


def test_of_two_at_one_moment_the_first_by_id_has_it() -> None:
    one, other = finding("a", "006D", 2, "40.00"), finding("b", "006D", 2, "40.00", "note")
    assert stakes(one, other) == [(Decimal("40.00"), "hold"), (None, "note")]


def test_a_finding_without_a_moment_stands_behind_the_others() -> None:
    undated, dated = finding("a", "006D", None, "40.00", "review"), finding("b", "006D", 2, "40.00")
    assert stakes(undated, dated) == [(None, "review"), (Decimal("40.00"), "hold")]


def test_a_finding_with_nothing_at_stake_takes_it_from_none() -> None:
    earlier, later = finding("a", "006D", 2, None, "review"), finding("b", "006D", 9, "40.00")
    assert stakes(earlier, later) == [(None, "review"), (Decimal("40.00"), "hold")]


def test_deals_and_findings_without_a_deal_stay_apart() -> None:
    on_two = finding("a", "006D", 2, "40.00"), finding("b", "006E", 9, "50.00")
    on_none = finding("c", None, 9, None, "note"), finding("d", None, 9, None, "note")
    assert stakes(*on_two, *on_none) == [
        (Decimal("40.00"), "hold"),
        (Decimal("50.00"), "hold"),
        (None, "note"),
        (None, "note"),
    ]


def test_no_finding_no_stake() -> None:
    assert stakes() == []
