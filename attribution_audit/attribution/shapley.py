"""What does a channel add to those that are there? The Shapley value (Shapley 1953), by how often sets of channels win.

The channels of a won deal are the players. A set of them is worth the best win rate of those of its parts that enough
deals had as exactly their channels; so lost deals count, and a larger set is never worth less. Where no part was seen
often enough, all channels have the same share: that is the Shapley value of Zhao et al. 2018, where a set is worth
what was won by it alone.

Lloyd Shapley: A value for n-person games (1953). Brian Dalessandro et al.: Causally motivated attribution for online
advertising (2012). Kaifeng Zhao, Seyed Hanif Mahboobi, Saeed Bagheri: Shapley value methods for attribution modeling
in online advertising (2018).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from math import factorial, lcm

from attribution_audit.attribution.channels import grouped, shared_out
from attribution_audit.attribution.model import Model, Weigh
from attribution_audit.attribution.path import Path, Walks

MOST_PLAYERS = 12
"""Channels of one deal up to which all sets are gone through: 4,096. Those of a longer deal share alike."""
ENOUGH = 10
"""Deals from which a set of channels has a win rate. Of fewer, one win more is ten percent and more."""
Players = frozenset[str]
Worth = Callable[[Players], Fraction]


def learn(walks: Walks, _half_life_days: int) -> Weigh:
    """Weights by the win rates of these walks; deals with the same channels have the same."""
    channel_of = grouped(walks)
    rates = _win_rates(walks, channel_of)
    known: dict[Players, dict[str, int]] = {}

    def weigh(path: Path) -> Sequence[int]:
        channels = [channel_of[source] for source in path.channels]
        players = frozenset(channels)
        if players not in known:
            known[players] = _whole(_values(players, rates))
        return shared_out(channels, known[players])

    return weigh


def shapley_values(players: Players, worth: Worth) -> dict[str, Fraction]:
    """Player -> what it adds to those before it, on average over all orders in which all may come."""
    count = len(players)
    worths = {part: worth(part) for part in _parts(players)}
    return {
        player: sum(
            (
                Fraction(factorial(len(part)) * factorial(count - len(part) - 1), factorial(count))
                * (worths[part | {player}] - worths[part])
                for part in _parts(players - {player})
            ),
            Fraction(0),
        )
        for player in sorted(players)
    }


def _values(players: Players, rates: Mapping[Players, Fraction]) -> dict[str, Fraction]:
    if len(players) == 1 or len(players) > MOST_PLAYERS:
        return dict.fromkeys(players, Fraction(1))
    best: dict[Players, Fraction] = {}
    for part in _parts(players):
        smaller = (best[part - {player}] for player in part)
        best[part] = max(rates.get(part, Fraction(0)), *smaller, Fraction(0))
    return shapley_values(players, best.__getitem__)


def _win_rates(walks: Walks, channel_of: Mapping[str, str]) -> dict[Players, Fraction]:
    deals, won = Counter[Players](), Counter[Players]()
    for walk, count in walks.items():
        players = frozenset(channel_of[source] for source in walk.channels)
        deals[players] += count
        won[players] += count * walk.is_won
    return {players: Fraction(won[players], count) for players, count in deals.items() if count >= ENOUGH}


def _parts(players: Players) -> list[Players]:
    """All sets of players, the smallest first."""
    ordered = sorted(players)
    return [frozenset(part) for size in range(len(ordered) + 1) for part in combinations(ordered, size)]


def _whole(values: Mapping[str, Fraction]) -> dict[str, int]:
    """The same proportions in whole numbers."""
    scale = lcm(*(value.denominator for value in values.values()))
    return {player: int(value * scale) for player, value in values.items()}


SHAPLEY = Model("shapley", "by what the channel adds to the win rate of the others", learn, looks_at_all=True)
