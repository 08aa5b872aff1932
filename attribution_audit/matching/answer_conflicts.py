"""Where answers cannot all be right: one pair answered both ways, or one answered different that others make one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

SAME, DIFFERENT = "same", "different"
SHOWN_PAIRS = 4
"""Pairs of a chain that are named; a longer chain is named by its beginning."""
Pair = tuple[int, int]
"""Numbers of two records, the smaller first."""


@dataclass(frozen=True)
class Contradiction:
    """A pair that is answered different, and the pairs answered same that make it one: itself, or a chain."""

    different: tuple[str, str]
    same: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        if self.same == (self.different,):
            unordered = "and decided_at does not say which came last"
            return f"{_named(self.different)} are answered both same and different, {unordered}"
        if not self.same:
            return f"{self.different[0]!r} is answered different from itself"
        chain = ", ".join(_named(pair) for pair in self.same[:SHOWN_PAIRS])
        more = f" and {len(self.same) - SHOWN_PAIRS:,} more pairs" if len(self.same) > SHOWN_PAIRS else ""
        return f"{_named(self.different)} are answered different, but {chain}{more} the same"


def contradictions(answers: Mapping[Pair, frozenset[str]], keys: Mapping[int, str]) -> tuple[Contradiction, ...]:
    """The contradictions among answers that stand, each pair with what was answered; `keys` name the records."""
    same = [pair for pair, answer in answers.items() if SAME in answer]
    neighbours = _neighbours(same)
    return tuple(
        Contradiction(_keyed(pair, keys), tuple(_keyed(step, keys) for step in chain))
        for pair, answer in answers.items()
        if DIFFERENT in answer
        for chain in _chains(pair, neighbours)
    )


def _neighbours(pairs: Iterable[Pair]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for one, other in sorted(pairs):
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


def _chains(pair: Pair, neighbours: Mapping[int, list[int]]) -> Iterator[list[Pair]]:
    """The shortest chain of pairs from one record to the other, if there is one."""
    came_from, waiting = {pair[0]: pair[0]}, deque([pair[0]])
    while waiting and pair[1] not in came_from:
        here = waiting.popleft()
        for there in neighbours.get(here, ()):
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    if pair[1] in came_from:
        yield _steps(pair, came_from)


def _steps(pair: Pair, came_from: Mapping[int, int]) -> list[Pair]:
    steps, here = [], pair[1]
    while here != pair[0]:
        before = came_from[here]
        steps.append((before, here))
        here = before
    return steps[::-1]


def _keyed(pair: Pair, keys: Mapping[int, str]) -> tuple[str, str]:
    return keys[pair[0]], keys[pair[1]]


def _named(pair: tuple[str, str]) -> str:
    return f"{pair[0]!r} and {pair[1]!r}"
