"""Where the persons of the made-up world work: two jobs each, the same one twice for who stays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.benchmarks.matching_sets.countries import COUNTRIES
from tests.benchmarks.matching_sets.firms import Firms
from tests.benchmarks.matching_sets.mailboxes import work_mailboxes
from tests.benchmarks.matching_sets.telephones import direct_lines
from tests.benchmarks.matching_sets.words import Numbers, Texts, Words, by_rank, texts

MOVED = 0.20
"""Of all persons: at another firm later."""
SENIORITY = ("", "Senior ", "Head of ", "Director ", "VP ", "Junior ", "Chief ", "Lead ")
WORK = (
    *("Marketing", "Sales", "Purchasing", "Finance", "IT", "Operations", "Engineering", "Human Resources", "Logistics"),
    *("Product", "Quality", "Legal", "Research", "Customer Service", "Production", "Business Development", "Data"),
)
ROLES = (" Manager", "", " Specialist", " Consultant", " Assistant", " Officer", " Analyst", " Lead")


@dataclass(frozen=True)
class Jobs:
    """One row a person: the firm, and what is the person's own there."""

    firm: Numbers
    title: Texts
    email: Texts
    direct_line: Texts


def employers(count: int, firms: Firms, rng: np.random.Generator) -> Numbers:
    """A firm for each person, by how many work there."""
    return Words.weighted({str(row): float(heads) for row, heads in enumerate(firms.heads)}).numbers(rng, count)


def two_jobs(
    firm: Numbers, firms: Firms, given: Texts, surname: Texts, later_surname: Texts, rng: np.random.Generator
) -> tuple[Jobs, Jobs]:
    """The earlier and the later job; who moves stays in the country."""
    taken: dict[str, int] = {}
    moved = np.flatnonzero(rng.random(len(firm)) < MOVED)
    earlier = _jobs(firm, firms, given, surname, taken, rng)
    elsewhere = _elsewhere(firm[moved], firms, rng)
    new = _jobs(elsewhere, firms, given[moved], later_surname[moved], taken, rng)
    later = Jobs(firm.copy(), earlier.title.copy(), earlier.email.copy(), earlier.direct_line.copy())
    for column, values in zip(_columns(later), _columns(new), strict=True):
        column[moved] = values
    return earlier, later


def _columns(jobs: Jobs) -> tuple[Numbers, Texts, Texts, Texts]:
    return jobs.firm, jobs.title, jobs.email, jobs.direct_line


def _elsewhere(firm: Numbers, firms: Firms, rng: np.random.Generator) -> Numbers:
    """For each firm another of its country."""
    found, chances = np.zeros_like(firm), rng.random(len(firm))
    country = firms.country[firm]
    for at in range(len(COUNTRIES)):
        here, rows = np.flatnonzero(firms.country == at), np.flatnonzero(country == at)
        found[rows] = here[(chances[rows] * len(here)).astype(np.int64)]
    return found


def _jobs(
    firm: Numbers, firms: Firms, given: Texts, surname: Texts, taken: dict[str, int], rng: np.random.Generator
) -> Jobs:
    parts = [Words.weighted(by_rank(words, flat=1)).draw(rng, len(firm)) for words in (SENIORITY, WORK, ROLES)]
    title = texts("".join(said) for said in zip(*parts, strict=True))
    email = work_mailboxes(firm, firms.domain[firm], given, surname, taken)
    return Jobs(firm, title, email, direct_lines(firms.switchboard[firm], rng))
