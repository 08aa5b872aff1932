"""What holds for all records: order, strangers, sides and blanks change nothing."""

import random
import subprocess
import sys
from functools import cache
from typing import Any

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution_audit.engines import open_engine
from attribution_audit.matching import match, resolve
from attribution_audit.matching.waterfall_step import Step

from .crm import COMPANY_FIELDS, PERSON_FIELDS, Row, fill
from .labelled import labelled_crm

FEW = settings(max_examples=25, deadline=None)
BLANKS = ("", " ", "-", "n/a", "[not provided]", "Unknown", "NULL")
STRANGER = {
    "first": "Wolfram",
    "last": "Xhaferi",
    "email": "w.xhaferi@zywiec.example",
    "phone": "(917) 555 8264",
    "company": "Zywiec Kvass",
    "name": "Zywiec Kvass",
    "website": "zywiec.example",
    "city": "Zywiec",
}
PEOPLE = st.fixed_dictionaries(
    {
        "first": st.sampled_from([None, "Ann", "Anna", "Bob", "Robert", "T.", "Tomás", "Quiroga"]),
        "last": st.sampled_from([None, "Lee", "Quiroga", "Qiroga", "Quiroga Jr.", "Tomas", "Garcia Lopez", "Garcia"]),
        "email": st.sampled_from(
            [None, "a.lee@ardent.example", "tq@ardent.example", "info@ardent.example", "x1@gmail.com"]
        ),
        "phone": st.sampled_from([None, "415 628 3947", "+1 (415) 628-3947", "0049 30 8412 7701"]),
        "company": st.sampled_from([None, "Ardent", "Ardent Robotics Inc.", "Globex Foods"]),
        "website": st.sampled_from([None, "ardent.example", "globex.example"]),
        "city": st.sampled_from([None, "Oslo", "Lund"]),
        "born": st.sampled_from([None, "1990-01-05", "1990-01-06", "1971-12-30"]),
    }
)
COMPANIES = st.fixed_dictionaries(
    {
        "name": st.sampled_from([None, "Ardent", "Ardent Robotics Inc.", "ARDENT ROBOTICS", "Apex Consulting", "Apex"]),
        "website": st.sampled_from([None, "ardent.example", "ardent.test", "apexc.example"]),
        "email": st.sampled_from([None, "tq@ardent.example", "x1@gmail.com"]),
        "phone": st.sampled_from([None, "415 628 3947", "0049 30 8412 7701"]),
        "city": st.sampled_from([None, "Oslo", "Lund", "Turku"]),
    }
)
CASES = st.one_of(
    st.tuples(st.just("person"), st.lists(PEOPLE, min_size=2, max_size=9)),
    st.tuples(st.just("company"), st.lists(COMPANIES, min_size=2, max_size=9)),
)


