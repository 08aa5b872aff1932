"""What a pair can weigh at most, told without reading a text: most pairs of a block are then known to be strangers.

All comparisons are made on numbers. Where one would have to read two texts the pair is unsure: it is taken to gain as
much as any level could bring, and what later comparisons make of that level is taken at its best too. Elsewhere what is
gained is what a full comparison finds, so that no link is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from attribution_audit.matching.coded import Flags, Ints
from attribution_audit.matching.compare import Compare, Model
from attribution_audit.matching.pairs import Levels, Pairs, Unread


class Weighs(Protocol):
    """What is asked of a weighing."""

    @property
    def model(self) -> Model:
        """Comparisons in the order they are made."""

    @property
    def start(self) -> int:
        """Millibits that each pair starts with."""

    def gained(self, compare: Compare, pairs: Pairs, places: Ints) -> Ints:
        """The match weight that a comparison adds to each pair."""

    def most_gained(self, compare: Compare, pairs: Pairs, numbers: Sequence[int]) -> Ints:
        """The most that some of its levels can add to each pair."""

    def at_least(self, compare: Compare, pairs: Pairs, places: Ints, gained: Mapping[str, Ints]) -> Ints:
        """What an agreement adds at least, by what was gained before."""


@dataclass(frozen=True)
class _Look:
    """What one comparison finds without reading: levels, what it adds at most, and where either hangs on a text."""

    levels: Levels
    gained: Ints
    is_unsure: Flags
    is_bound: Flags


@dataclass(frozen=True)
class _Watched(Mapping[str, Levels]):
    """Levels found before; looking at those of a comparison makes a pair unsure that is unsure there."""

    looks: Mapping[str, _Look]
    unsure: Flags

    @classmethod
    def of(cls, pairs: Pairs, looks: Mapping[str, _Look]) -> _Watched:
        """Nothing was looked at yet."""
        return cls(looks, np.zeros(len(pairs.one_no), dtype=np.bool_))

    def __getitem__(self, name: str) -> Levels:
        np.logical_or(self.unsure, self.looks[name].is_unsure, out=self.unsure)
        return self.looks[name].levels

    def __iter__(self) -> Iterator[str]:
        return iter(self.looks)

    def __len__(self) -> int:
        return len(self.looks)


def most_weights(weighing: Weighs, pairs: Pairs) -> Ints:
    """Millibits that no pair weighs more than."""
    looks: dict[str, _Look] = {}
    for compare in weighing.model.compares:
        looks[compare.name] = _look(weighing, compare, pairs, looks)
    most = np.full(len(pairs.one_no), weighing.start, dtype=np.int64)
    for look in looks.values():
        most += look.gained
    return most


def _look(weighing: Weighs, compare: Compare, pairs: Pairs, before: Mapping[str, _Look]) -> _Look:
    unread, seen, told = Unread.of(len(pairs.one_no)), _Watched.of(pairs, before), _Watched.of(pairs, before)
    looking = replace(pairs, unread=unread)
    levels = compare.judge(looking, seen)
    places = compare.places(looking, told, levels)
    for name in compare.told_by:
        np.logical_or(told.unsure, before[name].is_bound, out=told.unsure)
    gained_before = {name: look.gained for name, look in before.items()}
    gained = np.maximum(
        weighing.gained(compare, pairs, places), weighing.at_least(compare, pairs, places, gained_before)
    )
    _raise(gained, told.unsure, lambda at: _in_any_context(weighing, compare, pairs.at(at), levels[at]))
    read = [number for number in compare.levels if number not in compare.by_number]
    _raise(gained, unread.flags, lambda at: weighing.most_gained(compare, pairs.at(at), read))
    is_open = unread.same | seen.unsure
    _raise(gained, is_open, lambda at: weighing.most_gained(compare, pairs.at(at), [*compare.levels]))
    is_unsure = unread.flags | seen.unsure
    return _Look(levels, gained, is_unsure, is_unsure | told.unsure)


def _raise(gained: Ints, where: Flags, to: Callable[[Ints], Ints]) -> None:
    """Raise what is gained to a bound at some pairs."""
    at = np.flatnonzero(where)
    gained[at] = np.maximum(gained[at], to(at))


def _in_any_context(weighing: Weighs, compare: Compare, pairs: Pairs, levels: Levels) -> Ints:
    """The most that a level adds in any context; an agreement takes nothing away."""
    contexts = range(len(compare.contexts) + 1)
    found = [weighing.gained(compare, pairs, levels.astype(np.int64) + compare.width * place) for place in contexts]
    most: Ints = np.maximum(np.max(found, axis=0), 0)
    return most
