"""Worked examples: splits, tiers, caps, rounding, and which plan pays whom."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from attribution_audit.pay import Credit, Deal, at_stake, due, dues, parted, settle
from attribution_audit.pay.exchange import Exchange
from attribution_audit.pay.people import keys_by_user, keys_of
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Category

RATES = {"sales": "0.10", "marketing": "0.06", "partner": "0.06", "unknown": "0.10"}


def policy(*plans: dict[str, object], **pay: object) -> Policy:
    terms = [{"from": date(2025, 1, 1), **RATES, **plan} for plan in plans or ({},)]
    return Policy.model_validate({"currency": "USD", "commission": terms, "pay": pay})


def deal(amount: str, *of: Credit, on: date = date(2025, 6, 1), name: str = "006A") -> Deal:
    return Deal(
        opportunity_id=name, payee_id="005A", is_won=True, pay_on=on, amount=Decimal(amount), currency="USD",
        reported_category=Category.SALES, paid_out=None, credit_percent=None, credits=of,
    )  # fmt: skip


def credit(payee: str, percent: int, **more: object) -> Credit:
    return Credit(payee, Decimal(percent), None, 0, **more)  # type: ignore[arg-type]


def told(amounts: tuple[Decimal | None, ...]) -> list[str]:
    return [str(amount) for amount in amounts]


def test_a_deal_with_two_splits_pays_out_once() -> None:
    """1,000.05 at 10 % is 100.005, so 100.01; 70 and 30 % of 100.005 are 70.0035 and 30.0015: the cent over goes to the
    larger remainder.
    """
    both = deal("1000.05", credit("005A", 70), credit("005B", 30))
    assert told(dues(both, Category.SALES, policy())) == ["70.01", "30.00"]
    assert due(both, Category.SALES, policy()) == Decimal("100.01")
    assert at_stake(both, Category.MARKETING, policy()) == Decimal("40.01")


def test_a_tier_that_is_crossed_inside_one_deal() -> None:
    """80,000 won before, 50,000 now, a mark at 100,000: 20,000 at 10 % and 30,000 at 15 % are 2,000 + 4,500."""
    rules = policy({"tiers": [{"above": 100_000, "factor": "1.5"}]})
    crossing = deal("50000", credit("005A", 100, before=Decimal(80_000)))
    assert told(dues(crossing, Category.SALES, rules)) == ["6500.00"]
    assert told(dues(crossing, Category.MARKETING, rules)) == ["3900.00"]
    assert at_stake(crossing, Category.MARKETING, rules) == Decimal("2600.00")


def test_a_tier_with_rates_of_its_own() -> None:
    """Above 1,000 sales pays 20 %, marketing the plan's own 6 %: 1,000 at 10 % and 500 at 20 % are 200."""
    rules = policy({"tiers": [{"above": 1000, "sales": "0.20"}]})
    assert told(dues(deal("1500", credit("005A", 100)), Category.SALES, rules)) == ["200.00"]
    assert told(dues(deal("1500", credit("005A", 100)), Category.MARKETING, rules)) == ["90.00"]


def test_a_cap_per_deal_is_shared_as_the_credit_is() -> None:
    """10 % of 50,000 are 5,000; at most 3,000 for the whole credit, so 1,800 and 1,200 for 60 and 40 %."""
    rules = policy({"cap_per_deal": 3000})
    assert told(dues(deal("50000", credit("005A", 60), credit("005B", 40)), Category.SALES, rules)) == [
        "1800.00",
        "1200.00",
    ]


def test_a_cap_of_a_quarter_leaves_what_earlier_deals_left() -> None:
    """500 a quarter: 400 for the first deal, 100 of 300 for the second, all of 300 in the next quarter."""
    rules = policy({"cap_per_period": 500, "period": "quarter"})
    deals = [
        deal("4000", credit("005A", 100), on=date(2025, 4, 2), name="1"),
        deal("3000", credit("005A", 100), on=date(2025, 6, 30), name="2"),
        deal("3000", credit("005A", 100), on=date(2025, 7, 1), name="3"),
    ]
    assert [told(due) for _, due in settle(deals, rules, lambda _: Category.SALES)] == [
        ["400.00"],
        ["100.00"],
        ["300.00"],
    ]


