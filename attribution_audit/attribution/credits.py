"""A whole number of cents shared out: parts in proportion to whole-number weights that add up to it."""

from __future__ import annotations

from collections.abc import Sequence


def shared(cents: int, weights: Sequence[int]) -> list[int]:
    """One part a weight by the largest remainder; of two with the same the earlier has the cent. A negative amount is
    shared out as its opposite is.

    >>> shared(10_000, [1, 1, 1])
    [3334, 3333, 3333]
    """
    if cents < 0:
        return [-part for part in shared(-cents, weights)]
    total = sum(weights)
    parts = [cents * weight // total for weight in weights]
    left_over = cents - sum(parts)
    if left_over:
        remainders = [cents * weight % total for weight in weights]
        for place in sorted(range(len(weights)), key=lambda one: -remainders[one])[:left_over]:
            parts[place] += 1
    return parts
