"""An amount shared out so that the parts add up to it: to the cent, by the largest remainder."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from attribution_audit.policy.values import CENT

DIGITS = 60
"""Digits that products of amounts, rates, shares and exchange rates need at most; rounding comes last, and once."""


def parted(total: Decimal, weights: Sequence[Decimal], unit: Decimal = CENT) -> tuple[Decimal, ...]:
    """`total`, a whole number of `unit`, in parts by `weights`, of which none is below 0.

    >>> parted(Decimal("100.00"), [Decimal(1), Decimal(1), Decimal(1)])
    (Decimal('33.34'), Decimal('33.33'), Decimal('33.33'))
    """
    with localcontext(prec=DIGITS, rounding=ROUND_HALF_EVEN):
        finest = min((int(weight.as_tuple().exponent) for weight in weights), default=0)
        whole = [int(weight.scaleb(-finest)) for weight in weights]
        return tuple((unit * part).quantize(unit) for part in shared(int(total / unit), whole))


def shared(units: int, weights: Sequence[int]) -> list[int]:
    """A whole number of units, such as cents, in parts by whole-number weights; equal parts where all weights are 0.

    Each part is rounded down, and what is left goes in units to the largest remainders, of equal ones to the first. A
    negative number is shared out as its opposite is.

    >>> shared(10_000, [1, 1, 1])
    [3334, 3333, 3333]
    """
    if units < 0:
        return [-part for part in shared(-units, weights)]
    total = sum(weights)
    if not total:
        return shared(units, [1] * len(weights)) if weights else []
    parts = [units * weight // total for weight in weights]
    left_over = units - sum(parts)
    if left_over:
        remainders = [units * weight % total for weight in weights]
        for place in sorted(range(len(weights)), key=lambda one: -remainders[one])[:left_over]:
            parts[place] += 1
    return parts
