"""Names of companies: how they are read, and how alike two of them are."""

from __future__ import annotations

import pytest

from attribution_audit.matching.company_likeness import company_likeness
from attribution_audit.matching.company_names import company_core, company_names
from attribution_audit.matching.likeness import Likeness


@pytest.mark.parametrize(
    ("cell", "core"),
    [
        ("Ardent Robotics GmbH & Co. KG", "ardent robotics"),
        ("Ardent Robotics Sp. z o.o.", "ardent robotics"),
        ("Ardent Robotics, S.p.A.", "ardent robotics"),
        ("PT Ardent Robotics Tbk", "ardent robotics"),
        ("ООО Ромашка", "romashka"),
        ("株式会社トヨタ", "toyota"),
        ("トヨタ株式会社", "toyota"),
        ("주식회사 삼성", "samseong"),
        ("Ardent GmbH Berlin", "ardent berlin"),
        ("Ardent und Söhne", "ardent sohne"),
        ("Ardent + Sons", "ardent sons"),
        ("Ardent Natl Svcs", "ardent national services"),
        ("Ardent Fund II LP", "ardent fund ii"),
        ("Ardent North", "ardent north"),
        ("Bosch (China) Ltd", "bosch china"),
        ("Ardent Robotics (do not use)", "ardent robotics"),
        ("Ardent Robotics - DO NOT USE", "ardent robotics"),
        ("Limited", "limited"),
        ("AND", "and"),
        ("n/a", None),
        ("", None),
    ],
)
def test_the_core_of_a_name(cell: str, core: str | None) -> None:
    assert company_core(cell) == core


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("International Business Machines Corp. (IBM)", ("international business machines", "ibm")),
        ("IBM (International Business Machines)", ("ibm", "international business machines")),
        ("Ardent Ltd t/a Zubiri Foods", ("ardent", "zubiri foods")),
        ("Ardent LLC dba Zubiri Foods", ("ardent", "zubiri foods")),
        ("Ardent Ltd (formerly Zubiri Foods Ltd)", ("ardent", "zubiri foods")),
        ("Ardent Robotics, a division of Zubiri Foods Inc.", ("ardent robotics", "zubiri foods")),
        ("Ardent c/o Zubiri Foods", ("ardent", "zubiri foods")),
        ("Ardent (Zubiri Foods GmbH)", ("ardent", "zubiri foods")),
        ("Ardent (old)", ("ardent",)),
        ("Ardent (12345)", ("ardent",)),
        ("Ardent Robotics", ("ardent robotics",)),
        ("-", ()),
    ],
)
def test_the_names_in_one_cell(cell: str, names: tuple[str, ...]) -> None:
    assert company_names(cell) == names


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("ardent", "ardent", Likeness.SAME),
        ("face book", "facebook", Likeness.SPACED),
        ("robotics ardent", "ardent robotics", Likeness.SPACED),
        ("ardent robotics", "ardant robotics", Likeness.NEAR),
        ("ardent robotics", "ardent", Likeness.PART),
        ("store 12", "store", Likeness.PART),
        ("ibm", "international business machines", Likeness.ACRONYM),
        ("bmw group", "bayerische motoren werke group", Likeness.ACRONYM),
        ("national instr", "national instruments", Likeness.ABBREVIATED),
        ("j quiroga plumbing", "john quiroga plumbing", Likeness.ABBREVIATED),
        ("ardent zubiri foods", "ardent zubiri drinks", Likeness.ALIKE),
        ("store 12", "store 14", Likeness.DIFFERENT),
        ("ardent capital partners ii", "ardent capital partners iii", Likeness.DIFFERENT),
        ("north bay hospital", "south bay hospital", Likeness.DIFFERENT),
        ("global solutions", "global systems", Likeness.DIFFERENT),
        ("ardent", "zubiri", Likeness.DIFFERENT),
    ],
)
def test_two_names(one: str, other: str, level: Likeness) -> None:
    assert company_likeness(one, other) == company_likeness(other, one) == level
