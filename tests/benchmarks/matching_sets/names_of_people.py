"""Given names and surnames of ten cultures, as often as they are borne, and their short forms.

The common names are Faker's lists, by census weights where it has them and by rank elsewhere; behind them stands a tail
of rare ones that sound like them, since most surnames of a country are in no short list.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from tests.benchmarks.matching_sets.words import Words, by_rank, invented, with_tail

RARE_SURNAMES = 15_000
RARE_SURNAMES_SHARE = 0.45
RARE_GIVEN_NAMES = 800
RARE_GIVEN_NAMES_SHARE = 0.06
SHORT_FORMS = {
    long: short.split()
    for long, short in {
        "Robert": "Bob Rob Bobby", "William": "Bill Will Billy", "Richard": "Rick Dick Rich", "James": "Jim Jimmy",
        "Michael": "Mike Mick Micha", "Thomas": "Tom Tommy", "Christopher": "Chris", "Elizabeth": "Liz Beth Betty",
        "Katherine": "Kate Kathy Katie", "Catherine": "Cathy Kate", "Margaret": "Maggie Peggy Meg", "Joseph": "Joe",
        "Jennifer": "Jen Jenny", "Patricia": "Pat Patty Tricia", "Matthew": "Matt", "Daniel": "Dan Danny",
        "Anthony": "Tony", "Andrew": "Andy Drew", "Edward": "Ed Ted Eddie", "Charles": "Charlie Chuck",
        "Benjamin": "Ben", "Samuel": "Sam", "Alexander": "Alex Sascha", "Nicholas": "Nick", "Jonathan": "Jon",
        "Steven": "Steve", "Stephen": "Steve", "Gregory": "Greg", "Timothy": "Tim", "Kenneth": "Ken", "David": "Dave",
        "Ronald": "Ron", "Donald": "Don", "Lawrence": "Larry", "Jessica": "Jess", "Rebecca": "Becky", "Susan": "Sue",
        "Deborah": "Debbie Deb", "Barbara": "Barb", "Victoria": "Vicky", "Samantha": "Sam", "Kimberly": "Kim",
        "Johannes": "Hannes Hans", "Wolfgang": "Wolf", "Friedrich": "Fritz", "Maximilian": "Max", "Sebastian": "Basti",
        "Matthias": "Matze", "Andreas": "Andi", "Christian": "Chris", "Katharina": "Kathi", "Elisabeth": "Lisa Elli",
        "Susanne": "Susi", "Gabriele": "Gabi", "Joachim": "Jochen", "Ulrich": "Uli", "Stefan": "Steffen",
        "Francisco": "Paco Fran", "José": "Pepe", "Ignacio": "Nacho", "Manuel": "Manolo", "Dolores": "Lola",
        "Giuseppe": "Beppe Pino", "Francesco": "Franco", "Giovanni": "Gianni", "Alessandro": "Sandro", "Luigi": "Gigi",
        "Frédéric": "Fred", "Philippe": "Phil", "Alexandre": "Alex", "Stéphanie": "Steph", "Johanna": "Hanna",
        "Willem": "Wim", "Cornelis": "Cees", "Hendrik": "Henk", "Jacobus": "Jaap", "Margareta": "Greta",
        "Karl": "Kalle",
    }.items()
}  # fmt: skip


@dataclass(frozen=True)
class Culture:
    """The names of one culture."""

    given: tuple[Words, Words]
    """Of men, of women."""
    surnames: Words


def culture(locale: str, rng: np.random.Generator) -> Culture:
    """The names of one of Faker's locales."""
    lists = importlib.import_module(f"faker.providers.person.{locale}").Provider
    men, women = (_heard(given, rng) for given in (lists.first_names_male, lists.first_names_female))
    surnames = _heard(lists.last_names, rng)
    return Culture(
        given=(_words(men, rng), _words(women, rng)),
        surnames=Words.weighted(with_tail(surnames, RARE_SURNAMES_SHARE, invented(rng, [*surnames], RARE_SURNAMES))),
    )


def _words(heard: dict[str, float], rng: np.random.Generator) -> Words:
    return Words.weighted(with_tail(heard, RARE_GIVEN_NAMES_SHARE, invented(rng, [*heard], RARE_GIVEN_NAMES)))


def _heard(names: Iterable[str], rng: np.random.Generator) -> dict[str, float]:
    """A list that comes with weights keeps them; the order of the others is by the alphabet and says nothing."""
    if isinstance(names, Mapping):
        return {str(name): float(weight) for name, weight in names.items()}
    return by_rank([str(name) for name in rng.permutation(sorted(set(names)))])
