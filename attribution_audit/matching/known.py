"""What only all records together tell: how many hold a value, and how rare that makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from attribution_audit.matching.coded import NOTHING, Ints

REMEMBERED = 50_000
"""Pairs of values whose levels are kept for the next batch: some 6 MB."""


@dataclass(frozen=True)
class Lookup:
    """A number for each value: `numbers` for those in `codes` (sorted), which several hold, `other` for all others."""

    codes: Ints
    numbers: Ints
    other: int

    @classmethod
    def of(cls, codes: Ints, numbers: Ints, other: int) -> Lookup:
        """A lookup from codes in any order."""
        order = np.argsort(codes)
        return cls(codes[order], numbers[order], other)

    def at(self, codes: Ints) -> Ints:
        """The number of each code; 0 where there is no code."""
        found = np.where(codes == NOTHING, 0, self.other).astype(np.int64)
        if len(self.codes):
            places = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
            found = np.where(self.codes[places] == codes, self.numbers[places], found)
        return found

    def has(self, codes: Ints) -> np.typing.NDArray[np.bool_]:
        """Which codes are among those that several hold."""
        return np.isin(codes, self.codes)


@dataclass(frozen=True)
class Known:
    """What all records of one kind tell together; only values that several hold are listed.

    `facts` are counts by value, `rarity` millibits by value, `towns` words of towns that stand in company names,
    `common` words that many names bear.
    """

    records: int
    facts: Mapping[str, Lookup] = field(default_factory=dict)
    rarity: Mapping[str, Lookup] = field(default_factory=dict)
    towns: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    compared: dict[str, dict[int, int]] = field(default_factory=dict, compare=False, repr=False)
    """Levels of pairs of values compared before, by what is compared: it only saves comparing them again."""

    def __reduce__(self) -> tuple[type[Known], tuple[object, ...]]:
        """What was compared stays behind: as long as nothing else changes, a worker keeps the Known that it has."""
        return Known, (self.records, self.facts, self.rarity, self.towns, self.common)

    def seen(self, *features: str) -> dict[int, int]:
        """The levels found so far between values of these features; begun anew once there are `REMEMBERED`."""
        found = self.compared.setdefault(" ".join(features), {})
        if len(found) > REMEMBERED:
            found.clear()
        return found
