"""Countries: the ISO 3166 code of a country as it was typed, and its English name.

Names in the languages of `LANGUAGES` come from the Unicode CLDR, as Babel carries it.
"""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale
from babel.core import get_global

from attribution_audit.matching.blanks import folded, is_blank

LANGUAGES = "en de fr es it pt nl pl sv da nb fi cs sk hu ro tr el ru uk bg hr ja zh ko ar he".split()  # noqa: SIM905
ALSO = {
    "america": "US",
    "united states of america": "US",
    "the united states": "US",
    "u s": "US",
    "u s a": "US",
    "uk": "GB",
    "u k": "GB",
    "great britain": "GB",
    "britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "the netherlands": "NL",
    "holland": "NL",
    "czech republic": "CZ",
    "turkey": "TR",
    "russian federation": "RU",
    "republic of korea": "KR",
    "korea": "KR",
    "republic of ireland": "IE",
    "eire": "IE",
    "hong kong": "HK",
    "macau": "MO",
    "macao": "MO",
    "viet nam": "VN",
    "uae": "AE",
    "u a e": "AE",
    "ivory coast": "CI",
    "swaziland": "SZ",
    "burma": "MM",
    "macedonia": "MK",
    "brd": "DE",
    "p r china": "CN",
    "pr china": "CN",
    "prc": "CN",
    "peoples republic of china": "CN",
    "mexico city": "MX",
}
"""Spellings that the CLDR lacks, folded."""
CELLS = 2_000
"""Spellings whose code is kept for the next batch."""


@lru_cache(maxsize=CELLS)
def country_code(cell: str) -> str | None:
    """The ISO 3166 code of two letters, null for what is no country.

    >>> [country_code(cell) for cell in ("USA", "Deutschland", "England", "MX", "Atlantis")]
    ['US', 'DE', 'GB', 'MX', None]
    """
    words = folded(cell)
    return None if is_blank(words) else _codes().get(words) or _code_in_other_languages(words)


def country(cell: str) -> str | None:
    """A country's English name for its common spellings, else the folded words; null for none.

    >>> country("España"), country("UK"), country("Atlantis"), country("n/a")
    ('spain', 'united kingdom', 'atlantis', None)
    """
    code = country_code(cell)
    if code is not None:
        return _english()[code]
    words = folded(cell)
    return None if is_blank(words) else words


def is_country(words: str) -> bool:
    """Whether folded words are a country's name or its code."""
    return words in _codes() or _code_in_other_languages(words) is not None


@cache
def _english() -> dict[str, str]:
    return {code: folded(name) for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}


@cache
def _codes() -> dict[str, str]:
    """Codes by codes of two and three letters, by English names, and by the spellings of `ALSO`."""
    countries = _english()
    three = {alias: codes[0] for alias, codes in get_global("territory_aliases").items() if len(alias) == 3}
    return {
        **{code.lower(): code for code in countries},
        **{alias.lower(): code for alias, code in three.items() if code in countries and alias.isalpha()},
        **{name: code for code, name in countries.items()},
        **ALSO,
    }


def _code_in_other_languages(words: str) -> str | None:
    """The code by a name in the first of `LANGUAGES` that has it; each is loaded when the ones before lack a name."""
    return next((names[words] for names in map(_codes_in, LANGUAGES) if words in names), None)


@cache
def _codes_in(language: str) -> dict[str, str]:
    """Codes by names in one language; of two countries of one name the first in the alphabet of codes."""
    named = sorted(Locale(language).territories.items(), reverse=True)
    return {folded(name): code for code, name in named if code in _english()}
