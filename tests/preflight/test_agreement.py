"""More than chance, no more than chance, or too uniform to tell: Cohen's kappa, the variance of all permutations."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from statistics import fmean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.preflight.agreement import Agreement, Margin, Relation, agreement

SOURCES = ("Webinar", "Paid Search", "Trade Show", "Cold Call", "Partner Referral")


def agreed(leads: Sequence[str], opportunities: Sequence[str]) -> Agreement:
    of_leads, of_opportunities = Counter(leads), Counter(opportunities)
    both = Counter(lead for lead, opportunity in zip(leads, opportunities, strict=True) if lead == opportunity)
    labels = sorted({*of_leads, *of_opportunities})
    return agreement(
        "conversion", "source", [Margin(of_leads[one], of_opportunities[one], both[one]) for one in labels]
    )


def drawn(number: int, seed: int, weights: Sequence[float] = (5, 4, 3, 2, 1)) -> list[str]:
    return random.Random(seed).choices(SOURCES, weights, k=number)


def test_kappa_is_cohens() -> None:
    # two raters, 25 yes-yes, 15 no-no, 10 apart: observed 0.8, expected 0.5 * 0.6 + 0.5 * 0.4
    leads = ["yes"] * 25 + ["no"] * 15 + ["yes"] * 5 + ["no"] * 5
    opportunities = ["yes"] * 25 + ["no"] * 15 + ["no"] * 5 + ["yes"] * 5
    found = agreed(leads, opportunities)
    expected = 0.6 * 0.6 + 0.4 * 0.4
    assert found.kappa == pytest.approx((0.8 - expected) / (1 - expected), abs=1e-4)
    assert (found.pairs, found.agreeing, found.by_chance) == (50, 40, 26)


@pytest.mark.parametrize("opportunities", ["aabbbc", "abcabc", "aaaabb"])
def test_deviations_are_those_of_all_permutations(opportunities: str) -> None:
    leads = "aaabbc"
    counts = [
        sum(one == other for one, other in zip(leads, order, strict=True)) for order in permutations(opportunities)
    ]
    at_hand = sum(one == other for one, other in zip(leads, opportunities, strict=True))
    found = agreed(list(leads), list(opportunities))
    assert found.deviations == pytest.approx((at_hand - fmean(counts)) / pstdev(counts), abs=0.01)


def test_sources_that_conversions_copy_are_related() -> None:
    leads = drawn(300, 1)
    opportunities = [*leads[:250], *drawn(50, 2)]
    assert agreed(leads, opportunities).relation is Relation.RELATED


@pytest.mark.parametrize("seed", range(20))
def test_two_columns_drawn_apart_are_unrelated(seed: int) -> None:
    assert agreed(drawn(400, seed), drawn(400, seed + 1000)).relation is Relation.UNRELATED


def test_nine_percent_that_chance_would_give_are_unrelated() -> None:
    labels = [f"Source {number}" for number in range(11)]
    leads, opportunities = (random.Random(seed).choices(labels, k=1100) for seed in (1, 2))
    found = agreed(leads, opportunities)
    assert found.relation is Relation.UNRELATED
    assert 80 <= found.by_chance <= 120


def test_a_trace_of_agreement_in_many_pairs_is_hardly_a_relation() -> None:
    leads = drawn(20_000, 1)
    opportunities = [*leads[:1600], *drawn(18_400, 2)]
    found = agreed(leads, opportunities)
    assert found.deviations is not None
    assert found.deviations > 3
    assert found.relation is Relation.HARDLY_RELATED


def test_where_nearly_all_bear_one_value_nothing_can_be_told() -> None:
    leads, opportunities = (drawn(1000, seed, (95, 2, 1, 1, 1)) for seed in (1, 2))
    found = agreed(leads, opportunities)
    assert found.agreeing > 850
    assert found.relation is Relation.TOO_UNIFORM


def test_where_the_few_others_agree_too_it_can() -> None:
    leads = drawn(1000, 1, (95, 2, 1, 1, 1))
    assert agreed(leads, leads).relation is Relation.RELATED


@pytest.mark.parametrize("others", [0, 1, 4])
def test_a_handful_of_others_is_too_little(others: int) -> None:
    leads = ["Web"] * 500 + ["Webinar"] * others
    assert agreed(leads, leads).relation is Relation.TOO_UNIFORM


def test_under_thirty_pairs_nothing_is_said() -> None:
    assert agreed(drawn(29, 1), drawn(29, 1)).relation is Relation.TOO_FEW


def test_pairs_that_could_not_show_a_moderate_relation_are_too_few() -> None:
    leads, opportunities = (["Web"] * 26 + ["Webinar"] * 9 for _ in range(2))
    opportunities = opportunities[9:] + opportunities[:9]
    assert agreed(leads, opportunities).relation is Relation.TOO_FEW


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=80), st.randoms())
def test_the_order_of_pairs_changes_nothing(pairs: list[tuple[str, str]], chance: random.Random) -> None:
    mixed = pairs.copy()
    chance.shuffle(mixed)
    one, other = (agreed([lead for lead, _ in some], [opp for _, opp in some]) for some in (pairs, mixed))
    assert one == other
