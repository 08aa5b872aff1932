"""What holds of pay whatever the plans, amounts and shares."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.pay import Credit, Deal, parted, settle
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Category

CENT = Decimal("0.01")
MONEY = st.decimals(min_value=0, max_value=10**7, places=2)
RATE = st.integers(0, 300).map(lambda number: Decimal(number) / 1000)


@st.composite
def plans(draw: st.DrawFn, *, capped: bool = True) -> dict[str, object]:
    plan: dict[str, object] = {"from": date(2025, 1, 1), "period": draw(st.sampled_from(["month", "quarter", "year"]))}
    plan |= {name: draw(RATE) for name in ("sales", "marketing", "partner", "unknown")}
    marks = draw(st.lists(st.integers(1, 10**6), max_size=2, unique=True))
    plan["tiers"] = [{"above": mark, "factor": draw(st.sampled_from(["0.5", "1.5", "2"]))} for mark in marks]
    if capped:
        plan |= draw(st.fixed_dictionaries({}, optional={"cap_per_deal": MONEY, "cap_per_period": MONEY}))
    return plan


@st.composite
def deals(draw: st.DrawFn, *, most: int = 3) -> list[Deal]:
    made = []
    for number in range(draw(st.integers(1, 6))):
        weights = draw(st.lists(st.integers(1, 99), min_size=1, max_size=most))
        shares = parted(Decimal(100), [Decimal(weight) for weight in weights], Decimal("0.000001"))
        shared = tuple(Credit(f"005{payee}", share, None, 0) for payee, share in enumerate(shares))
        on = date(2025, 1, 1) + timedelta(days=draw(st.integers(0, 400)))
        category = draw(st.sampled_from(list(Category)[:4]))
        made.append(
            Deal(f"006{number}", "0050", True, on, draw(MONEY), "USD", category, None, None, credits=shared)
        )  # fmt: skip
    return made


def policy(*terms: dict[str, object]) -> Policy:
    return Policy.model_validate({"currency": "USD", "commission": list(terms)})


def recorded(deal: Deal) -> Category:
    return deal.reported_category


def by_payee(made: list[Deal], rules: Policy) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for deal, due in settle(made, rules, recorded):
        for credit, part in zip(deal.credits, due, strict=True):
            sums[str(credit.payee_id)] += part or Decimal(0)
    return dict(sums)


@given(MONEY, st.lists(st.integers(0, 1000).map(Decimal), min_size=1, max_size=6))
def test_parts_add_up_and_none_is_a_cent_off(total: Decimal, weights: list[Decimal]) -> None:
    parts = parted(total, weights)
    assert sum(parts) == total
    if sum(weights):
        assert all(
            abs(part - total * weight / sum(weights)) < CENT for part, weight in zip(parts, weights, strict=True)
        )


@given(deals(), plans(capped=False))
def test_splits_pay_out_once(made: list[Deal], plan: dict[str, object]) -> None:
    """Without marks, the splits of a deal get together what one payee would."""
    rules = policy({**plan, "tiers": []})
    whole = [replace(deal, credits=(Credit("0050", Decimal(100), None, 0),)) for deal in made]
    split = [sum(part or Decimal(0) for part in due) for _, due in settle(made, rules, recorded)]
    assert split == [due[0] for _, due in settle(whole, rules, recorded)]


@given(deals(), plans(), st.randoms())
def test_the_order_of_deals_and_plans_changes_nothing(made: list[Deal], plan: dict[str, object], rng: object) -> None:
    others = [{**plan, "teams": [team]} for team in ("East", "West")]
    shuffled, terms = list(made), [plan, *others]
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    rng.shuffle(terms)  # type: ignore[attr-defined]
    assert policy(*terms) == policy(plan, *others)
    assert list(settle(shuffled, policy(plan), recorded)) == list(settle(made, policy(plan), recorded))


@given(deals(most=1), plans(), st.sampled_from(["sales", "marketing", "partner", "unknown"]), RATE)
def test_a_higher_rate_lowers_no_payees_due(
    made: list[Deal], plan: dict[str, object], category: str, more: Decimal
) -> None:
    """On deals that are not split; sharing out by largest remainder may move one cent between payees of one deal."""
    before = by_payee(made, policy(plan))
    after = by_payee(made, policy({**plan, category: Decimal(str(plan[category])) + more}))
    assert all(after[payee] >= due for payee, due in before.items())


@given(deals(), plans(capped=False), RATE)
def test_of_a_split_deal_a_higher_rate_takes_at_most_the_cent_of_rounding(
    made: list[Deal], plan: dict[str, object], more: Decimal
) -> None:
    before = by_payee(made, policy(plan))
    after = by_payee(made, policy({**plan, "sales": Decimal(str(plan["sales"])) + more}))
    assert all(after[payee] >= due - CENT * len(made) for payee, due in before.items())


@given(deals(), plans())
def test_no_payee_is_due_more_than_the_cap_of_the_period(made: list[Deal], plan: dict[str, object]) -> None:
    rules = policy({**plan, "period": "year", "cap_per_period": 1000})
    sums: dict[tuple[str, int], Decimal] = defaultdict(Decimal)
    for deal, due in settle(made, rules, recorded):
        for credit, part in zip(deal.credits, due, strict=True):
            assert deal.pay_on is not None
            sums[str(credit.payee_id), deal.pay_on.year] += part or Decimal(0)
    assert all(total <= 1000 for total in sums.values())
