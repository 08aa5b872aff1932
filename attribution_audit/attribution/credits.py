"""An amount shared out to the cent: parts in proportion to whole-number weights that add up to the amount."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

CENTS = 100


def shared(amount: Decimal, weights: Sequence[int]) -> list[Decimal]:
    """One part a weight, in whole cents, by the largest remainder; of two with the same the earlier has the cent.

    >>> shared(Decimal("100.00"), [1, 1, 1])
    [Decimal('33.34'), Decimal('33.33'), Decimal('33.33')]
    """
    cents = int(amount.scaleb(2))
    if len(weights) == 1:
        return [_money(cents)]
    return [_money(part) for part in shared_whole(cents, weights)]


def shared_whole(whole: int, weights: Sequence[int]) -> list[int]:
    """A whole number in whole parts; a negative one is shared out as its opposite is."""
    if whole < 0:
        return [-part for part in shared_whole(-whole, weights)]
    total = sum(weights)
    parts = [whole * weight // total for weight in weights]
    left_over = whole - sum(parts)
    if left_over:
        remainders = [whole * weight % total for weight in weights]
        for place in sorted(range(len(weights)), key=lambda one: -remainders[one])[:left_over]:
            parts[place] += 1
    return parts


def _money(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)
