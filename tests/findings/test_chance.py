"""Chance is told by what a company's own like pairs show: noise goes both ways, and one-way moves are not noise."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution_audit.findings.agreement import agreement
from attribution_audit.findings.chance import Chance, chance_of
from attribution_audit.findings.chance_summary import chance_limits, chance_summary
from attribution_audit.findings.shuffling import EARNED, Count, Move, strata
from attribution_audit.findings.way import Way
from attribution_audit.findings.yardsticks import LOST
from attribution_audit.vocabulary import Ruling

Pair = tuple[str, str, str, str]  # month, volume, before, after
CATEGORIES = ("marketing", "partner", "sales", "unknown")
MONTHS = ("2025-01", "2025-02", "2025-03")
VOLUMES = ("one", "few", "many")
TO_SALES = LOST["sales"]

pairs = st.lists(
    st.tuples(*(st.sampled_from(one) for one in (MONTHS, VOLUMES, CATEGORIES, CATEGORIES))), min_size=1, max_size=200
)


def rows(pairs: Sequence[Pair], kind: str, likeness: str, unpaid: int = 0) -> list[dict[str, Any]]:
    """Pairs as `chance_counts` gives them; of every way `unpaid` in a hundred by users who are paid on no deal."""
    names = ("month", "volume", "category_before", "category_after")
    return [
        {
            "kind": kind,
            "likeness": likeness,
            **dict(zip(names, pair, strict=True)),
            "pairs": number,
            "unpaid": number * unpaid // 100,
            "early": 0,
        }
        for pair, number in Counter(pairs).items()
    ]


def counts(pairs: Sequence[Pair]) -> list[Count]:
    return [Count(pair[:2], pair[2], pair[3], number) for pair, number in Counter(pairs).items()]


def drawn(number: int, seed: int, marketing: float = 0.6) -> list[Pair]:
    """Pairs whose sources have nothing to do with each other."""
    dice = random.Random(seed)

    def source(share: float) -> str:
        return "marketing" if dice.random() < share else dice.choice(("sales", "sales", "unknown"))

    return [(dice.choice(MONTHS), dice.choice(VOLUMES), source(marketing), source(0.5)) for _ in range(number)]


def kept(number: int, before: str, after: str | None = None) -> list[Pair]:
    """Pairs that all go one way."""
    return [(MONTHS[place % 3], VOLUMES[place % 3], before, after or before) for place in range(number)]


def conversions(found: Sequence[Pair], **more: int) -> Chance:
    return chance_of(
        rows(found, "source_lost_at_conversion", "conversion", **more), {"source_lost_at_conversion": len(found)}
    )


def to_sales(chance: Chance, *, standing: bool = False) -> Way:
    ways = chance.standing if standing else chance.ways
    return next(way for way in ways if way.after == "sales")


@given(pairs, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(found: list[Pair], dice: random.Random) -> None:
    made = rows(found, "source_lost_at_conversion", "conversion")
    made += rows(found[: len(found) // 2], "opportunity_recreated", "close")
    other = dice.sample(made, len(made))
    claims = {"opportunity_recreated": 2, "source_lost_at_conversion": 1}
    assert chance_of(made, claims) == chance_of(other, claims)


@given(pairs)
def test_strata_hold_every_pair_once(found: list[Pair]) -> None:
    held = [one for group in strata(counts(found)).values() for one in group]
    assert sorted(held, key=repr) == sorted(counts(found), key=repr)


@given(pairs)
def test_the_exact_mean_gives_all_pairs_in_all(found: list[Pair]) -> None:
    given_to = sum(Move((before,), CATEGORIES).shuffled(counts(found)) for before in CATEGORIES)
    assert given_to == pytest.approx(len(found))


@pytest.mark.parametrize("seed", range(3))
def test_the_exact_mean_is_what_drawing_gives(seed: int) -> None:
    found, dice = drawn(300, seed), random.Random(seed)
    groups = strata(counts(found))
    total = 0
    draws = 400
    for _ in range(draws):
        for group in groups.values():
            before = [one.before for one in group for _ in range(one.pairs)]
            after = [one.after for one in group for _ in range(one.pairs)]
            dice.shuffle(after)
            total += sum(one in EARNED and other == "sales" for one, other in zip(before, after, strict=True))
    assert total / draws == pytest.approx(TO_SALES.shuffled(counts(found)), abs=1.5)


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=0, max_value=10_000))
def test_sources_at_random_are_what_chance_expects(seed: int) -> None:
    found = drawn(800, seed)
    way = to_sales(conversions(found))
    assert way.yardstick is not None
    assert way.observed == pytest.approx(way.shuffled, rel=0.25)
    assert way.yardstick.by_chance == pytest.approx(way.observed, rel=0.5)
    assert way.ruling in {Ruling.FITS, Ruling.LOWERS}


def test_noise_is_told_as_noise_nearly_always() -> None:
    """Either end of the range is 95 % sure."""
    rulings = Counter(to_sales(conversions(drawn(800, seed))).ruling for seed in range(100))
    assert rulings[Ruling.FITS] >= 95


def test_in_a_company_of_random_sources_nothing_that_compares_two_is_more_than_a_note() -> None:
    """Nearly always: of 400 random conversions some few in a thousand agree far more often than by chance."""
    told = [chance for seed in range(200) if (chance := of_random_sources(seed)).cannot_be_told_apart]
    assert len(told) >= 198
    for chance in told:
        assert {way.ruling for way in chance.standing} == {Ruling.FITS}
        assert "cannot be told apart" in chance_limits(chance)[0][1]


def of_random_sources(seed: int) -> Chance:
    made = rows(drawn(400, seed), "source_lost_at_conversion", "conversion")
    made += rows(kept(3, "marketing", "sales"), "opportunity_recreated", "same_deal")
    return chance_of(made, {"opportunity_recreated": 3})


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=60, max_value=400), st.integers(min_value=200, max_value=500))
def test_moves_that_go_one_way_are_not_noise_however_many(lost: int, sales: int) -> None:
    """Everybody relabels: most marketing sources become sales ones, and no sales source becomes marketing's."""
    found = kept(200, "marketing") + kept(lost, "marketing", "sales") + kept(sales, "sales")
    chance = conversions(found)
    assert to_sales(chance, standing=True).ruling is Ruling.RULED_OUT
    assert not chance.cannot_be_told_apart


