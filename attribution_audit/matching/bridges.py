"""Edges that alone hold two parts of a graph together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

Beside = Mapping[int, list[tuple[int, int]]]
"""For each node its neighbours, each with the place of the edge that leads there."""
NOWHERE = -1


def bridges(edges: Sequence[tuple[int, int]]) -> Mapping[int, int]:
    """For each bridge among the edges of a graph, by its place: how many nodes lie on one side of it.

    No pair of nodes has two edges. R. E. Tarjan, A note on finding the bridges of a graph, 1974.

    >>> dict(bridges([(1, 2), (2, 3), (1, 3), (3, 4), (4, 5)]))
    {4: 1, 3: 2}
    """
    beside: dict[int, list[tuple[int, int]]] = {}
    for place, (one, other) in enumerate(edges):
        beside.setdefault(one, []).append((other, place))
        beside.setdefault(other, []).append((one, place))
    walked = list(_walk(beside))
    entered = {node: number for number, (node, _, _) in enumerate(walked)}
    lowest, below = dict(entered), dict.fromkeys(entered, 1)
    found: dict[int, int] = {}
    for node, parent, by in reversed(walked):
        around = (entered[neighbour] for neighbour, place in beside[node] if place != by)
        lowest[node] = min(lowest[node], min(around, default=entered[node]))
        if by != NOWHERE:
            lowest[parent] = min(lowest[parent], lowest[node])
            below[parent] += below[node]
            if lowest[node] > entered[parent]:
                found[by] = below[node]
    return found


def _walk(beside: Beside) -> Iterator[tuple[int, int, int]]:
    """Every node in depth-first order, with the node and the edge from which it was reached."""
    reached: set[int] = set()
    path = [(start, start, NOWHERE) for start in reversed([*beside])]
    while path:
        node, parent, by = path.pop()
        if node not in reached:
            reached.add(node)
            yield node, parent, by
            path += [(neighbour, node, place) for neighbour, place in beside[node] if neighbour not in reached]
