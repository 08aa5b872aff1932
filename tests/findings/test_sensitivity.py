"""The sweep over windows: what lies closer together is in every wider window, and money is counted once a deal."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.findings.finding import FINDING_SCHEMA
from attribution_audit.findings.sensitivity import SENSITIVITY, WINDOWS, sensitivity_summary, span_days, sweep

KINDS = ("opportunity_recreated", "conversion_bypassed", "source_lost_at_conversion")


def found(*findings: dict[str, Any]) -> pa.Table:
    """Findings of which a test says only what it is about."""
    rows = [
        dict.fromkeys(FINDING_SCHEMA.names) | {"finding_id": f"F{place}", "tier": "note", "currency": "USD"} | one
        for place, one in enumerate(findings)
    ]
    return pa.Table.from_pylist(rows, FINDING_SCHEMA)


def test_each_window_holds_what_lies_within_it() -> None:
    findings = found(*({"kind": KINDS[0]} for _ in range(4)))
    rows = sweep(findings, {"F0": 7, "F1": 8, "F2": 181, "F3": -3}).to_pylist()
    assert [(row["window_days"], row["findings"]) for row in rows] == [(7, 2), (30, 3), (60, 3), (90, 3), (180, 3)]


def test_a_deal_with_two_findings_has_one_amount() -> None:
    deal = {"kind": KINDS[0], "opportunity_id": "O1", "amount": Decimal("10.50")}
    findings = found(deal | {"commission_at_stake": Decimal("0.42")}, deal)
    row = sweep(findings, {"F0": 1, "F1": 2}).to_pylist()[0]
    assert (row["findings"], row["amount"], row["commission_at_stake"]) == (2, Decimal("10.50"), Decimal("0.42"))


def test_currencies_are_never_added_up() -> None:
    findings = found(
        {"kind": KINDS[0], "opportunity_id": "O1", "amount": Decimal(1), "currency": "EUR"},
        {"kind": KINDS[0], "opportunity_id": "O2", "amount": Decimal(2), "currency": "USD"},
    )
    rows = sweep(findings, {"F0": 1, "F1": 1}).to_pylist()
    assert {(row["currency"], row["amount"]) for row in rows} == {("EUR", Decimal(1)), ("USD", Decimal(2))}


def test_money_is_text_in_the_summary() -> None:
    rows = sensitivity_summary(sweep(found({"kind": KINDS[1], "amount": Decimal("3.10")}), {"F0": 20}))
    assert [row["amount"] for row in rows] == ["0.00", "3.10", "3.10", "3.10", "3.10"]


def test_without_findings_there_are_no_rows() -> None:
    assert sweep(FINDING_SCHEMA.empty_table(), {}).equals(SENSITIVITY.empty_table())


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(-5, 400) | st.none()), max_size=30))
def test_wider_windows_lose_nothing(drawn: list[tuple[str, int | None]]) -> None:
    spans = {f"F{place}": days for place, (_, days) in enumerate(drawn) if days is not None}
    rows = sweep(found(*({"kind": kind} for kind, _ in drawn)), spans).to_pylist()
    for kind in KINDS:
        counted = [row["findings"] for row in rows if row["kind"] == kind]
        assert counted == sorted(counted)
        if counted:
            own = [
                days
                for place, (of, _) in enumerate(drawn)
                if of == kind and (days := spans.get(f"F{place}")) is not None
            ]
            assert counted[-1] == sum(days <= WINDOWS[-1] for days in own)


@pytest.mark.parametrize(
    ("kind", "days"),
    [("conversion_bypassed", 12), ("source_lost_at_conversion", 30), ("source_blanked", None)],
)
def test_what_lies_between_the_two_sides(kind: str, days: int | None) -> None:
    claim = {"kind": kind, "gap_days": 12, "occurred_at": datetime(2025, 3, 31)}
    around = [
        {"fact": "response", "fact_at": datetime(2025, 3, 1)},
        {"fact": "response_in_gap", "fact_at": datetime(2025, 3, 30)},
    ]
    assert span_days(claim, around) == days


def test_a_loss_without_a_response_has_no_span() -> None:
    claim = {"kind": "source_lost_at_conversion", "gap_days": None, "occurred_at": datetime(2025, 3, 31)}
    assert span_days(claim, []) is None
