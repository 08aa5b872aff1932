"""How many pairs would go each way if the later sources were dealt out anew among like pairs.

A pair is two records whose sources a kind of claim compares; it goes from the category of the earlier to that of the
later. Later sources are dealt out anew within strata (the month in which the later record was made, and how many
opportunities its company has), so that seasons, campaigns and busy accounts make nobody conspicuous. The mean over all
ways to deal them is exact, the sum over strata of one share times the other, and nothing is drawn (Mantel and Haenszel
1959, Journal of the National Cancer Institute 22:719; Birch 1965, Journal of the Royal Statistical Society B 27:111).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

EARNED = ("marketing", "partner")
"""Categories whose loss is claimed."""
FEWEST_IN_STRATUM = 20
"""Pairs of a month below which it is taken together with other such months: in a stratum of one pair nothing can be
dealt out anew.
"""
Stratum = tuple[str, str]
"""Month and class of accounts; an empty text stands for several together."""


@dataclass(frozen=True)
class Count:
    """How many pairs of one stratum go from one category to another; `unpaid` and `early` of them, as in
    `chance_counts`.
    """

    stratum: Stratum
    before: str
    after: str
    pairs: int
    unpaid: int = 0
    early: int = 0


@dataclass(frozen=True)
class Move:
    """A way to go: from any of some categories to any of some categories."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    def seen(self, counts: Iterable[Count], column: str = "pairs") -> int:
        """How many pairs go this way."""
        return sum(getattr(one, column) for one in counts if one.before in self.before and one.after in self.after)

    def exposed(self, counts: Iterable[Count], column: str = "pairs") -> int:
        """How many pairs could go this way, by the earlier source."""
        return sum(getattr(one, column) for one in counts if one.before in self.before)

    def shuffled(self, counts: Sequence[Count]) -> float:
        """How many would go this way on average if the later sources were dealt out anew."""
        parts = []
        for stratum in strata(counts).values():
            pairs = sum(one.pairs for one in stratum)
            later = sum(one.pairs for one in stratum if one.after in self.after)
            parts.append(self.exposed(stratum) * later / pairs)
        return fsum(parts)


def strata(counts: Sequence[Count]) -> Mapping[Stratum, list[Count]]:
    """The counts by stratum: small months of a class of accounts together, and what is small even so."""
    names = {one.stratum: one.stratum for one in counts}
    for widen in (_of_any_month, _of_any_sort):
        sizes: Counter[Stratum] = Counter()
        for one in counts:
            sizes[names[one.stratum]] += one.pairs
        names = {own: name if sizes[name] >= FEWEST_IN_STRATUM else widen(name) for own, name in names.items()}
    found: dict[Stratum, list[Count]] = {}
    for one in sorted(counts, key=lambda count: (names[count.stratum], count.stratum, count.before, count.after)):
        found.setdefault(names[one.stratum], []).append(one)
    return found


def _of_any_month(stratum: Stratum) -> Stratum:
    return "", stratum[1]


def _of_any_sort(_: Stratum) -> Stratum:
    return "", ""
