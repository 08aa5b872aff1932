"""What links lead to: found in this process or by queries alone, it is the same."""

from itertools import pairwise

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution_audit.engines import open_engine
from attribution_audit.matching.components import make_components
from attribution_audit.matching.links import END_SCHEMA

Links = list[tuple[int, int]]
RECORDS = st.integers(min_value=0, max_value=40)
GRAPHS = st.lists(st.tuples(RECORDS, RECORDS).filter(lambda ends: ends[0] != ends[1]), max_size=60)


def test_each_record_is_led_to_the_earliest_one() -> None:
    assert in_memory([(3, 7), (7, 9), (2, 5)]) == {3: 3, 7: 3, 9: 3, 2: 2, 5: 2}
    assert in_memory([]) == {}


@settings(max_examples=30, deadline=None)
@given(GRAPHS)
def test_queries_find_what_memory_finds(links: Links) -> None:
    assert by_queries(links) == in_memory(links)


@pytest.mark.parametrize("step", [1, 7, 11])
def test_a_long_chain_is_one(step: int) -> None:
    places = [place * step % 97 for place in range(97)]
    chain = list(pairwise(places))
    assert by_queries(chain) == dict.fromkeys(range(97), 0)


@pytest.mark.parametrize("hub", [0, 40, 80])
def test_a_star_is_one_whoever_stands_in_its_middle(hub: int) -> None:
    star = [(hub, other) for other in range(81) if other != hub]
    assert by_queries(star) == dict.fromkeys(range(81), 0)


def test_two_stars_that_share_a_record_are_one() -> None:
    assert by_queries([(0, 5), (1, 5), (1, 6), (2, 6), (8, 9)]) == {0: 0, 1: 0, 2: 0, 5: 0, 6: 0, 8: 8, 9: 8}


def in_memory(links: Links) -> dict[int, int]:
    return components_of(links)


def by_queries(links: Links) -> dict[int, int]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("attribution_audit.matching.components.MOST_IN_MEMORY", -1)
        return components_of(links)


def components_of(links: Links) -> dict[int, int]:
    ends = [sorted(ends) for ends in links]
    engine = open_engine(threads=1)
    try:
        columns = [pa.array([end[side] for end in ends], pa.int64()) for side in (0, 1)]
        engine.register("match_found", pa.table(columns, schema=END_SCHEMA))
        make_components(engine)
        rows = engine.arrow("match_components").to_pylist()
    finally:
        engine.close()
    assert len({row["record_no"] for row in rows}) == len(rows)
    return {row["record_no"]: row["first_no"] for row in rows}