@FEW
@given(CASES, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(case: tuple[str, list[Row]], dice: random.Random) -> None:
    kind, rows = case
    numbered = list(enumerate(rows))
    shuffled = dice.sample(numbered, len(numbered))
    assert matched(kind, numbered) == matched(kind, shuffled)


@FEW
@given(CASES)
def test_a_stranger_changes_no_cluster(case: tuple[str, list[Row]]) -> None:
    kind, rows = case
    clusters, links = matched(kind, list(enumerate(rows)), model_of(kind))
    with_stranger, more_links = matched(kind, list(enumerate([*rows, STRANGER])), model_of(kind))
    assert with_stranger == {**clusters, len(rows): f"{kind}:{len(rows)}"}
    assert [link[:2] for link in more_links] == [link[:2] for link in links]


@FEW
@given(CASES)
def test_sides_may_be_exchanged(case: tuple[str, list[Row]]) -> None:
    kind, rows = case
    one, other = list(enumerate(rows[::2])), list(enumerate(rows[1::2]))
    there, back = across(kind, one, other, model_of(kind)), across(kind, other, one, model_of(kind))
    assert {(a, b, weight) for a, b, weight in there} == {(b, a, weight) for a, b, weight in back}


@FEW
@given(CASES, st.data())
def test_blanks_in_disguise_are_blanks(case: tuple[str, list[Row]], data: st.DataObject) -> None:
    kind, rows = case
    disguised = [
        {column: value if value is not None else data.draw(st.sampled_from(BLANKS)) for column, value in row.items()}
        for row in rows
    ]
    assert matched(kind, list(enumerate(rows))) == matched(kind, list(enumerate(disguised)))


ROWS = st.one_of(st.tuples(st.just("person"), PEOPLE), st.tuples(st.just("company"), COMPANIES))


@FEW
@given(ROWS, st.data())
def test_what_agrees_never_counts_against(case: tuple[str, Row], data: st.DataObject) -> None:
    kind, row = case
    blank = data.draw(st.sets(st.sampled_from(sorted(row))))
    start, *steps = steps_of(kind, row, {column: None if column in blank else value for column, value in row.items()})
    assert start.match_weight < 0
    assert all(step.match_weight >= 0 for step in steps)


@FEW
@given(CASES)
def test_links_and_clusters_agree(case: tuple[str, list[Row]]) -> None:
    kind, rows = case
    clusters, links = matched(kind, list(enumerate(rows)))
    assert set(clusters) == set(range(len(rows)))
    assert all(clusters[one] == clusters[other] for one, other, *_ in links)
    joined = {one for one, *_ in links} | {other for _, other, *_ in links}
    assert {key for key, name in clusters.items() if name != f"{kind}:{key}"} <= joined
    assert all(clusters[int(name.split(":")[1])] == name for name in clusters.values())


def test_threads_and_order_change_nothing_in_a_crm() -> None:
    crm = labelled_crm(people=300, seed=3)
    shuffled = {name: random.Random(5).sample(rows, len(rows)) for name, rows in crm.rows.items()}
    assert tables(crm.rows, threads=1) == tables(shuffled, threads=4)


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    heavy = ("pandas", "scipy", "networkx")
    asks = f"import sys, attribution_audit.matching; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@cache
def model_of(kind: str) -> dict[str, Any]:
    """What a few made-up records teach: only with the model held fixed do others change nothing."""
    tables = {"person": "leads", "company": "accounts"}
    said = labelled_crm(people=60, seed=5).rows[tables[kind]]
    names = {"first": "first_name", "last": "last_name"}
    rows = [{column: row.get(names.get(column, column)) for column in fields(kind).values()} for row in said]
    return match(table(kind, list(enumerate(rows))), kind=kind, key="key", fields=fields(kind)).model


def matched(
    kind: str, numbered: list[tuple[int, Row]], model: dict[str, Any] | None = None
) -> tuple[dict[int, str], list[tuple[Any, ...]]]:
    matching = match(table(kind, numbered), kind=kind, key="key", fields=fields(kind), model=model)
    clusters = {row["key"]: row["cluster_id"] for row in matching.clusters_table.to_pylist()}
    return clusters, [tuple(row.values()) for row in matching.links_table.to_pylist()]


def steps_of(kind: str, one: Row, other: Row) -> tuple[Step, ...]:
    rows = table(kind, list(enumerate((one, other))))
    return match(rows, kind=kind, key="key", fields=fields(kind), model=model_of(kind)).explain(0, 1).steps


def across(
    kind: str, one: list[tuple[int, Row]], other: list[tuple[int, Row]], model: dict[str, Any]
) -> list[tuple[int, int, float]]:
    matching = match(table(kind, one), table(kind, other), kind=kind, key="key", fields=fields(kind), model=model)
    return [(row["key_a"], row["key_b"], row["match_weight"]) for row in matching.links_table.to_pylist()]


def table(kind: str, numbered: list[tuple[int, Row]]) -> pa.Table:
    columns: dict[str, Any] = {
        column: pa.array([row.get(column) for _, row in numbered], pa.string()) for column in fields(kind).values()
    }
    return pa.table({"key": pa.array([number for number, _ in numbered], pa.int64()), **columns})


def fields(kind: str) -> dict[str, str]:
    return PERSON_FIELDS if kind == "person" else COMPANY_FIELDS


def tables(rows: dict[str, list[Row]], threads: int) -> list[list[Row]]:
    engine = open_engine(threads=threads)
    try:
        fill(engine, rows)
        resolve(engine)
        keys = ("record_type", "record_id"), ("kind", "record_type", "record_id", "other_type", "other_id")
        found = [engine.arrow(name) for name in ("entities", "links")]
        return [
            rows.sort_by([(key, "ascending") for key in by]).to_pylist() for rows, by in zip(found, keys, strict=True)
        ]
    finally:
        engine.close()
