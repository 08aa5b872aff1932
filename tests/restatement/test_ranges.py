"""Ranges of sums whose parts are not sure."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution_audit.restatement.ranges import (
    CERTAIN_RATE,
    MOST_EXACT,
    WHOLE,
    Part,
    Range,
    Rate,
    range_of,
    ranges_of,
    sure_of,
)

RATES = (CERTAIN_RATE, Rate("by hand Cold Call", (7, 1, 22)), Rate("never elsewhere", (3, 0, 17)))


@st.composite
def any_part(draw: st.DrawFn) -> Part:
    since, until = sorted(draw(st.lists(st.integers(0, WHOLE), min_size=2, max_size=2)))
    key = draw(st.text("abcdefgh", min_size=1, max_size=3))
    return Part(key, draw(st.sampled_from(RATES)), since, until, (draw(st.integers(-(10**12), 10**12)),))


PARTS = st.lists(any_part(), max_size=30)


def counted(parts: list[Part], percent: int) -> int:
    """A percentile by counting all ways, one by one."""
    ways = []
    for there in product((0, 1), repeat=len(parts)):
        weight = 1
        for part, is_there in zip(parts, there, strict=True):
            weight *= part.chance if is_there else WHOLE - part.chance
        ways.append((sum(part.units[0] for part, one in zip(parts, there, strict=True) if one), weight))
    reached, whole = 0, WHOLE ** len(parts)
    for units, weight in sorted(ways):
        reached += weight
        if reached * 100 >= percent * whole:
            return units
    raise AssertionError("the weights are not whole")


@given(st.integers(), st.lists(st.sampled_from([sure_of("a", 5, 0), sure_of("b", 0, 4_000)])))
def test_nothing_open_is_a_point(sure: int, parts: list[Part]) -> None:
    assert range_of(sure, parts) == Range(sure, sure, sure)


@given(PARTS, st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_the_order_of_parts_changes_nothing(parts: list[Part], random: object) -> None:
    shuffled = list(parts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert range_of(7, parts) == range_of(7, shuffled)


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(1, WHOLE - 1)), min_size=1, max_size=6))
@settings(deadline=None)
def test_few_parts_are_counted_out(drawn: list[tuple[int, int]]) -> None:
    parts = [sure_of(str(place), units, chance) for place, (units, chance) in enumerate(drawn)]
    found = range_of(0, parts)
    assert (found.low, found.high) == (counted(parts, 5), counted(parts, 95))


@given(PARTS)
@settings(deadline=None)
def test_a_range_lies_between_least_and_most(parts: list[Part]) -> None:
    found = range_of(0, parts)
    least, most = (sum(pick(part.units[0], 0) for part in parts if part.chance) for pick in (min, max))
    assert least <= found.low <= found.high <= most


@pytest.mark.parametrize("things", [3, 4 * MOST_EXACT])
@pytest.mark.parametrize("rate", RATES)
def test_each_unit_has_the_range_that_it_has_alone(things: int, rate: Rate) -> None:
    cents, deals = ([Part(f"deal {n}", rate, 0, 3_000, (of(n),)) for n in range(things)] for of in (abs, lambda _: 1))
    both = [replace(one, units=one.units + other.units) for one, other in zip(cents, deals, strict=True)]
    assert ranges_of((7, -3), both) == [range_of(7, cents), range_of(-3, deals)]


def test_draws_come_near_what_is_worked_out() -> None:
    many = [sure_of(f"deal {place}", 100, 5_000) for place in range(MOST_EXACT * 10)]
    found = range_of(0, many)
    assert found.expected == 6_000
    # binomial with 120 parts: standard deviation 5.48 parts, 5th and 95th percentile 51 and 69
    assert abs(found.low - 5_100) <= 200
    assert abs(found.high - 6_900) <= 200


def test_what_one_finding_decides_comes_and_goes_together() -> None:
    assert range_of(0, [sure_of("f", 10, 5_000), sure_of("f", 10, 5_000)]) == Range(10, 0, 20)


@pytest.mark.parametrize("units", [10**17, -(10**17)])
def test_sums_may_be_larger_than_a_machine_word(units: int) -> None:
    found = range_of(0, [sure_of(str(place), units, 9_999) for place in range(200)])
    assert max(abs(found.low), abs(found.high)) >= 195 * 10**17


def test_ways_of_one_deal_exclude_each_other() -> None:
    ways = [Part("d", CERTAIN_RATE, 0, 5_000, (10,)), Part("d", CERTAIN_RATE, 5_000, WHOLE, (-10,))]
    assert range_of(0, ways) == Range(0, -10, 10)
    assert range_of(0, [Part("d", RATES[1], one.since, one.until, one.units) for one in ways]) == Range(0, -10, 10)


def test_a_rate_that_few_records_tell_makes_large_sums_less_sure() -> None:
    def width(rate: Rate) -> int:
        found = range_of(0, [Part(f"deal {place}", rate, 0, 5_000, (1,)) for place in range(2_000)])
        assert found.expected == 1_000
        return found.high - found.low

    # binomial: standard deviation 22.4, so 74 between the percentiles; Beta(5, 5): from 0.25 to 0.75
    assert abs(width(CERTAIN_RATE) - 74) <= 10
    assert abs(width(Rate("few", (5, 5))) - 1_000) <= 100


def test_bounds_are_right_on_average() -> None:
    rate = Rate("three ways", (3, 6, 11))
    parts = [Part(f"deal {place}", rate, *rate.bounds[1:3], (1,)) for place in range(2_000)]
    # Beta(6, 14): median 0.295, 5th and 95th percentile 0.147 and 0.476
    found = range_of(0, parts)
    assert found.expected == 600
    assert abs(found.low - 294) <= 40
    assert abs(found.high - 952) <= 60
