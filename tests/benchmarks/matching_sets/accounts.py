"""A CRM's table of accounts: what was written down about the firms, by whom and how carelessly.

One row a record, `truth` the firm's number. A branch office is its firm's; a subsidiary, a sister firm under the same
domain, a franchisee and a homonym in another town are firms of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from tests.benchmarks.matching_sets.countries import COUNTRIES
from tests.benchmarks.matching_sets.firms import Firms
from tests.benchmarks.matching_sets.mistakes import changed, recased, with_slips, without_accents
from tests.benchmarks.matching_sets.names_of_firms import as_written, brands
from tests.benchmarks.matching_sets.places import Towns, sites
from tests.benchmarks.matching_sets.repeated import copied, repeated
from tests.benchmarks.matching_sets.telephones import STYLES, direct_lines, switchboards, written
from tests.benchmarks.matching_sets.websites import websites
from tests.benchmarks.matching_sets.words import Flags, Numbers, Texts, kept, texts

COLUMNS = ("account_id", "company", "website", "phone", "street", "city", "postal_code", "country", "truth")
FILLED = {"website": 0.62, "phone": 0.65, "street": 0.70, "city": 0.85, "postal_code": 0.68, "country": 0.75}
MISTYPED = {"company": 0.05, "website": 0.01, "phone": 0.02, "street": 0.04, "city": 0.02, "postal_code": 0.015}
RESTYLED, BRANCH, MOVED, OTHER_DOMAIN, DESK, COUNTRY_CODE = 0.14, 0.05, 0.05, 0.04, 0.12, 0.4
"""Of the records: in capitals, and without accents; of a branch elsewhere; with the address of another time; with
another domain; with somebody's desk for a phone; with a code for the country."""
OTHER_DOMAINS = ("{}.eu", "{}-online.com", "facebook.com/{}", "linkedin.com/company/{}")


def accounts(count: int, firms: Firms, towns: Sequence[Towns], rng: np.random.Generator) -> pa.Table:
    """A table of so many records about as many of the firms as it takes."""
    firm = repeated(count, len(firms), rng)
    branch, moved = rng.random(count) < BRANCH, rng.random(count) < MOVED
    places = _places(firms, firm, branch | moved, towns, rng)
    said = {
        "company": _names(firms, firm, places["city"], branch, rng),
        "website": websites(_domains(firms, firm, rng), rng),
        "phone": _phones(firms, firm, branch, rng),
        **places,
        "country": _countries(firms.country[firm], rng),
    }
    filled = {name: _as_filled_in(name, values, rng) for name, values in said.items()}
    return _table(copied(filled, firm, ("company",), rng), firm)


def _places(
    firms: Firms, firm: Numbers, elsewhere: Flags, towns: Sequence[Towns], rng: np.random.Generator
) -> dict[str, Texts]:
    """The seat, or the second place that each firm has or had."""
    second = sites(firms.country, towns, rng)
    said = {}
    for name in ("street", "city", "postal_code"):
        said[name] = np.where(elsewhere, getattr(second, name)[firm], getattr(firms, name)[firm])
    return said


def _names(firms: Firms, firm: Numbers, city: Texts, branch: Flags, rng: np.random.Generator) -> Texts:
    names = as_written(firms, firm, city, branch, brands(firms, rng), rng)
    names = changed(names, np.flatnonzero(rng.random(len(firm)) < RESTYLED), recased, rng)
    return changed(names, np.flatnonzero(rng.random(len(firm)) < RESTYLED), without_accents, rng)


def _domains(firms: Firms, firm: Numbers, rng: np.random.Generator) -> Texts:
    domains = firms.domain[firm]
    for row in np.flatnonzero(rng.random(len(firm)) < OTHER_DOMAIN).tolist():
        domains[row] = OTHER_DOMAINS[row % len(OTHER_DOMAINS)].format(domains[row].split(".")[0])
    return domains


def _phones(firms: Firms, firm: Numbers, branch: Flags, rng: np.random.Generator) -> Texts:
    """The switchboard, mostly, or somebody's desk; a branch has a number of its own."""
    own = switchboards(firms.country, np.arange(len(firms)), rng)
    numbers = np.where(branch, own[firm], firms.switchboard[firm])
    numbers = np.where(rng.random(len(firm)) < DESK, direct_lines(numbers, rng), numbers)
    return written(numbers, firms.country[firm], rng.integers(0, len(STYLES), len(firm)))


def _countries(country: Numbers, rng: np.random.Generator) -> Texts:
    names, codes = (texts(getattr(one, said) for one in COUNTRIES) for said in ("name", "code"))
    return np.where(rng.random(len(country)) < COUNTRY_CODE, codes[country], names[country])


def _as_filled_in(name: str, values: Texts, rng: np.random.Generator) -> Texts:
    slipped = with_slips(values, rng, MISTYPED.get(name, 0.0))
    return kept(slipped, rng.random(len(values)) < FILLED.get(name, 1.0))


def _table(said: dict[str, Texts], firm: Numbers) -> pa.Table:
    keys = [f"001{row:09d}" for row in range(len(firm))]
    columns = {"account_id": keys, **{name: values.tolist() for name, values in said.items()}, "truth": firm}
    return pa.table({name: columns[name] for name in COLUMNS})
