"""Phone numbers: one line, however it was typed."""

from __future__ import annotations

import pytest

from attribution_audit.matching.likeness import Likeness
from attribution_audit.matching.phones import calling_code, phone, phone_digits, phone_key, phone_likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+44 20 7946 0958", "020 7946 0958"),
        ("+44 (0)20 7946 0958 ext. 12", "(020) 79460958"),
        ("0044-20-7946-0958", "020.7946.0958"),
        ("+1 (415) 628-3947", "415 628 3947"),
        ("1-415-628-3947", "4156283947.0"),
        ("+47 22 12 34 56", "22 12 34 56"),
        ("＋４７ ２２１２３４５６", "22123456"),
        ("+39 06 698 1234", "06 6981234"),
    ],
)
def test_one_line_with_and_without_its_country(one: str, other: str) -> None:
    assert phone_digits(one) == phone_digits(other) is not None


@pytest.mark.parametrize("cell", ["", "n/a", "12345", "000-000-0000", "555 555 5555", "123456789", "+44"])
def test_what_is_no_number(cell: str) -> None:
    assert phone_digits(cell) is None
    assert phone(cell, "GB") is None


@pytest.mark.parametrize(
    ("cell", "region", "number"),
    [
        ("020 7946 0958", "GB", "+44 2079460958"),
        ("44 20 7946 0958", "GB", "+44 2079460958"),
        ("+44 20 7946 0958", "US", "+44 2079460958"),
        ("011 44 20 7946 0958", "US", "+44 2079460958"),
        ("1 415 628 3947", "US", "+1 4156283947"),
        ("8 495 123 45 68", "RU", "+7 4951234568"),
        ("4722123457", "NO", "+47 22123457"),
        ("020 7946 0958", "US", "2079460958"),
        ("020 7946 0958", "Atlantis", "2079460958"),
        ("020 7946 0958", None, "2079460958"),
    ],
)
def test_the_country_of_the_record_is_a_hint(cell: str, region: str | None, number: str) -> None:
    assert phone(cell, region) == number


def test_numbers_of_two_countries_are_two_numbers() -> None:
    british, german, unknown = "+44 2079460958", "+49 2079460958", "2079460958"
    assert phone_key(british) == phone_key(german) == phone_key(unknown)
    assert [calling_code(number) for number in (british, german, unknown)] == ["44", "49", None]
    assert phone_likeness(british, unknown) == phone_likeness(unknown, german) == Likeness.SAME
    assert phone_likeness(british, german) == Likeness.DIFFERENT


def test_slips_and_missing_area_codes() -> None:
    number = "+1 4156283947"
    found = [phone_likeness(number, other) for other in ("4156283974", "6283947", "2026283947", "4157779999")]
    assert found == [Likeness.NEAR, Likeness.PART, Likeness.PART, Likeness.DIFFERENT]
