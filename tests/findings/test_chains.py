"""By which links two records are one: the strongest chain, and its weakest link."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.findings.chains import Chains, Link, Record, weakest

LETTERS = "ABCDEF"


def record(letter: str) -> Record:
    return "Lead", letter


def link(ends: str, bits: float, *, is_crms: bool = False) -> Link:
    return Link(record(ends[0]), record(ends[1]), bits, 0.5, ends, is_crms)


def reasons(links: list[Link], ends: str) -> list[str] | None:
    chain = Chains(links).between(record(ends[0]), record(ends[1]))
    return None if chain is None else [one.reason for one in chain]


def test_one_record_needs_no_link() -> None:
    assert reasons([], "AA") == []


def test_records_that_nothing_joins_have_no_chain() -> None:
    assert reasons([link("AB", 9.0)], "AC") is None
    assert reasons([link("AB", 9.0), link("CD", 9.0)], "AD") is None


def test_a_detour_over_strong_links_goes_before_a_weak_link() -> None:
    assert reasons([link("AC", 3.0), link("AB", 20.0), link("BC", 12.0)], "AC") == ["AB", "BC"]


def test_a_chain_is_as_sure_as_its_weakest_link() -> None:
    chain = Chains([link("AB", 20.0), link("BC", 4.0), link("CD", 30.0)]).between(record("D"), record("A"))
    assert chain is not None
    assert weakest(chain).reason == "BC"


def test_what_the_crm_says_outweighs_every_estimate() -> None:
    links = [link("AB", 90.0), link("BC", 90.0), link("AC", 1.0, is_crms=True)]
    assert reasons(links, "AC") == ["AC"]


@pytest.mark.parametrize("links", list(permutations([link(ends, 5.0) for ends in ("AB", "BC", "AC", "CD")])))
def test_the_order_of_links_changes_nothing(links: tuple[Link, ...]) -> None:
    assert reasons(list(links), "AD") == reasons(sorted(links, key=lambda one: one.reason), "AD")


@st.composite
def some_links(draw: st.DrawFn) -> list[Link]:
    ends = draw(st.lists(st.tuples(st.sampled_from(LETTERS), st.sampled_from(LETTERS)), max_size=12))
    return [link("".join(pair), draw(st.integers(1, 5))) for pair in ends if pair[0] != pair[1]]


def surest_way(links: list[Link], here: str, there: str, seen: str = "") -> float:
    """The most that the weakest link of any way weighs, by trying all ways; nought where there is none."""
    if here == there:
        return float("inf")
    ways = [0.0]
    for one in links:
        ends = {one.one[1], one.other[1]}
        if here in ends:
            (further,) = ends - {here}
            if further not in seen:
                ways.append(min(one.match_weight, surest_way(links, further, there, seen + here)))
    return max(ways)


@given(some_links())
def test_no_other_way_is_surer(links: list[Link]) -> None:
    chains = Chains(links)
    for one, other in permutations(LETTERS, 2):
        chain = chains.between(record(one), record(other))
        assert (0.0 if chain is None else weakest(chain).match_weight) == surest_way(links, one, other)
