"""Bits in words: how many times likelier, and what odds. One bit doubles the odds, ten make them a thousandfold."""

from __future__ import annotations

from math import exp2, floor, log10

MOST_BITS = 40.0
"""Bits beyond which a number says no more: a million million to one."""
LEAST_BITS = 0.07
"""Bits below which nothing is said: a twentieth more or less."""
EXACT_BELOW = 3
"""Below it a number keeps two digits, above it one: "2.6 times", "8 times", "4,000 times"."""
RAREST_BITS = 23.3
"""Bits from which a share says no more than that it is small: one in ten million."""
LARGE = ((10**12, "million million"), (10**9, "thousand million"), (10**6, "million"))


def times_in_words(bits: float) -> str:
    """What evidence of so many bits does to the odds that two records are one.

    >>> times_in_words(9.97), times_in_words(-3.0), times_in_words(0.01)
    ('1,000 times likelier', '8 times less likely', 'says nothing either way')
    """
    if abs(bits) < LEAST_BITS:
        return "says nothing either way"
    return f"{_number(bits)} times {'likelier' if bits > 0 else 'less likely'}"


def odds_in_words(bits: float) -> str:
    """The odds that two records are one, all evidence counted; to be followed by what they are odds of.

    >>> odds_in_words(12.0), odds_in_words(-3.3), odds_in_words(0.0)
    ('About 4,000 to 1', 'About 10 to 1 against', 'As likely as not')
    """
    if abs(bits) < LEAST_BITS:
        return "As likely as not"
    beyond = "More than" if abs(bits) > MOST_BITS else "About"
    return f"{beyond} {_number(bits)} to 1{'' if bits > 0 else ' against'}"


def share_in_words(bits: float) -> str:
    """The share of records that is so many bits rare; to be followed by "records". It is estimated, not counted.

    >>> share_in_words(9.97), share_in_words(30.0)
    ('an estimated 1 in 1,000', 'hardly any of all')
    """
    return f"an estimated 1 in {_number(bits)}" if bits < RAREST_BITS else "hardly any of all"


def probability(bits: float) -> float:
    """The match probability of a match weight, to six decimals."""
    kept = min(max(bits, -MOST_BITS), MOST_BITS)
    return round(1.0 / (1.0 + exp2(-kept)), 6)


def _number(bits: float) -> str:
    times = exp2(min(abs(bits), MOST_BITS))
    digits = floor(log10(times)) - (1 if times < EXACT_BELOW else 0)
    rounded = round(times, -digits)
    for size, name in LARGE:
        if rounded >= size:
            return f"{rounded / size:,.0f} {name}"
    return f"{rounded:,.1f}".removesuffix(".0")
