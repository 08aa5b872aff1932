"""How far a source may be believed that no finding is about: as often as the company's own records disagree.

Where a response or a contact speaks of a deal too, how often does it name another source of the same category, and how
often another category? That is counted by the source and by the way the deal was made: what somebody chose by hand is
wrong in other ways than what a conversion carried over. What is counted is added to what is assumed of the kind
beforehand (the mean of a Beta posterior), so that no source is beyond doubt because few records speak of it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from attribution_audit.restatement.ranges import Rate

FEWEST_WITNESSES = 10
"""Deals of which another record speaks, below which nothing is concluded: then only findings and estimates are open."""
MOST_WITNESSES = {"hand": 30, "lead": 60}
"""Deals that a rate is said to be seen in, at most: deals with a witness are not just like those without. Who makes a
deal by hand mostly entered its contact too: two entries of one person are less than two witnesses.
"""
MOST_SILENT = 12
"""The same of deals that name no source: those of which nothing else speaks are still less like the others."""
NAMED = ("marketing", "sales", "partner")
"""Categories of sources that say something."""
ASSUMED = {
    # made by    another source of the category, another category, as recorded
    "hand":      (1, 1, 8),
    "lead":      (1, 1, 38),
}  # fmt: skip
"""Deals that each rate is taken to have been seen in beforehand."""
ASSUMED_ELSEWHERE = 2
"""Deals that are taken to have been seen of each kind in another category, spread as the company's deals are."""
ESTIMATES = {
    # where the estimate is from   as recorded after all, elsewhere, right
    "history":    (1, 1, 58),
    "original":   (1, 1, 58),
    "first":      (1, 1, 58),
    "page":       (1, 1, 58),
    "unsaid":     (1, 1, 48),
    "habit":      (2, 2, 46),
    "conversion": (2, 3, 35),
    "touchpoint": (4, 5, 21),
}  # fmt: skip
"""How often estimates of a kind are right, as deals that this is taken to have been seen in."""
Place = tuple[str, str]
"""A source and its category."""


@dataclass(frozen=True)
class Doubt:
    """What a deal may be instead: with the rate's first way `near`, with its second `far`; None: there is none such."""

    rate: Rate
    near: Place | None
    far: Place | None


@dataclass
class Doubts:
    """What the company's records tell: deals by what they name, of each source and kind of deal."""

    near: dict[tuple[str, str], dict[Place, int]] = field(default_factory=lambda: defaultdict(dict))
    far: dict[tuple[str, str], dict[Place, int]] = field(default_factory=lambda: defaultdict(dict))
    """By category: a source alone has too few."""
    apart: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    same: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    of_category: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    everywhere: dict[Place, int] = field(default_factory=lambda: defaultdict(int))

    def of_record(self, record_id: str, place: Place, made_by: str) -> Doubt | None:
        """How a deal that shows a source is doubted; None where too few records speak of any deal."""
        if sum(self.of_category.values()) < FEWEST_WITNESSES:
            return None
        source, category = place
        near = _drawn(f"{record_id} near", self.near.get((source, made_by), {}) or self._others(place))
        far = self._elsewhere(record_id, category, made_by)
        return Doubt(Rate(f"{made_by} {source}", self._counts(source, category, made_by)), near, far)

    def of_estimate(self, record_id: str, basis: str, place: Place, made_by: str, recorded: Place) -> Doubt:
        """How an estimate is doubted: it may be as recorded after all, or something else altogether."""
        return Doubt(
            Rate(f"estimate {basis}", ESTIMATES[basis]), recorded, self._elsewhere(record_id, place[1], made_by)
        )

    def _counts(self, source: str, category: str, made_by: str) -> tuple[int, int, int]:
        near, far, same = ASSUMED[made_by]
        seen = sum(self.near.get((source, made_by), {}).values())
        spoken = seen + self.same.get((source, made_by), 0)
        of_category = self.of_category.get((category, made_by), 0)
        apart = self.apart.get((category, made_by), 0)
        most = MOST_WITNESSES[made_by] if category in NAMED else MOST_SILENT
        likely_near = _share(seen + near, spoken + near + same, most)
        likely_far = _share(apart + far, of_category + far + same, most)
        return likely_near, likely_far, max(1, most - likely_near - likely_far)

    def _others(self, place: Place) -> dict[Place, int]:
        return {one: deals for one, deals in self.everywhere.items() if one[1] == place[1] and one != place}

    def _elsewhere(self, record_id: str, category: str, made_by: str) -> Place | None:
        spread = {one: deals for one, deals in self.everywhere.items() if one[1] != category}
        seen, whole = self.far.get((category, made_by), {}), sum(spread.values())
        weights = {one: seen.get(one, 0) * whole + ASSUMED_ELSEWHERE * spread.get(one, 0) for one in {*seen, *spread}}
        return _drawn(f"{record_id} far", weights)


def doubts(rows: Iterable[Mapping[str, Any]]) -> Doubts:
    """From rows of `witnesses`."""
    told = Doubts()
    for row in rows:
        source, made_by, witness, deals = row["source"], row["made_by"], row["witness"], row["deals"]
        category, named = row["category"], (witness, row["witness_category"])
        told.of_category[category, made_by] += deals
        if category in NAMED:
            told.everywhere[source, category] += deals
        if named[1] != category:
            told.apart[category, made_by] += deals
            of_category = told.far[category, made_by]
            of_category[named] = of_category.get(named, 0) + deals
        elif witness == source:
            told.same[source, made_by] += deals
        else:
            told.near[source, made_by][named] = deals
    return told


def _share(seen: int, of: int, most: int) -> int:
    """So many of the most that a rate is said to be seen in; at least one, rounded half up."""
    return max(1, (2 * seen * most + of) // (2 * of))


def _drawn(key: str, weights: Mapping[Place, int]) -> Place | None:
    """One of the places, by weight, drawn by the key."""
    if not sum(weights.values()):
        return None
    number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % sum(weights.values())
    for place, weight in sorted(weights.items()):
        if number < weight:
            return place
        number -= weight
    return None


def bounds(doubt: Doubt | None, recorded: Mapping[str, str]) -> Sequence[tuple[Mapping[str, str], int, int]]:
    """Where a deal may be instead, and between which ten-thousandths; `recorded` has its other groupings."""
    if doubt is None:
        return ()
    edges, ways = doubt.rate.bounds, (doubt.near, doubt.far)
    return [
        ({**recorded, "source": place[0], "category": place[1]}, since, until)
        for place, since, until in zip(ways, edges, edges[1:], strict=False)
        if place is not None and since < until
    ]