def test_deals_of_one_day_stand_in_order_of_their_ids() -> None:
    rules = policy({"tiers": [{"above": 1000, "factor": 2}]})
    deals = [deal("1000", credit("005A", 100), name=name) for name in ("B", "A")]
    found = {one.opportunity_id: told(due) for one, due in settle(deals, rules, lambda _: Category.SALES)}
    assert found == {"A": ["100.00"], "B": ["200.00"]}


def test_years_of_quotas_begin_when_the_policy_says() -> None:
    rules = policy({"tiers": [{"above": 1000, "factor": 2}]}, year_starts_in=4)
    deals = [deal("1000", credit("005A", 100), on=day, name=str(day)) for day in (date(2025, 3, 31), date(2025, 4, 1))]
    assert [told(due) for _, due in settle(deals, rules, lambda _: Category.SALES)] == [["100.00"], ["100.00"]]


@pytest.mark.parametrize(
    ("rounding", "decimals", "due"),
    [("half_up", 2, "0.03"), ("half_even", 2, "0.02"), ("down", 2, "0.02"), ("half_up", 0, "0")],
)
def test_rounding_is_the_policys(rounding: str, decimals: int, due: str) -> None:
    rules = policy(rounding=rounding, decimals=decimals)
    assert told(dues(deal("0.25", credit("005A", 100)), Category.SALES, rules)) == [due]


def test_a_plan_for_a_person_comes_before_that_of_the_role_and_of_the_manager() -> None:
    rules = policy(
        {},
        {"id": "east", "teams": ["East "]},
        {"id": "boss", "teams": ["boss@acme.example"]},
        {"id": "ada", "owners": ["005Hs00003DBrndIAD"]},
    )
    known = keys_by_user([
        {"user_id": "005Hs00003DBrndIAD", "email": None, "username": None, "team": "east", "manager_id": None,
         "manager_email": None, "manager_username": None},
        {"user_id": "005B", "email": None, "username": None, "team": "EAST", "manager_id": "005Z",
         "manager_email": "Boss@acme.example", "manager_username": None},
        {"user_id": "005C", "email": None, "username": None, "team": None, "manager_id": "005Z",
         "manager_email": "Boss@acme.example", "manager_username": None},
    ])  # fmt: skip
    chosen = [
        rules.plan_on(date(2025, 5, 5), keys_of(payee, known)).name  # type: ignore[union-attr]
        for payee in ("005Hs00003DBrndIAD", "005B", "005C", "005D", None)
    ]
    assert chosen == ["ada", "east", "boss", "from 2025-01-01", "from 2025-01-01"]


def test_marks_in_another_currency_are_met_at_the_rate_of_the_month() -> None:
    """900 EUR at 1.2 are 1,080 USD: 1,000 at 10 % and 80 at 20 % are 116 USD, or 96.67 EUR."""
    rules = policy({"tiers": [{"above": 1000, "factor": 2}]})
    exchange = Exchange("USD", {("2025-06", "EUR"): Decimal("1.2")})
    rate = exchange.rate("EUR", None, date(2025, 6, 1))
    assert told(dues(deal("900", credit("005A", 100, exchange=rate)), Category.SALES, rules)) == ["96.67"]
    unknown = exchange.rate("EUR", None, date(2025, 7, 1))
    assert dues(deal("900", credit("005A", 100, exchange=unknown)), Category.SALES, rules) == (None,)
    assert told(dues(deal("900", credit("005A", 100, exchange=unknown)), Category.SALES, policy())) == ["90.00"]


def test_what_is_left_goes_to_the_largest_remainders() -> None:
    assert told(parted(Decimal("100.00"), [Decimal(1)] * 3)) == ["33.34", "33.33", "33.33"]
    assert told(parted(Decimal("-0.05"), [Decimal(1), Decimal(3)])) == ["-0.01", "-0.04"]
    assert told(parted(Decimal("0.03"), [Decimal(0)] * 2)) == ["0.02", "0.01"]
