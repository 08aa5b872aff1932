"""Countries, streets, postal codes, dates and identifiers: what a cell says, and how alike two are."""

from __future__ import annotations

import pytest

from attribution_audit.matching.countries import country, country_code
from attribution_audit.matching.dates import date_digits, date_likeness
from attribution_audit.matching.identifiers import identifier_likeness
from attribution_audit.matching.likeness import Likeness
from attribution_audit.matching.postal_codes import postal_area, postal_code, postal_likeness
from attribution_audit.matching.streets import street, street_likeness, unit


@pytest.mark.parametrize("cell", ["Germany", "DE", "DEU", "Deutschland", "Allemagne", "Германия", "ドイツ"])
def test_one_country_in_many_languages(cell: str) -> None:
    assert (country(cell), country_code(cell)) == ("germany", "DE")


def test_what_is_no_country() -> None:
    assert (country("Atlantis"), country_code("Atlantis"), country("n/a")) == ("atlantis", None, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hauptstraße 5", "Hauptstr. 5"),
        ("Haupt Str. 5", "Hauptstrasse 5"),
        ("5 Main Street", "5 Main St."),
        ("5 Main Street, Apt. 4b", "5 Main St"),
        ("12 B Oak Avenue", "12b Oak Ave"),
        ("5 Fifth Avenue", "5 5th Ave."),
        ("Avenida de la Paz 3", "Avda de la Paz, 3"),
        ("5 boulevard Voltaire", "5 bd Voltaire"),
    ],
)
def test_one_street_as_it_is_abbreviated(one: str, other: str) -> None:
    assert street(one) == street(other) is not None


def test_flats() -> None:
    assert [unit(cell) for cell in ("5 Main St Apt 4b", "5 Main St #12", "Flat 2, 5 Main St", "5 Main St")] == [
        "4b",
        "12",
        "2",
        None,
    ]


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("5 main st", "main st 5", Likeness.SAME),
        ("5 mainst", "5 main st", Likeness.SAME),
        ("5 main st", "5 mian st", Likeness.NEAR),
        ("15 main st", "51 main st", Likeness.NEAR),
        ("15 main street", "16 main street", Likeness.PART),
        ("main st", "16 main st", Likeness.PART),
        ("16 oak", "16 oak st", Likeness.PART),
        ("5 rosenbergstieg allee", "5 rosnebergsteig alee", Likeness.ALIKE),
        ("5 may street", "5 day street", Likeness.ALIKE),
        ("5 main st", "9 oak ave", Likeness.DIFFERENT),
        ("5", "5 oak ave", Likeness.DIFFERENT),
    ],
)
def test_two_streets(one: str, other: str, level: Likeness) -> None:
    assert street_likeness(one, other) == street_likeness(other, one) == level


@pytest.mark.parametrize(
    ("cell", "digits"),
    [
        ("1987-03-09", "19870309"),
        ("1987-03-09 00:00:00", "19870309"),
        ("1987/3/9", "19870309"),
        ("09.03.1987", "19870309"),
        ("9/3/87", "19870309"),
        ("3/19/1987", "19870319"),
        ("9 March 1987", "19870309"),
        ("Mar 9, 1987", "19870309"),
        ("9. März 1987", "19870309"),
        ("19870309", "19870309"),
        ("09031987", "19870309"),
        ("1987-03", "198703"),
        ("1987", "1987"),
        ("0000-00-00", None),
        ("n/a", None),
        ("12", None),
    ],
)
def test_dates(cell: str, digits: str | None) -> None:
    assert date_digits(cell) == digits


@pytest.mark.parametrize(
    ("other", "level"),
    [
        ("19870309", Likeness.SAME),
        ("19870903", Likeness.SWAPPED),
        ("19870308", Likeness.NEAR),
        ("19780309", Likeness.NEAR),
        ("19870325", Likeness.PART),
        ("1987", Likeness.PART),
        ("1964", Likeness.DIFFERENT),
        ("19640522", Likeness.DIFFERENT),
    ],
)
def test_two_dates(other: str, level: Likeness) -> None:
    assert date_likeness("19870309", other) == date_likeness(other, "19870309") == level


def test_postal_codes() -> None:
    assert [postal_code(cell) for cell in ("SW1A 1AA", "94105-1234", "D-10115", "n/a")] == [
        "sw1a1aa",
        "94105",
        "d10115",
        None,
    ]
    assert [postal_area(code) for code in ("sw1a1aa", "m11ae", "94105", "k1a0b1", "1010")] == [
        "sw1a",
        "m1",
        "941",
        "k1a",
        "10",
    ]
    assert [postal_likeness("10115", other) for other in ("10115", "10151", "10198", "80331")] == [
        Likeness.SAME,
        Likeness.NEAR,
        Likeness.PART,
        Likeness.DIFFERENT,
    ]


def test_identifiers() -> None:
    assert [identifier_likeness("912345", other) for other in ("912345", "912346", "921345", "553311")] == [
        Likeness.SAME,
        Likeness.NEAR,
        Likeness.NEAR,
        Likeness.DIFFERENT,
    ]
    assert identifier_likeness("123", "124") == Likeness.DIFFERENT
