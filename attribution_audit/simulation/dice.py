"""Chance with a seed: every draw of the simulation comes from here.

Only `random.Random.random` is used, whose sequence Python keeps the same between versions; so a seed gives the same
company on every installation.
"""

from __future__ import annotations

import math
import random
from bisect import bisect
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """One stream of draws. Streams with different seeds are independent of each other."""

    __slots__ = ("fraction",)

    def __init__(self, seed: str) -> None:
        self.fraction = random.Random(seed).random  # noqa: S311 - a story is no secret

    def chance(self, rate: float) -> bool:
        """True in `rate` of the draws."""
        return self.fraction() < rate

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.fraction() * (high - low + 1))

    def uniform(self, low: float, high: float) -> float:
        """Draw any number between the two."""
        return low + self.fraction() * (high - low)

    def pick(self, items: Sequence[Item]) -> Item:
        """Draw one of the items, each as likely."""
        return items[int(self.fraction() * len(items))]

    def weighted(self, items: Sequence[Item], cumulative: Sequence[float]) -> Item:
        """One item; `cumulative` holds running sums of the weights."""
        return items[min(bisect(cumulative, self.fraction() * cumulative[-1]), len(items) - 1)]

    def wait(self, mean: float) -> float:
        """Time until something that happens at no particular time (exponential)."""
        return -mean * math.log(1.0 - self.fraction())

    def around(self, median: float, spread: float) -> float:
        """A positive amount or gap: half lie below `median`, two thirds within a factor exp(spread) (log-normal)."""
        sine = math.sin(2.0 * math.pi * self.fraction())
        return median * math.exp(spread * sine * math.sqrt(-2.0 * math.log(1.0 - self.fraction())))

    def sample(self, items: Sequence[Item], size: int) -> list[Item]:
        """`size` different items, or all where there are fewer."""
        left = list(items)
        return [left.pop(int(self.fraction() * len(left))) for _ in range(min(size, len(left)))]
