"""Who shares a domain or number: one company under its name and a few misspelt ones, or the customers of a provider."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from attribution_audit.matching.coded import NOTHING, Coded, Ints

MOST_NAMES = 10
"""Company names, equally frequent, from which a shared domain is a provider's, whatever the list of free mail says."""


def names_at(value: Coded, name: Coded) -> Ints:
    """How many equally frequent company names would share each value as its names do.

    That is all its records by those of its first name: a company's domain bears one name and a few misspelt ones, a
    provider's bears many.
    """
    size = len(value.values)
    at, named = value.codes.reshape(-1), np.repeat(name.first, value.codes.shape[1])
    there = (at != NOTHING) & (named != NOTHING)
    distinct, counts = np.unique(
        at[there].astype(np.int64) * max(len(name.values), 1) + named[there], return_counts=True
    )
    places, most = distinct // max(len(name.values), 1), np.zeros(size, dtype=np.int64)
    np.maximum.at(most, places, counts)
    found: Ints = np.rint(np.bincount(at[there], minlength=size) / np.maximum(most, 1)).astype(np.int64)
    return found


def without_providers(features: Mapping[str, Coded]) -> dict[str, Coded]:
    """The same features, `domain` without those of providers."""
    domain = features["domain"]
    names = dict(zip(domain.values, names_at(domain, features["company"]).tolist(), strict=True))
    return {**features, "domain": domain.only(lambda name: names[name] <= MOST_NAMES)}
