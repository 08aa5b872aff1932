"""Removal effects, held to worked examples and to the chain walked out with a channel taken away."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.attribution.channels import OTHER, grouped
from attribution_audit.attribution.markov import LOST, START, WON, removal_effects
from attribution_audit.attribution.path import Path, walks
from tests.attribution.made_up import parts, path

Steps = dict[tuple[str, str], int]
WALKS = st.lists(
    st.tuples(st.lists(st.sampled_from("ABCD"), min_size=1, max_size=5), st.booleans()), min_size=1, max_size=12
)


def steps(*paths: Path) -> Steps:
    counted: Steps = {}
    for one in paths:
        for step in pairwise((START, *one.channels, WON if one.is_won else LOST)):
            counted[step] = counted.get(step, 0) + 1
    return counted


def test_three_channels() -> None:
    """Sergey Bryl, Attribution model with R, part 1 (2016), on the method of Anderl et al. 2016: of C1, C2, C3 won, C1
    lost and C2, C3 lost a third is won; without C1 a sixth. Removal effects 0.5, 1 and 1; shares 20, 40 and 40 percent.
    """
    told = [path("C1", "C2", "C3"), path("C1", won=False), path("C2", "C3", won=False)]
    assert removal_effects(steps(*told)) == {"C1": Decimal("0.5"), "C2": Decimal(1), "C3": Decimal(1)}
    assert parts("markov", told[0], told) == ["20.00", "40.00", "40.00"]


def test_two_channels() -> None:
    """Serhii Puzyrov, Markov chain attribution (2019): Google Ads wins twice and loses once alone, Mailing wins once,
    both win once. P(win) = 0.8; without Google Ads 0.2, without Mailing 0.4: removal effects 0.75 and 0.5.
    """
    ads, mail, both = path("Google Ads"), path("Mailing"), path("Google Ads", "Mailing")
    told = [ads, ads, mail, both, path("Google Ads", won=False)]
    assert removal_effects(steps(*told)) == {"Google Ads": Decimal("0.75"), "Mailing": Decimal("0.5")}
    assert parts("markov", both, told) == ["60.00", "40.00"]


def test_where_nothing_is_won_no_channel_takes_anything_away() -> None:
    assert set(removal_effects(steps(path("A", "B", won=False))).values()) == {Decimal(0)}


def test_two_touches_of_one_channel_share_its_part() -> None:
    assert parts("markov", path("A", "A", "B")) == ["25.00", "25.00", "50.00"]


@given(WALKS)
def test_a_removal_effect_is_what_the_chain_without_the_channel_wins_less(told: list[tuple[list[str], bool]]) -> None:
    counted = steps(*(path(*channels, won=won) for channels, won in told))
    whole = _won(counted, without="")
    for channel, effect in removal_effects(counted).items():
        expected = 1 - _won(counted, without=channel) / whole if whole else 0
        assert float(effect) == pytest.approx(expected, abs=1e-6)


def _won(counted: Steps, without: str) -> float:
    """P(win) by walking the chain until next to nobody is on the way."""
    out: dict[str, int] = {}
    for (state, _), count in counted.items():
        out[state] = out.get(state, 0) + count
    at, won = {START: 1.0}, 0.0
    while sum(at.values()) > 1e-9:
        coming: dict[str, float] = {}
        for (state, after), count in counted.items():
            moved = at.get(state, 0.0) * count / out[state]
            if after == WON:
                won += moved
            elif after not in (LOST, without):
                coming[after] = coming.get(after, 0.0) + moved
        at = coming
    return won


def test_sources_beyond_the_most_frequent_are_one_channel() -> None:
    told = walks([path("A", "B"), path("A", "C"), path("A", "B", "D")])
    assert grouped(told, most=3) == {"A": "A", "B": "B", "C": OTHER, "D": OTHER}
    assert OTHER not in grouped(told, most=4).values()
