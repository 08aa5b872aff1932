"""By which links two records are one person or company: the strongest chain between them.

Matching joins records over others. How sure it is of two of them is what the weakest link of a chain weighs, and of all
chains the one whose weakest link weighs most counts: the path in a maximum spanning forest (Hu, "The maximum capacity
route problem", Operations Research 9, 1961). What the CRM itself says outweighs every estimate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Record = tuple[str, str]
"""Type and id of a CRM record."""


@dataclass(frozen=True)
class Link:
    """Two records that matching took for one: weight in bits, probability 0..1, its reason in words, and whether the
    CRM itself says so.
    """

    one: Record
    other: Record
    match_weight: float
    match_probability: float
    reason: str
    is_crms: bool

    def strength(self) -> tuple[bool, float]:
        """What a chain is compared by: the CRM's own word first, then bits."""
        return self.is_crms, self.match_weight


Chain = tuple[Link, ...]
"""Links that lead from one record to another; none where both are one record."""


def weakest(chain: Chain) -> Link:
    """The link of a chain that is least sure."""
    return min(chain, key=lambda link: (link.strength(), link.one, link.other))


class Chains:
    """The links of persons, or of companies, as a forest of the strongest ones."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._up = _rooted(_strongest(links))

    def between(self, one: Record, other: Record) -> Chain | None:
        """The strongest chain from one record to another; None where no link joins them."""
        if one == other:
            return ()
        above, below = self._to_root(one), self._to_root(other)
        if above[-1][0] != below[-1][0]:
            return None
        while len(above) > 1 and len(below) > 1 and above[-2][0] == below[-2][0]:
            above.pop()
            below.pop()
        ways = [link for _, link in (*above[:-1], *reversed(below[:-1]))]
        return tuple(link for link in ways if link is not None)

    def _to_root(self, record: Record) -> list[tuple[Record, Link | None]]:
        """The records from one up to the root of its tree, each with the link that leads on."""
        way = [(record, self._up.get(record))]
        while (link := way[-1][1]) is not None:
            above = link.other if link.one == way[-1][0] else link.one
            way.append((above, self._up.get(above)))
        return way


def _strongest(links: Iterable[Link]) -> list[Link]:
    """A maximum spanning forest, by Kruskal's algorithm; ties by the records' ids, so that order changes nothing."""
    parts: dict[Record, Record] = {}

    def part(record: Record) -> Record:
        while (above := parts.setdefault(record, record)) != record:
            parts[record] = record = parts[above]
        return record

    kept = []
    for link in sorted(links, key=lambda link: (not link.is_crms, -link.match_weight, link.one, link.other)):
        one, other = part(link.one), part(link.other)
        if one != other:
            parts[one] = other
            kept.append(link)
    return kept


def _rooted(forest: Iterable[Link]) -> Mapping[Record, Link | None]:
    """Each record with the link that leads towards the root of its tree, which is the first of its records by id."""
    links: dict[Record, list[Link]] = {}
    for link in forest:
        links.setdefault(link.one, []).append(link)
        links.setdefault(link.other, []).append(link)
    up: dict[Record, Link | None] = {}
    for root in sorted(links):
        if root in up:
            continue
        up[root] = None
        reached = [root]
        while reached:
            record = reached.pop()
            for link in links[record]:
                further = link.other if link.one == record else link.one
                if further not in up:
                    up[further] = link
                    reached.append(further)
    return up
