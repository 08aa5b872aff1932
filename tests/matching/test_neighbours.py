"""Pairs drawn of those that share a place, a company or a number, whatever else they say."""

from collections import Counter

import pyarrow as pa
import pytest

from attribution_audit.engines import open_engine
from attribution_audit.matching.linking import Records, say
from attribution_audit.matching.neighbours import neighbours
from attribution_audit.matching.roles import MatchKind

ROLES = {"last_name": ("last",), "postal_code": ("zip",), "phone": ("phone",)}
PEOPLE = [
    {"last": f"Surname{number}", "zip": f"AB{number % 10:02} 3CD", "phone": None if number else "+1 415 628 3947"}
    for number in range(200)
]


@pytest.mark.parametrize("second_from", [None, 100])
def test_neighbours_share_what_they_were_drawn_for(second_from: int | None) -> None:
    found = drawn(PEOPLE, second_from)
    assert {row["about"] for row in found} == {"postal_code"}
    assert all(PEOPLE[row["one_no"]]["zip"] == PEOPLE[row["other_no"]]["zip"] for row in found)
    assert all(row["one_no"] < row["other_no"] for row in found)
    if second_from is not None:
        assert all(row["one_no"] < second_from <= row["other_no"] for row in found)


def test_each_holder_stands_in_about_two_pairs() -> None:
    found = drawn(PEOPLE, None)
    ends = Counter(row[end] for row in found for end in ("one_no", "other_no"))
    assert len(found) == 200 - 10
    assert set(ends.values()) <= {1, 2}


def test_nobody_shares_anything() -> None:
    assert drawn(PEOPLE[:5], None) == []


def drawn(rows: list[dict[str, str | None]], second_from: int | None) -> list[dict[str, int | str]]:
    columns = {name: pa.array([row[name] for row in rows], pa.string()) for name in ("last", "zip", "phone")}
    engine = open_engine(threads=1)
    try:
        engine.register("mentions", pa.table({"record_no": pa.array(range(len(rows)), pa.int64()), **columns}))
        taught = say(engine, Records(MatchKind.PERSON, "mentions", ROLES, second_from))
        found: list[dict[str, int | str]] = neighbours(
            engine, MatchKind.PERSON, taught.layouts, len(rows), second_from
        ).to_pylist()
        return found
    finally:
        engine.close()
