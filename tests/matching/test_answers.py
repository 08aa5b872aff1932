"""What people answered: read from anywhere, the latest stands, contradictions are named, nothing is lost silently."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.errors import AuditError, MissingColumn
from attribution_audit.matching.answer_rows import UnusableAnswers
from attribution_audit.matching.answers import Answers, ContradictoryAnswers, NumberedAnswers
from attribution_audit.matching.inputs import UnreadableRecords

KEYS = pa.array(["a", "b", "c", "d"])


def answers(*rows: str) -> Answers:
    """Answers as `a b same 2026-06-30`, one a row; the date may be left out."""
    columns = ("key_a", "key_b", "answer", "decided_at")
    cells = [dict(zip(columns, row.split(), strict=False)) for row in rows]
    return Answers.of(pa.Table.from_pylist(cells, pa.schema([(name, pa.string()) for name in columns])))


def pairs(table: pa.Table) -> list[tuple[int, int]]:
    return list(zip(table["one_no"].to_pylist(), table["other_no"].to_pylist(), strict=True))


def standing(*rows: str) -> NumberedAnswers:
    return answers(*rows).numbered(KEYS)


def test_answers_become_numbers_of_records_whichever_key_stands_first() -> None:
    found = standing("b a same", "c a different", "d c unsure")
    assert (pairs(found.same), pairs(found.different), pairs(found.unsure)) == ([(0, 1)], [(0, 2)], [(2, 3)])
    assert found.note == ""


@pytest.mark.parametrize(
    ("rows", "same", "different", "unsure"),
    [
        (["a b same 2026-01-01", "b a different 2026-02-01"], [], [(0, 1)], []),
        (["a b different 2026-02-01", "a b same 2026-02-01T00:00:01Z"], [(0, 1)], [], []),
        (["a b same 2026-02-01T00:30:00+02:00", "a b different 2026-01-31T23:00:00Z"], [], [(0, 1)], []),
        (["a b same", "a b same"], [(0, 1)], [], []),
        (["a b same", "a b unsure"], [(0, 1)], [], []),
        (["a b same 2026-01-01", "a b unsure 2026-02-01"], [], [], [(0, 1)]),
        (["a b same 2026-01-01", "a b unsure 2026-01-01"], [(0, 1)], [], []),
    ],
)
def test_the_latest_answer_stands_and_without_order_a_decision(
    rows: list[str], same: list[object], different: list[object], unsure: list[object]
) -> None:
    found = standing(*rows)
    assert [pairs(found.same), pairs(found.different), pairs(found.unsure)] == [same, different, unsure]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (
            ["a b same", "b a different"],
            "'a' and 'b' are answered both same and different, and decided_at does not say",
        ),
        (["a b same 2026-01-01", "a b different"], "'a' and 'b' are answered both same and different"),
        (["a b same 2026-01-01", "a b different 2026-01-01"], "'a' and 'b' are answered both same and different"),
        (
            ["a b same", "b c same", "a c different"],
            "'a' and 'c' are answered different, but 'a' and 'b', 'b' and 'c' the same.",
        ),
        (["a b same", "c b same", "c d same", "d a different"], "'a' and 'b', 'b' and 'c', 'c' and 'd' the same."),
        (["a a different"], "'a' is answered different from itself."),
    ],
)
def test_answers_that_cannot_all_be_right_are_refused_in_one_sentence(rows: list[str], says: str) -> None:
    for order in (rows, rows[::-1]):
        with pytest.raises(ContradictoryAnswers) as raised:
            standing(*order)
        assert says in str(raised.value)
        assert str(raised.value).startswith("the answers contradict each other: ")
        assert len(raised.value.found) == 1


def test_a_later_answer_ends_a_contradiction() -> None:
    rows = ["a b same 2026-01-01", "b c same 2026-01-01", "a c different 2026-01-01"]
    assert pairs(standing(*rows, "c b different 2026-01-02").same) == [(0, 1)]
    assert pairs(standing(*rows, "c a unsure 2026-01-02").same) == [(0, 1), (1, 2)]


def test_many_contradictions_are_counted() -> None:
    keys = pa.array([str(number) for number in range(20)])
    rows = [f"{number} {number + 1} {answer}" for number in range(0, 20, 2) for answer in ("same", "different")]
    with pytest.raises(ContradictoryAnswers, match=r"7 more such places") as raised:
        answers(*rows).numbered(keys)
    assert len(raised.value.found) == 10


def test_unknown_keys_are_counted_and_named_and_the_rest_stands() -> None:
    found = standing("a b same", "a x same", "y z different", "x b unsure")
    assert pairs(found.same) == [(0, 1)]
    assert found.unknown_keys == ("x", "y", "z")
    assert found.note == "Answers name 3 keys that no record has ('x', 'y', 'z'); these were left out."


def test_in_two_tables_the_same_key_names_two_records() -> None:
    keys = pa.array([1, 2, 1, 2])
    found = answers("1 1 same", "2 1 different").numbered(keys, second_from=2)
    assert (pairs(found.same), pairs(found.different)) == ([(0, 2)], [(1, 2)])
    assert answers("1 3 same").numbered(keys, second_from=2).unknown_keys == ("3",)


def test_rows_that_nobody_answered_are_counted() -> None:
    table = pd.DataFrame({"key_a": [1, 1, 2], "key_b": [2, 3, 3], "answer": [" Same ", None, ""]})
    read = Answers.of(table)
    assert (len(read.given), read.unanswered) == (1, 2)
    assert pairs(read.numbered(pa.array([1, 2, 3])).same) == [(0, 1)]
    assert Answers.of(read) is read


def test_what_else_was_noted_is_kept() -> None:
    row = {
        "key_a": "a",
        "key_b": "b",
        "answer": "same",
        "reviewer": "Ada",
        "reason": "I know her",
        "decided_at": date(2026, 6, 30),
    }
    (one,) = Answers.of(pa.Table.from_pylist([row])).given
    assert (one.reviewer, one.reason, one.decided_at) == ("Ada", "I know her", datetime(2026, 6, 30, tzinfo=UTC))


def test_a_parquet_file_is_read_as_it_is(tmp_path: Path) -> None:
    pq.write_table(pa.table({"key_a": ["'=a"], "key_b": ["b"], "answer": ["same"]}), tmp_path / "answers.parquet")
    assert Answers.of(tmp_path / "answers.parquet").given[0].key_a == "'=a"


@pytest.mark.parametrize(
    ("table", "error", "says"),
    [
        ({"key_a": ["a"], "key_b": ["b"]}, MissingColumn, "the answers has no column 'answer'"),
        (
            {"key_a": ["a"], "key_b": ["b"], "answer": ["sme"]},
            UnusableAnswers,
            r"row 1 below the header: 'sme' is no answer. Did you mean 'same'\?",
        ),
        (
            {"key_a": ["a"], "key_b": ["b"], "answer": ["same"], "decided_at": ["30.6."]},
            UnusableAnswers,
            "row 1 below the header: decided_at: '30.6.' is no time such as 2026-06-30",
        ),
    ],
)
def test_what_is_refused(table: dict[str, list[str]], error: type[AuditError], says: str) -> None:
    with pytest.raises(error, match=says):
        Answers.of(pa.table(table))


def test_what_cannot_be_read() -> None:
    with pytest.raises(UnreadableRecords):
        Answers.of(42)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.sampled_from(["same", "different"]))))
def test_answers_that_are_taken_never_contradict_each_other(rows: list[tuple[str, str, str]]) -> None:
    try:
        found = standing(*(" ".join(row) for row in rows))
    except ContradictoryAnswers:
        assert any(row[2] == "different" for row in rows)
        return
    cluster = list(range(4))
    for one, other in pairs(found.same):
        cluster = [cluster[one] if number == cluster[other] else number for number in cluster]
    assert all(cluster[one] != cluster[other] for one, other in pairs(found.different))
