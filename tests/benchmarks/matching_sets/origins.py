"""Where a CRM's contacts come from, and so what they tell and how well it is written."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.benchmarks.matching_sets.words import Flags, Floats, Numbers


@dataclass(frozen=True)
class Origin:
    """How records of one origin come about: the share of them that fill a field, and how well it is written."""

    name: str
    share: float
    """Of all records."""
    work_email: float
    private_email: float
    phone: float
    direct: float
    """Of the firms' phones: the desk's own number rather than the switchboard's."""
    mobile: float
    company: float
    title: float
    website: float
    address: float
    at_home: float
    """Of the records: with the address and landline of the person's home rather than the firm's."""
    slips: float
    """Of the values of each field: mistyped."""
    restyled: float
    """Of the names: in capitals, in small letters, without accents."""
    short_form: float
    initial: float
    """Of the given names: short forms; initials, middle initials, degrees."""
    later: float
    """Of the records: of the person's later years, with the later job, surname and home."""


ORIGINS = (
    Origin("form", 0.36, 0.68, 0.28, 0.40, 0.5, 0.35, 0.85, 0.45, 0.12, 0.30, 0.25, 0.025, 0.14, 0.10, 0.03, 0.45),
    Origin("badge", 0.16, 0.85, 0.08, 0.20, 0.4, 0.30, 0.97, 0.80, 0.05, 0.25, 0.00, 0.03, 0.12, 0.08, 0.02, 0.45),
    Origin("list", 0.18, 0.60, 0.00, 0.85, 0.1, 0.05, 0.98, 0.85, 0.60, 0.85, 0.00, 0.012, 0.18, 0.02, 0.04, 0.25),
    Origin("card", 0.18, 0.94, 0.02, 0.90, 0.8, 0.70, 0.98, 0.90, 0.50, 0.75, 0.00, 0.02, 0.04, 0.04, 0.02, 0.55),
    Origin("call", 0.06, 0.35, 0.15, 0.60, 0.5, 0.60, 0.80, 0.25, 0.05, 0.15, 0.20, 0.07, 0.08, 0.15, 0.04, 0.55),
    Origin("shop", 0.06, 0.10, 0.85, 0.40, 0.0, 0.70, 0.20, 0.02, 0.01, 0.95, 1.00, 0.025, 0.15, 0.07, 0.03, 0.50),
)
"""Forms on the web, scanned badges, bought lists, business cards, telephone calls, the shop."""


def drawn(count: int, rng: np.random.Generator) -> Numbers:
    """The origin of so many records, as places in `ORIGINS`."""
    return rng.choice(len(ORIGINS), count, p=[one.share for one in ORIGINS])


def shares(what: str, origin: Numbers) -> Floats:
    """For each record the share that its origin gives."""
    return np.array([getattr(one, what) for one in ORIGINS], dtype=float)[origin]


def happens(what: str, origin: Numbers, rng: np.random.Generator) -> Flags:
    """For each record whether what its origin gives a share for happens."""
    return rng.random(len(origin)) < shares(what, origin)
