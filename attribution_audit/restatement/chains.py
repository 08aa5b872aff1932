"""Opportunities that are one: each was made in the place of the one before it."""

from __future__ import annotations

from collections.abc import Mapping


def chains(found: Mapping[str, str], continued: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Opportunity -> the first of its chain, and its place from 0 on.

    `found` maps an opportunity to the one that a finding says it stands for; `continued` does so for those made again
    afterwards, which count only behind an opportunity that a finding tells of.

    >>> chains({"B": "A"}, {"C": "B", "Z": "Y"})
    {'A': ('A', 0), 'B': ('A', 1), 'C': ('A', 2)}
    """
    earlier = dict(found)
    added = True
    while added:
        reached = {one for one in continued if continued[one] in earlier and one not in earlier}
        earlier |= {one: continued[one] for one in reached}
        added = bool(reached)
    ways = {one: _way(one, earlier) for one in sorted({*earlier, *earlier.values()})}
    return {one: (way[-1], len(way) - 1) for one, way in ways.items()}


def _way(one: str, earlier: Mapping[str, str]) -> list[str]:
    """From an opportunity back to the first of its chain."""
    way = [one]
    while (before := earlier.get(way[-1])) is not None and before not in way:
        way.append(before)
    return way
