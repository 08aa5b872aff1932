"""The firms of the made-up world, as they are: what they are called, where they sit, what is theirs alone.

Some look like another: homonyms in another town with another domain, subsidiaries and sister firms under the domain of
their parent, franchisees under one brand. Each of them is a firm of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from faker.providers.lorem.en_US import Provider as English

from tests.benchmarks.matching_sets.countries import COUNTRIES
from tests.benchmarks.matching_sets.mistakes import without_accents
from tests.benchmarks.matching_sets.names_of_people import Culture
from tests.benchmarks.matching_sets.places import Towns, country_numbers, sites
from tests.benchmarks.matching_sets.telephones import switchboards
from tests.benchmarks.matching_sets.words import Numbers, Texts, Words, by_rank, texts

HOMONYM = 0
LOOK_ALIKE = (0.03, 0.04, 0.01)
"""Of all firms: homonyms, subsidiaries, franchisees."""
SYLLABLES = (
    ("Vel", "Nor", "Tec", "Syn", "Alt", "Bri", "Cor", "Dyn", "Eco", "Flex", "Glo", "Hel", "Inno", "Kry", "Lum", "Max"),
    ("tra", "vo", "ni", "ma", "do", "lex", "ri", "sa", "tro", "be", "ca", "ge", "lo", "pha", "qui", "zo"),
    ("ra", "ne", "lu", "vi", "so", "den", "mar", "ti", "po", "gal", "fer", "no", "sta", "wen", "ky", "bru"),
    ("x", "tec", "nia", "lab", "ra", "soft", "net", "sys", "va", "ris", "med", "con", "gen", "ta", "plex", "on"),
)
SHORT_WORD = 4
"""Letters of the shortest dictionary word that a firm calls itself by."""
DIVISIONS = ("Energy", "Logistics", "Digital", "Services", "Real Estate", "Holding", "International", "Finance", "Care")
FAMILY = ("& Sons", "& Co", "& Partners", "Brothers", "Group", "")
PARETO = 1.1
"""Exponent of the sizes of firms, by heads: many small ones, a few with thousands."""


class Name(NamedTuple):
    """What a firm is called: its own words, and the word for what it does ("" if it does not say)."""

    own: str
    trade: str

    def said(self) -> str:
        """Both, without the legal form."""
        return f"{self.own} {self.trade}".strip()


@dataclass(frozen=True)
class Firms:
    """One row a firm."""

    country: Numbers
    own: Texts
    trade: Texts
    legal_form: Texts
    domain: Texts
    switchboard: Texts
    street: Texts
    city: Texts
    postal_code: Texts
    heads: Numbers
    """How many work there: what share of the contacts are its."""

    def __len__(self) -> int:
        return len(self.country)


def firms(count: int, cultures: Sequence[Culture], towns: Sequence[Towns], rng: np.random.Generator) -> Firms:
    """So many firms."""
    country = country_numbers(rng, count)
    model, follows, kind = _models(count, rng)
    country[follows] = country[model]
    seats = sites(country, towns, rng)
    names = _names(country, seats.city, cultures, towns, rng)
    followers: Counter[int] = Counter()
    for row, of, how in zip(follows.tolist(), model.tolist(), kind.tolist(), strict=True):
        names[row] = _after(names[of], how, seats.city[row], DIVISIONS[(of + followers[of]) % len(DIVISIONS)])
        followers[of] += 1
    domain = _domains(names, country)
    shared = kind != HOMONYM
    domain[follows[shared]] = domain[model[shared]]
    return Firms(
        country=country,
        own=texts(name.own for name in names),
        trade=texts(name.trade for name in names),
        legal_form=_legal_forms(country, rng),
        domain=domain,
        switchboard=switchboards(country, seats.town, rng),
        street=seats.street,
        city=seats.city,
        postal_code=seats.postal_code,
        heads=np.minimum(1 + rng.pareto(PARETO, count) * 2, 1 + count // 10).astype(np.int64),
    )


def _models(count: int, rng: np.random.Generator) -> tuple[Numbers, Numbers, Numbers]:
    """Firms that look like another, as rows: the other's, their own, and how. Some are the model of several."""
    likely = rng.random(count) < sum(LOOK_ALIKE)
    follows, originals = np.flatnonzero(likely), np.flatnonzero(~likely)
    models = rng.permutation(originals)[: max(len(originals) // 40, 1)]
    model = models[rng.integers(0, len(models), len(follows))]
    return model, follows, rng.choice(len(LOOK_ALIKE), len(follows), p=np.array(LOOK_ALIKE) / sum(LOOK_ALIKE))


def _after(model: Name, how: int, city: str, division: str) -> Name:
    """The name of a homonym, of a subsidiary, of a franchisee."""
    return (model, Name(model.own, division), Name(model.said(), city))[how]


def _legal_forms(country: Numbers, rng: np.random.Generator) -> Texts:
    forms = texts([""] * len(country))
    for at, here in enumerate(COUNTRIES):
        rows = np.flatnonzero(country == at)
        forms[rows] = Words.weighted(by_rank(here.legal_forms, flat=0.3)).draw(rng, len(rows))
    return forms


def _names(
    country: Numbers, city: Texts, cultures: Sequence[Culture], towns: Sequence[Towns], rng: np.random.Generator
) -> list[Name]:
    names = [Name("", "")] * len(country)
    dictionary = _dictionary()
    for at, (here, culture) in enumerate(zip(towns, cultures, strict=True)):
        rows = np.flatnonzero(country == at)
        trades = Words.weighted(by_rank(here.country.trades)).draw(rng, len(rows))
        surnames, words = (said.draw(rng, 2 * len(rows)).reshape(2, -1) for said in (culture.surnames, dictionary))
        chances = rng.random((len(rows), 3)).tolist()
        drawn = zip(rows.tolist(), *surnames, *words, trades, city[rows], chances, strict=True)
        for row, *parts in drawn:
            names[row] = _name(*parts)
    return names


def _dictionary() -> Words:
    return Words.weighted(
        by_rank([word.title() for word in sorted(English.word_list) if len(word) >= SHORT_WORD], flat=60)
    )


def _name(one: str, two: str, word: str, other: str, trade: str, city: str, chances: list[float]) -> Name:
    """Called by who owns it, by a made-up word, by words of the dictionary, by its town, or by two to four letters."""
    kind, way, third = chances
    if kind < 0.30:
        family = f"{one} {FAMILY[int(third * len(FAMILY))]}".strip()
        return (Name(one, trade), Name(f"{one} & {two}", ""), Name(family, ""))[int(way * 3)]
    if kind < 0.55:
        return Name(_coined(way, third), trade if third < 0.5 else "")
    if kind < 0.82:
        return Name(f"{word} {other}" if way < 0.9 else word, trade)
    if kind < 0.92:
        return Name(city if way < 0.15 else f"{one} {city}", trade)
    return Name(f"{one[0]}{other[0]}{two[0]}{word[0]}"[: 2 + int(3 * way**0.5)].upper(), trade)


def _coined(way: float, third: float) -> str:
    """A name made of three or four syllables; most firms that make one up have it to themselves."""
    number = int(way * 997_001 + third * 999_983)
    parts = [said[number // 16**place % 16] for place, said in enumerate(SYLLABLES)]
    return "".join(parts[: 3 if number // 65_536 % 5 == 0 else 4])


def slug(name: str) -> str:
    """Small letters and digits of a name, in ASCII."""
    return "".join(letter for letter in without_accents(name).lower() if letter.isalnum())


def _domains(names: Sequence[Name], country: Numbers) -> Texts:
    """A domain of its own for each firm: the first that was still free."""
    taken: set[str] = set()
    found = []
    for row, (name, at) in enumerate(zip(names, country.tolist(), strict=True)):
        top, own, both = COUNTRIES[at].top_domain, slug(name.own) or "firm", slug(name.said()) or "firm"
        stems = (own, both, f"{own}-group", f"{both}{row}")
        wished = (f"{stem}.{end}" for stem in stems[row % 2 :] for end in (top, "com"))
        domain = next(domain for domain in wished if domain not in taken)
        taken.add(domain)
        found.append(domain)
    return texts(found)
