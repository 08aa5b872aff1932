"""Websites as they are typed into a CRM."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.matching_sets.words import Texts, texts

SHAPES = (
    "www.{}",
    "{}",
    "http://www.{}",
    "https://{}",
    "https://www.{}/",
    "https://www.{}/en/home",
    "HTTP://WWW.{}",
    "{}/contact",
)


def websites(domains: Texts, rng: np.random.Generator) -> Texts:
    """Each domain in one of the usual ways."""
    ways = rng.integers(0, len(SHAPES), len(domains)).tolist()
    return texts(SHAPES[way].format(domain) for way, domain in zip(ways, domains, strict=True))
