"""Shapley values, held to games whose values are in every textbook, and to the closed form of Zhao et al. 2018."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.attribution.path import Path
from attribution_audit.attribution.shapley import ENOUGH, MOST_PLAYERS, shapley_values
from tests.attribution.made_up import parts, path

CHANNELS = frozenset("ABCD")
SETS = [frozenset(part) for size in range(1, 5) for part in combinations(sorted(CHANNELS), size)]
REVENUES = st.fixed_dictionaries({part: st.integers(0, 1000) for part in SETS})


def test_gloves() -> None:
    """One left glove and two right ones, of which a pair is worth 1: two thirds, a sixth, a sixth (Shapley 1953)."""
    values = shapley_values(frozenset({"L", "R1", "R2"}), lambda part: Fraction("L" in part and len(part) > 1))
    assert values == {"L": Fraction(2, 3), "R1": Fraction(1, 6), "R2": Fraction(1, 6)}


def test_runway() -> None:
    """Littlechild and Owen 1973, with runways of 8, 11, 13 and 18: each part of a runway is shared by its users."""
    needs = {"A": 8, "B": 11, "C": 13, "D": 18}
    values = shapley_values(frozenset(needs), lambda part: Fraction(max((needs[one] for one in part), default=0)))
    assert values == {"A": 2, "B": 3, "C": 4, "D": 9}


@given(REVENUES)
def test_where_a_set_is_worth_what_it_won_alone_each_channel_has_an_even_share_of_its_deals(
    revenues: dict[frozenset[str], int],
) -> None:
    """Zhao, Mahboobi and Bagheri 2018: a channel's value is the sum of R(S) / |S| over the sets S that it is in."""
    values = shapley_values(
        CHANNELS, lambda part: Fraction(sum(won for among, won in revenues.items() if among <= part))
    )
    for channel, value in values.items():
        assert value == sum(Fraction(won, len(among)) for among, won in revenues.items() if channel in among)


def deals(won: int, of: int, *channels: str) -> list[Path]:
    return [path(*channels, won=place < won) for place in range(of)]


def test_lost_deals_count() -> None:
    """Webinar alone wins 6 of 20, Ads alone 2 of 20, both 8 of 20: (0.3 + 0.4 - 0.1) / 2 = 0.3 and 0.1."""
    told = [*deals(6, 20, "Webinar"), *deals(2, 20, "Ads"), *deals(8, 20, "Webinar", "Ads")]
    assert parts("shapley", path("Webinar", "Ads"), told) == ["75.00", "25.00"]


def test_a_set_is_worth_what_its_best_part_is_worth() -> None:
    """Both together win less than Webinar alone: Ads adds only what it has where Webinar is not."""
    told = [*deals(6, 20, "Webinar"), *deals(2, 20, "Ads"), *deals(1, 20, "Webinar", "Ads")]
    assert parts("shapley", path("Webinar", "Ads"), told) == ["83.33", "16.67"]


def test_too_few_deals_make_no_win_rate() -> None:
    told = [*deals(9, ENOUGH - 1, "Webinar"), *deals(0, ENOUGH - 1, "Ads"), path("Webinar", "Ads", "Webinar")]
    assert parts("shapley", told[-1], told) == ["25.00", "50.00", "25.00"]


def test_a_deal_of_very_many_channels_is_shared_evenly() -> None:
    many = [f"C{number}" for number in range(MOST_PLAYERS + 1)]
    told = [*deals(10, 10, "C0"), path(*many, amount="13.00")]
    assert parts("shapley", told[-1], told) == ["1.00"] * len(many)
