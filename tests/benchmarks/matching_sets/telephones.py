"""Telephone numbers as they are, and the many ways in which one is written."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.matching_sets.countries import COUNTRIES, Country
from tests.benchmarks.matching_sets.words import Numbers, Texts, texts

EXTENSION_DIGITS = 2
SWITCHBOARD_EXTENSION = "00"


def switchboards(country: Numbers, town: Numbers, rng: np.random.Generator) -> Texts:
    """A firm's main number, `area subscriber`, by the country and town of each firm."""
    drawn = rng.random(len(country)).tolist()
    rows = zip(country.tolist(), town.tolist(), drawn, strict=True)
    return texts(_number(COUNTRIES[at], city, chance) + SWITCHBOARD_EXTENSION for at, city, chance in rows)


def direct_lines(switchboard: Texts, rng: np.random.Generator) -> Texts:
    """A desk's number: the firm's, with an extension of its own."""
    extensions = rng.integers(1, 10**EXTENSION_DIGITS, len(switchboard)).tolist()
    return texts(number[:-EXTENSION_DIGITS] + f"{at:02d}" for number, at in zip(switchboard, extensions, strict=True))


def mobiles(country: Numbers, rng: np.random.Generator) -> Texts:
    """A mobile number of each country, `area subscriber`."""
    drawn = rng.random((len(country), 2)).tolist()
    return texts(_mobile(COUNTRIES[at], *chances) for at, chances in zip(country.tolist(), drawn, strict=True))


def _number(country: Country, town: int, chance: float) -> str:
    digits = country.subscriber_digits - EXTENSION_DIGITS
    return f"{country.areas[town % len(country.areas)]} {int((0.2 + 0.8 * chance) * 10**digits):0{digits}d}"


def _mobile(country: Country, area: float, subscriber: float) -> str:
    digits = country.mobile_digits
    return f"{country.mobile_areas[int(area * len(country.mobile_areas))]} {int(subscriber * 10**digits):0{digits}d}"


def written(numbers: Texts, country: Numbers, style: Numbers) -> Texts:
    """Each number in one of the `STYLES`; blanks stay blank."""
    rows = zip(numbers, country.tolist(), style.tolist(), strict=True)
    return texts(STYLES[how](COUNTRIES[at], *number.split(" ")) if number else None for number, at, how in rows)


def _international(country: Country, area: str, subscriber: str) -> str:
    return f"+{country.dial} {area} {subscriber}"


def _e164(country: Country, area: str, subscriber: str) -> str:
    return f"+{country.dial}{area}{subscriber}"


def _national(country: Country, area: str, subscriber: str) -> str:
    if country.code == "US":
        return f"({area}) {subscriber[:3]}-{subscriber[3:]}"
    return f"{country.trunk}{area} {subscriber}"


def _dashed(country: Country, area: str, subscriber: str) -> str:
    if country.code == "US":
        return f"{area}-{subscriber[:3]}-{subscriber[3:]}"
    return f"{country.trunk}{area}/{subscriber[:-2]}-{subscriber[-2:]}"


def _bare(country: Country, area: str, subscriber: str) -> str:
    return f"{country.trunk}{area}{subscriber}"


def _with_zeros(country: Country, area: str, subscriber: str) -> str:
    return (
        f"00{country.dial} ({country.trunk}){area} {subscriber}"
        if country.trunk
        else f"00{country.dial}{area}{subscriber}"
    )


def _dotted(country: Country, area: str, subscriber: str) -> str:
    pairs = [subscriber[at : at + 2] for at in range(0, len(subscriber), 2)]
    return f"{country.trunk}{area}." + ".".join(pairs)


STYLES = (_international, _e164, _national, _dashed, _bare, _with_zeros, _dotted)
