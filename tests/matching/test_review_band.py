"""Whom to ask about: the least certain pairs that decide most."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.matching import Matching, match
from attribution_audit.matching.answered import ANSWERED_SCHEMA
from attribution_audit.matching.bridges import bridges
from attribution_audit.matching.links import FOUND_SCHEMA
from attribution_audit.matching.review_band import Asked, review_band

from .leads import FIELDS, leads

Pair = tuple[int, int, int]
LINK = 1_000


def asked(
    links: list[Pair], near: list[Pair], first_no: list[int], answers: list[Pair] | None = None, limit: int = 100
) -> list[tuple[int, int, bool]]:
    found = review_band(
        table(links, FOUND_SCHEMA),
        table(near, FOUND_SCHEMA),
        np.array(first_no, dtype=np.int64),
        table(answers or [], ANSWERED_SCHEMA),
        LINK,
        limit,
    )
    return told(found)


def table(pairs: list[Pair], schema: pa.Schema) -> pa.Table:
    columns = zip(*pairs, strict=True) if pairs else ((), (), ())
    return pa.table([pa.array(column, pa.int64()) for column in columns], schema=schema)


def told(found: Asked) -> list[tuple[int, int, bool]]:
    return list(zip(found.one_no.tolist(), found.other_no.tolist(), found.is_linked.tolist(), strict=True))


def test_the_least_certain_come_first() -> None:
    links = [(0, 1, 8_000), (2, 3, 1_500)]
    near = [(4, 5, 900), (6, 7, -3_000)]
    assert asked(links, near, [0, 0, 2, 2, 4, 5, 6, 7]) == [(4, 5, False), (2, 3, True), (6, 7, False), (0, 1, True)]


def test_what_decides_more_comes_first() -> None:
    of_four = [(0, 1, 30_000), (2, 3, 30_000), (0, 2, 3_000)]
    assert asked([*of_four, (4, 5, 2_500)], [], [0, 0, 0, 0, 4, 4]) == [(0, 2, True), (4, 5, True)]
    near = [(0, 2, -1_000), (4, 5, 0)]
    assert asked([(0, 1, 30_000), (2, 3, 30_000)], near, [0, 0, 2, 2, 4, 5]) == [(0, 2, False), (4, 5, False)]


def test_a_link_that_others_replace_decides_nothing() -> None:
    ring = [(0, 1, 1_200), (1, 2, 1_200), (0, 2, 1_200)]
    assert asked(ring, [], [0, 0, 0]) == []
    assert asked([*ring, (2, 3, 1_200)], [], [0, 0, 0, 0]) == [(2, 3, True)]


def test_certain_links_are_not_asked_about() -> None:
    assert asked([(0, 1, 11_001)], [], [0, 0]) == []


def test_of_several_pairs_between_two_clusters_the_heaviest_is_asked() -> None:
    near = [(0, 3, -2_000), (1, 2, 500), (0, 2, 400)]
    assert asked([(0, 1, 30_000), (2, 3, 30_000)], near, [0, 0, 2, 2]) == [(1, 2, False)]
    assert asked([], [(0, 1, 500)], [0, 0]) == []


def test_nothing_is_asked_twice_and_no_more_than_asked_for() -> None:
    links, near = [(0, 1, 1_500)], [(2, 3, 500), (4, 5, 0)]
    assert asked(links, near, [0, 0, 2, 3, 4, 5], answers=[(0, 1, 3), (4, 5, 2)]) == [(2, 3, False)]
    assert asked(links, near, [0, 0, 2, 3, 4, 5], limit=0) == []
    assert len(asked(links, near, [0, 0, 2, 3, 4, 5], limit=2)) == 2


@given(st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda edge: edge[0] < edge[1]), min_size=1))
def test_bridges_are_those_that_another_library_finds(edges: set[tuple[int, int]]) -> None:
    ordered = sorted(edges)
    graph = nx.Graph(ordered)
    found = bridges(ordered)
    assert {ordered[place] for place in found} == {(min(edge), max(edge)) for edge in nx.bridges(graph)}
    for place, nodes in found.items():
        parted = graph.copy()
        parted.remove_edge(*ordered[place])
        assert nodes in {len(nx.node_connected_component(parted, end)) for end in ordered[place]}


@pytest.fixture(scope="module")
def matching() -> Matching:
    return match(leads(200, seed=5), kind="person", key="lead_id", fields=FIELDS)


def test_a_band_tells_pairs_by_key_with_their_reasons(matching: Matching) -> None:
    band = matching.review_band(limit=20)
    assert list(band.columns) == ["key_a", "key_b", "match_weight", "match_probability", "reason", "is_linked"]
    assert 0 < len(band) <= 20
    assert all(band["reason"].str.len() > 0)
    linked = {(link["key_a"], link["key_b"]) for link in matching.links_table.to_pylist()}
    for row in band.to_dict("records"):
        assert ((row["key_a"], row["key_b"]) in linked) == row["is_linked"]
        assert matching.explain(row["key_a"], row["key_b"]).match_weight == pytest.approx(row["match_weight"])


def test_the_order_of_rows_changes_nothing(matching: Matching) -> None:
    table = leads(200, seed=5)
    turned = table.take(pa.array(range(len(table) - 1, -1, -1)))
    again = match(turned, kind="person", key="lead_id", fields=FIELDS)
    assert again.review_band_table().equals(matching.review_band_table())


def test_answers_shorten_the_list(matching: Matching) -> None:
    band = matching.review_band(limit=5)
    words = ["same", "different", "unsure", "unsure", "different"][: len(band)]
    again = match(
        leads(200, seed=5),
        kind="person",
        key="lead_id",
        fields=FIELDS,
        answers=band[["key_a", "key_b"]].assign(answer=words),
    )
    told_again = {*zip(again.review_band()["key_a"], again.review_band()["key_b"], strict=True)}
    assert told_again.isdisjoint(zip(band["key_a"], band["key_b"], strict=True))