def test_a_one_way_excess_over_noise_is_not_explained_by_it() -> None:
    noise = drawn(400, 5)
    before = to_sales(conversions(kept(600, "marketing") + kept(400, "sales") + noise))
    after = to_sales(conversions(kept(600, "marketing") + kept(400, "sales") + noise + kept(700, "marketing", "sales")))
    assert before.ruling is Ruling.FITS
    assert after.share is not None
    assert before.share is not None
    assert after.share < before.share
    assert after.ruling is not Ruling.FITS


def test_nothing_left_to_compare_with_looks_like_a_setting() -> None:
    """Every opportunity bears one value, whatever the lead bore: a default of the picklist or wholesale relabelling."""
    chance = conversions(kept(300, "marketing", "sales") + kept(100, "sales"))
    assert chance.cannot_be_told_apart
    assert to_sales(chance, standing=True).ruling is Ruling.FITS


def test_users_who_gain_nothing_do_it_as_often() -> None:
    found = kept(300, "marketing") + kept(100, "marketing", "sales") + kept(300, "sales")
    way = to_sales(conversions(found, unpaid=30))
    assert way.yardstick is not None
    assert way.yardstick.name == "unpaid"
    assert way.ruling is Ruling.FITS


def test_few_pairs_say_nothing() -> None:
    chance = conversions(kept(2, "marketing") + kept(2, "marketing", "sales") + kept(1, "sales"))
    assert to_sales(chance).ruling is Ruling.NOT_CHECKABLE
    assert chance_summary(chance)["verdict"] == "not_known"
    assert chance_limits(chance) == []


@given(pairs)
def test_a_kind_without_claims_stands_in_no_summary(found: list[Pair]) -> None:
    made = rows(found, "source_lost_at_conversion", "conversion")
    assert chance_summary(chance_of(made, {}))["by_kind"] == {}


@given(pairs)
def test_the_summary_adds_up(found: list[Pair]) -> None:
    said: Mapping[str, Any] = (
        chance_summary(conversions(found))["by_kind"]["source_lost_at_conversion"]
        if any(one[2] in EARNED and one[3] in LOST for one in found)
        else {}
    )
    if said:
        assert said["observed"] == sum(way["observed"] for way in said["ways"])
        assert said["judged"] <= said["observed"]
        assert said["share"] is None or 0 <= said["share"] <= 1
        assert said["low"] is None or said["low"] <= said["by_chance"] <= said["high"]


def test_agreement_of_columns_that_are_one_is_far_from_chance() -> None:
    found = agreement(counts(kept(100, "marketing") + kept(100, "sales")))
    assert (found.pairs, found.agreeing) == (200, 200)
    assert found.by_chance == pytest.approx(100, abs=1)
    assert found.is_better_than_chance


def contradictions(found: Sequence[Pair]) -> Way:
    made = chance_of(rows(found, "source_contradicted", "response"), {"source_contradicted": 1})
    return next(way for way in made.ways if way.after == "sales")


def test_responses_that_nobody_entered_are_no_noise() -> None:
    """Sources follow responses, but many marketing sources have none: that says nothing of the others."""
    found = (
        kept(100, "marketing") + kept(40, "marketing", "sales") + kept(200, "sales") + kept(100, "sales", "marketing")
    )
    assert contradictions(found).ruling is Ruling.NOT_CHECKABLE


def test_where_sources_do_not_follow_responses_none_contradicts() -> None:
    assert contradictions(drawn(800, 4)).ruling is Ruling.FITS
