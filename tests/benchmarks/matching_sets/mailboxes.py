"""Mailboxes that people have: a private one, one that a household shares, one at work by the firm's own pattern."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.matching_sets.countries import COUNTRIES
from tests.benchmarks.matching_sets.firms import slug
from tests.benchmarks.matching_sets.words import Numbers, Texts, Words, by_rank, texts

BORN_FROM, BORN_TO = 1950, 2005
"""Years that stand in private addresses."""


def private_mailboxes(country: Numbers, given: Texts, surname: Texts, rng: np.random.Generator) -> Texts:
    """One for each person, and no two alike."""
    taken: set[str] = set()
    rows = zip(given, surname, _hosts(country, rng), rng.random((len(country), 2)).tolist(), strict=True)
    return texts(_free(slug(first), slug(last), host, way, number, taken) for first, last, host, (way, number) in rows)


def _free(first: str, last: str, host: str, way: float, number: float, taken: set[str]) -> str:
    """In one of five shapes, the first as often as two others; longer by a number until nobody has it."""
    year = int(BORN_FROM + number * (BORN_TO - BORN_FROM))
    shapes = (
        f"{first}.{last}",
        f"{first}{last}",
        f"{first[:1]}{last}{year % 100:02d}",
        f"{last}.{first}",
        f"{first}{year}",
    )
    box = shapes[max(int(way * 6) - 1, 0)]
    while f"{box}@{host}" in taken:
        box += str(year % 89 + 10)
    taken.add(f"{box}@{host}")
    return f"{box}@{host}"


def household_mailboxes(country: Numbers, surname: Texts, rng: np.random.Generator) -> Texts:
    """One for each household."""
    numbers = rng.integers(1, 999, len(country)).tolist()
    rows = zip(surname, numbers, _hosts(country, rng), strict=True)
    return texts(f"family.{slug(name)}{number}@{host}" for name, number, host in rows)


def work_mailboxes(firm: Numbers, domain: Texts, given: Texts, surname: Texts, taken: dict[str, int]) -> Texts:
    """By the pattern of the firm, whose every second j.smith gets a number; `taken` counts on."""
    rows = zip(given, surname, firm.tolist(), domain, strict=True)
    return texts(_at_work(slug(first), slug(last), at, host, taken) for first, last, at, host in rows)


def _at_work(first: str, last: str, firm: int, host: str, taken: dict[str, int]) -> str:
    initial = first[:1]
    shapes = (
        f"{first}.{last}",
        f"{initial}.{last}",
        f"{initial}{last}",
        first,
        f"{first}.{last}",
        last,
        f"{first}_{last}",
    )
    box = shapes[firm % len(shapes)]
    number = taken[f"{box}@{host}"] = taken.get(f"{box}@{host}", 0) + 1
    return f"{box}{number if number > 1 else ''}@{host}"


def _hosts(country: Numbers, rng: np.random.Generator) -> Texts:
    """A provider of free mailboxes, as common in the country as it is."""
    hosts = texts([""] * len(country))
    for at, here in enumerate(COUNTRIES):
        rows = np.flatnonzero(country == at)
        hosts[rows] = Words.weighted(by_rank(here.mailboxes, flat=0.5)).draw(rng, len(rows))
    return hosts
