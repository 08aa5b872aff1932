"""The made-up world behind the CRM tables: cultures, towns, firms, persons; the same from one seed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from tests.benchmarks.matching_sets.accounts import accounts
from tests.benchmarks.matching_sets.contacts import contacts
from tests.benchmarks.matching_sets.countries import COUNTRIES
from tests.benchmarks.matching_sets.firms import firms
from tests.benchmarks.matching_sets.names_of_people import Culture, culture
from tests.benchmarks.matching_sets.persons import persons
from tests.benchmarks.matching_sets.places import Towns, towns

PERSONS_A_FIRM = 5
WORLD_SEED = 7
"""Of names, towns and streets, which are the same whatever the seed of the table."""


def crm_table(kind: str, count: int, seed: int) -> pa.Table:
    """Contacts (kind `person`) or accounts (kind `company`): so many records, with `truth`."""
    cultures, places = _countries()
    rng = np.random.default_rng([seed, count, ("person", "company").index(kind)])
    if kind == "company":
        return accounts(count, firms(count, cultures, places, rng), places, rng)
    employers = firms(max(count // PERSONS_A_FIRM, 20), cultures, places, rng)
    return contacts(count, persons(count, employers, cultures, places, rng), employers, rng)


def _countries() -> tuple[Sequence[Culture], Sequence[Towns]]:
    rng = np.random.default_rng(WORLD_SEED)
    cultures = [culture(country.locale, rng) for country in COUNTRIES]
    named = zip(COUNTRIES, cultures, strict=True)
    return cultures, [towns(country, culture.surnames, rng) for country, culture in named]
