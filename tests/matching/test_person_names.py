"""Names of persons: how they are read, and how alike two of them are."""

from __future__ import annotations

import pytest

from attribution_audit.matching.likeness import Likeness
from attribution_audit.matching.person_likeness import given_likeness, surname_likeness
from attribution_audit.matching.person_names import generation, name_words, split_name


@pytest.mark.parametrize(
    ("cell", "given", "surname"),
    [
        ("Ann Lee", "ann", "lee"),
        ("Lee, Ann", "ann", "lee"),
        ("LEE Ann", "ann", "lee"),
        ("Ann LEE", "ann", "lee"),
        ("Prof. Dr. Ann Lee, PhD, MBA", "prof dr ann", "lee"),
        ("John Smith, Jr.", "john", "smith"),
        ("John Smith, Ph.D.", "john", "smith"),
        ("JR Smith", "jr", "smith"),
        ("J. R. SMITH", "j r", "smith"),
        ("Vincent van der Berg", "vincent", "van der berg"),
        ("王小明", "xiaoming", "wang"),
        ("欧阳娜娜", "nana", "ouyang"),
        ("김민준", "minjun", "gim"),
        ("Иванов Иван Петрович", "ivan petrovich", "ivanov"),
        ("Roman Abramovich", "roman", "abramovich"),
        ("Lee", None, "lee"),
    ],
)
def test_a_full_name_is_parted(cell: str, given: str | None, surname: str) -> None:
    from attribution_audit.matching.blanks import folded

    parts = split_name(cell)
    assert (None if parts[0] is None else folded(parts[0]), folded(parts[1] or "")) == (given, surname)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Prof. Dr. Ann", "ann"),
        ("Smith Jr.", "smith"),
        ("Smith, M.D.", "smith"),
        ("O’Brien", "obrien"),
        ("Ma", "ma"),
        ("Don", "don"),
        ("J.", "j"),
        ("Jean-Luc", "jean luc"),
        ("12345", None),
        ("-", None),
        ("Unknown", None),
    ],
)
def test_what_is_no_part_of_a_name_is_left_out(cell: str, words: str | None) -> None:
    assert name_words(cell) == words


def test_generations() -> None:
    assert [generation(cell) for cell in ("Smith", "Smith Jr.", "Smith, Sr", "Junior", "Henry III")] == [
        None,
        "2",
        "1",
        None,
        "3",
    ]


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("jean pierre", "jeanpierre", Likeness.SAME),
        ("maria", "maria jose", Likeness.SAME),
        ("anna maria", "anna sofia", Likeness.MIDDLE),
        ("robert", "bob", Likeness.NICKNAME),
        ("rob", "bobby", Likeness.NICKNAME),
        ("bartholomew", "bart", Likeness.NICKNAME),
        ("mohammed", "muhammad", Likeness.SOUNDS),
        ("mhmd", "mohammed", Likeness.SOUNDS),
        ("ywsf", "yousef", Likeness.SOUNDS),
        ("soeren", "soren", Likeness.SOUNDS),
        ("yulia", "julia", Likeness.SOUNDS),
        ("dmitry", "dimitri", Likeness.SOUNDS),
        ("jose maria", "maria", Likeness.PART),
        ("j", "john", Likeness.INITIAL),
        ("j r", "john robert", Likeness.INITIAL),
        ("jr", "john robert", Likeness.INITIAL),
        ("j", "j", Likeness.INITIAL),
        ("j robert", "robert", Likeness.PART),
        ("maria", "mario", Likeness.ENDING),
        ("daniel", "daniela", Likeness.ENDING),
        ("qanderly", "qamderly", Likeness.NEAR),
        ("liha", "lisa", Likeness.NEAR),
        ("marta", "maria", Likeness.ALIKE),
        ("chris", "christophero", Likeness.ALIKE),
        ("ann", "tom", Likeness.DIFFERENT),
        ("robert", "albert", Likeness.DIFFERENT),
        ("j", "robert", Likeness.DIFFERENT),
    ],
)
def test_given_names(one: str, other: str, level: Likeness) -> None:
    assert given_likeness(one, other) == given_likeness(other, one) == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("van der berg", "vanderberg", Likeness.SAME),
        ("obrien", "o brien", Likeness.SAME),
        ("mueller", "muller", Likeness.SOUNDS),
        ("mcdonald", "mac donald", Likeness.SOUNDS),
        ("ivanoff", "ivanov", Likeness.SOUNDS),
        ("tschaikowski", "chaikovsky", Likeness.SOUNDS),
        ("papadopoylos", "papadopoulos", Likeness.SOUNDS),
        ("gim", "kim", Likeness.SOUNDS),
        ("i", "lee", Likeness.DIFFERENT),
        ("zhang", "cheung", Likeness.SOUNDS),
        ("van der berg", "berg", Likeness.PART),
        ("garcia lopez", "garcia", Likeness.PART),
        ("smith jones", "jones brown", Likeness.OVERLAP),
        ("ivanov", "ivanova", Likeness.ENDING),
        ("kowalski", "kowalska", Likeness.ENDING),
        ("novak", "novakova", Likeness.ENDING),
        ("s", "smith", Likeness.INITIAL),
        ("campo benet", "campo bnet", Likeness.NEAR),
        ("corominas carlos", "corominas c", Likeness.PART),
        ("zubiri", "zubtri", Likeness.NEAR),
        ("lee", "les", Likeness.ALIKE),
        ("fernandez", "fernard", Likeness.ALIKE),
        ("smith", "quiroga", Likeness.DIFFERENT),
        ("van dyk", "van loon", Likeness.DIFFERENT),
    ],
)
def test_surnames(one: str, other: str, level: Likeness) -> None:
    assert surname_likeness(one, other) == surname_likeness(other, one) == level


@pytest.mark.parametrize(
    ("native", "latin"),
    [("Иванов", "Ivanov"), ("Παπαδόπουλος", "Papadopoulos"), ("김", "Kim"), ("محمد", "Mohammed"), ("יוסף", "Yosef")],
)
def test_a_name_meets_itself_in_another_script(native: str, latin: str) -> None:
    names = name_words(native), name_words(latin)
    assert None not in names
    assert surname_likeness(str(names[0]), str(names[1])) in (Likeness.SAME, Likeness.SOUNDS)
