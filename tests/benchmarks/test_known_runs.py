"""Which clusters two runs do not agree on, and how."""

from __future__ import annotations

import pyarrow as pa

import attribution_audit as aa
from tests.benchmarks.known_runs import differing

PEOPLE = pa.table(
    {"id": ["1", "2", "3"], "name": ["Ann Lee"] * 2 + ["Tom Ray"], "mail": ["ann@lee.example"] * 2 + [None]}
)


def matched(*answers: tuple[str, str, str]) -> aa.Matching:
    columns = zip(*answers, strict=True) if answers else ((), (), ())
    given = pa.table([pa.array(column, pa.string()) for column in columns], names=["key_a", "key_b", "answer"])
    fields = {"full_name": "name", "email": "mail"}
    return aa.match(PEOPLE, kind="person", key="id", fields=fields, answers=given)


def test_a_run_agrees_with_itself() -> None:
    assert differing(matched(), matched()) == {}


def test_clusters_that_differ_are_named_with_how_the_other_parts_them() -> None:
    one, other = matched(), matched(("1", "2", "different"), ("2", "3", "same"))
    assert differing(one, other) == {
        "person:1": (frozenset({"1"}), frozenset({"2"})),
        "person:3": (frozenset({"3"}),),
    }
