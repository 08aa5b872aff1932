"""Places, titles, dates and identifiers as they compare."""

from __future__ import annotations

import re

from attribution_audit.matching.blanks import folded, is_blank

COUNTRIES = {
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "gb": "united kingdom",
    "great britain": "united kingdom",
    "england": "united kingdom",
    "deutschland": "germany",
    "de": "germany",
    "mx": "mexico",
    "es": "spain",
    "espana": "spain",
    "fr": "france",
    "it": "italy",
    "italia": "italy",
    "ch": "switzerland",
    "at": "austria",
    "nl": "netherlands",
    "the netherlands": "netherlands",
    "ca": "canada",
    "au": "australia",
    "in": "india",
    "br": "brazil",
    "brasil": "brazil",
    "jp": "japan",
    "cn": "china",
}
STREETS = {
    "street": "st",
    "str": "st",
    "strasse": "st",
    "avenue": "ave",
    "road": "rd",
    "boulevard": "blvd",
    "drive": "dr",
}


def place(cell: str) -> str | None:
    """A city, region or job title as folded words, null for none.

    >>> place("München"), place("n/a")
    ('munchen', None)
    """
    words = folded(cell)
    return None if is_blank(words) else words


def country(cell: str) -> str | None:
    """A country's English name for its common spellings."""
    words = place(cell)
    return None if words is None else COUNTRIES.get(words, words)


def street(cell: str) -> str | None:
    """A street with its number and common abbreviations."""
    words = place(cell)
    return None if words is None else " ".join(STREETS.get(word, word) for word in words.split())


def compact(cell: str) -> str | None:
    """A postal code or identifier without blanks and marks."""
    words = place(cell)
    return None if words is None else words.replace(" ", "")


def date_digits(cell: str) -> str | None:
    """A date's digits without a time of day; null for fewer than a year has."""
    digits = re.sub(r"\D", "", cell.strip().split("T")[0].split(" ")[0])
    return digits if len(digits) >= 4 else None
