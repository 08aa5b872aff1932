"""What is paid, due and at stake, to the cent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.pay import Deal, at_stake, due, paid
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Category

POLICY = Policy.model_validate(
    {
        "commission": [
            {"from": date(2025, 1, 1), "sales": "0.10", "marketing": "0.06", "partner": "0.06", "unknown": "0.10"}
        ]
    }
)


def deal(**changes: object) -> Deal:
    facts: dict[str, object] = {
        "opportunity_id": "006",
        "payee_id": "005",
        "is_won": True,
        "pay_on": date(2025, 6, 1),
        "amount": Decimal("1000.05"),
        "currency": "USD",
        "reported_category": Category.SALES,
        "paid_out": None,
        "credit_percent": None,
    }
    return Deal(**{**facts, **changes})  # type: ignore[arg-type]


def test_without_payouts_what_the_reported_source_pays_counts_as_paid() -> None:
    assert paid(deal(), POLICY) == Decimal("100.01")  # 100.005, halves up
    assert due(deal(), Category.MARKETING, POLICY) == Decimal("60.00")
    assert at_stake(deal(), Category.MARKETING, POLICY) == Decimal("40.01")


def test_payout_lines_count_where_there_are_any() -> None:
    assert at_stake(deal(paid_out=Decimal("60.00")), Category.MARKETING, POLICY) == Decimal("0.00")


def test_credit_of_half_a_deal_is_due_by_half() -> None:
    half = deal(paid_out=Decimal("50.00"), credit_percent=Decimal(50))
    assert at_stake(half, Category.MARKETING, POLICY) == Decimal("20.00")


@pytest.mark.parametrize(
    "changes",
    [{"is_won": False}, {"amount": None}, {"pay_on": date(2024, 1, 1)}, {"reported_category": Category.UNLISTED}],
)
def test_what_cannot_be_said_is_none(changes: dict[str, object]) -> None:
    assert at_stake(deal(**changes), Category.MARKETING, POLICY) is None


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(list(Category)))
def test_nothing_is_at_stake_under_the_reported_category(amount: Decimal, category: Category) -> None:
    stake = at_stake(deal(amount=amount, reported_category=category), category, POLICY)
    assert stake is None or stake == 0


def test_what_was_paid_in_another_currency_is_not_set_against_what_is_due() -> None:
    assert at_stake(deal(paid_out=Decimal("100.00"), is_paid_in_currency=False), Category.MARKETING, POLICY) is None
