"""The review list goes through a spreadsheet and comes back as answers."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.matching.answers import Answers
from attribution_audit.matching.inputs import UnreadableRecords
from attribution_audit.matching.review_file import FIRST, read_review, review_list, write_review
from attribution_audit.records.spreadsheet import FORMULA_STARTS, as_cell, from_cell

ODD_KEYS = (
    "=1+1",
    "'=1+1",
    "+44",
    "-7",
    "@a",
    "007",
    "1E5",
    "MAR1",
    "3-4",
    "12345678901234567",
    " x",
    "O'Hara",
    "\ta",
    "",
    "true",
)
ODD_TEXT = st.text(st.sampled_from("'=+-@019 eE./\t\rMARx＝\u200bé"), max_size=8)


def reviewed(keys: tuple[str, ...]) -> pa.Table:
    people = pa.table({"id": list(keys), "name": [f"=cmd|{key}" for key in keys]})
    pairs = pa.table(
        {
            "key_a": list(keys[:-1]),
            "key_b": list(keys[1:]),
            "match_weight": [-1.5] * (len(keys) - 1),
            "match_probability": [0.3] * (len(keys) - 1),
            "reason": ["@same name"] * (len(keys) - 1),
        }
    )
    return review_list(pairs, (people, people), "id", ["name"])


def test_a_row_shows_both_records_and_leaves_the_answer_open() -> None:
    table = reviewed(("a", "b"))
    assert table.column_names == [*FIRST, "name_a", "name_b"]
    row = table.to_pylist()[0]
    assert (row["answer"], row["name_a"], row["name_b"]) == ("", "=cmd|a", "=cmd|b")
    assert (row["key_a"], row["key_b"], row["match_weight"]) == ("a", "b", -1.5)


def test_it_comes_back_unchanged_and_runs_nowhere(tmp_path: Path) -> None:
    table = reviewed(ODD_KEYS)
    write_review(table, tmp_path / "review.csv")
    back = read_review(tmp_path / "review.csv")
    for column in ("key_a", "key_b", "reason", "name_a", "name_b"):
        assert back[column].to_pylist() == table[column].to_pylist()
    with (tmp_path / "review.csv").open(encoding="utf-8-sig", newline="") as file:
        texts = [cell for row in csv.DictReader(file) for name, cell in row.items() if not name.startswith("match_")]
    assert not [cell for cell in texts if cell[:1] in FORMULA_STARTS]


def test_numbers_stay_numbers(tmp_path: Path) -> None:
    write_review(reviewed(("a", "b")), tmp_path / "review.csv")
    assert b"a,b,-1.5,0.3," in (tmp_path / "review.csv").read_bytes()


def filled_in(path: Path, encoding: str, delimiter: str, *, loses_apostrophes: bool = False) -> Path:
    """What a spreadsheet saves once somebody has answered every row."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    saved = path.with_name("saved.csv")
    with saved.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=delimiter)
        writer.writeheader()
        for row in rows:
            cells = {name: cell[1:] if loses_apostrophes and cell[:1] == "'" else cell for name, cell in row.items()}
            writer.writerow(cells | {"answer": "SAME"})
    return saved


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8-sig", ","), ("utf-8", ";"), ("cp1252", ";"), ("utf-16", "\t")]
)
def test_whatever_a_spreadsheet_makes_of_it_is_read(tmp_path: Path, encoding: str, delimiter: str) -> None:
    keys = ("Zoë", "007", "=x", "a,b")
    write_review(reviewed(keys), tmp_path / "review.csv")
    read = Answers.of(filled_in(tmp_path / "review.csv", encoding, delimiter))
    assert [(one.key_a, one.key_b) for one in read.given] == list(pairwise(keys))
    assert len(read.numbered(pa.array(keys)).same) == 3


def test_a_spreadsheet_that_takes_apostrophes_for_its_own_sign_is_read_too(tmp_path: Path) -> None:
    keys = ("007", "=x", "MAR1")
    write_review(reviewed(keys), tmp_path / "review.csv")
    read = Answers.of(filled_in(tmp_path / "review.csv", "utf-8", ",", loses_apostrophes=True))
    assert read.numbered(pa.array(keys)).unknown_keys == ()


def test_an_untouched_list_has_no_answers(tmp_path: Path) -> None:
    write_review(reviewed(("a", "b", "c")), tmp_path / "review.csv")
    read = Answers.of(str(tmp_path / "review.csv"))
    assert (read.given, read.unanswered) == ((), 2)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "it has no header"),
        (b"PK\x03\x04\x00\x00", "it is no text"),
        (b"key_a,key_b,answer\n1,2,same,more\n", "row 1 below the header has more cells"),
    ],
)
def test_what_is_no_review_list(tmp_path: Path, raw: bytes, says: str) -> None:
    (tmp_path / "review.csv").write_bytes(raw)
    with pytest.raises(UnreadableRecords, match=says):
        read_review(tmp_path / "review.csv")


@given(ODD_TEXT)
def test_every_text_comes_back(text: str) -> None:
    assert from_cell(as_cell(text)) == text


@given(ODD_TEXT, ODD_TEXT)
def test_two_texts_never_share_a_cell(one: str, other: str) -> None:
    assert (as_cell(one) == as_cell(other)) == (one == other)
