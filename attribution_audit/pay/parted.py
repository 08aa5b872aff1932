"""An amount shared out so that the parts add up to it: to the cent, by the largest remainder."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, localcontext

CENT = Decimal("0.01")
DIGITS = 60
"""Digits that products of amounts, rates, shares and exchange rates need at most; rounding comes last, and once."""


def parted(total: Decimal, weights: Sequence[Decimal], unit: Decimal = CENT) -> tuple[Decimal, ...]:
    """`total`, a whole number of `unit`, in parts by `weights`, of which none is below 0; equal parts where all are 0.

    Each part is rounded down, and what is left goes in units to the largest remainders, of equal ones to the first.

    >>> parted(Decimal("100.00"), [Decimal(1), Decimal(1), Decimal(1)])
    (Decimal('33.34'), Decimal('33.33'), Decimal('33.33'))
    """
    if not weights:
        return ()
    if total < 0:
        return tuple(-part for part in parted(-total, weights, unit))
    with localcontext(prec=DIGITS, rounding=ROUND_HALF_EVEN):
        whole = sum(weights)
        exact = [total * weight / whole if whole else total / len(weights) for weight in weights]
        parts = [(one / unit).to_integral_value(ROUND_FLOOR) * unit for one in exact]
        left = int((total - sum(parts)) / unit)
        by_remainder = sorted(range(len(parts)), key=lambda place: (parts[place] - exact[place], place))
        for place in by_remainder[:left]:
            parts[place] += unit
        return tuple(part.quantize(unit) for part in parts)
