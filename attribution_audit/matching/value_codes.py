"""Values as numbers: the same number for a value in every batch, on every engine, in every run."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from attribution_audit.matching.coded import NOTHING, Codes, Ints

DIGEST_BYTES = 8
"""Of 10 million values the chance that any two have one number is 1 in 200,000; such a pair would count as equal."""
MULTIPLIERS = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
"""Of the finaliser of SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014)."""


def value_codes(values: Sequence[str]) -> Ints:
    """A number from 0 to 2**63 - 1 for each value, by BLAKE2b: nobody can make two names collide on purpose."""
    digests = b"".join(blake2b(value.encode(), digest_size=DIGEST_BYTES).digest() for value in values)
    return _positive(np.frombuffer(digests, "<u8").astype(np.uint64))


def at_places(numbers: Ints, places: Codes | Ints) -> Ints:
    """`numbers` at places, NOTHING where there is no place."""
    if not len(numbers):
        return np.full(places.shape, NOTHING, dtype=np.int64)
    found: Ints = np.where(places == NOTHING, NOTHING, numbers[np.maximum(places, 0)])
    return found


def mixed(*parts: Ints | int) -> Ints:
    """One number from 0 to 2**63 - 1 made of several, in which their order counts."""
    found = np.zeros(np.broadcast_shapes(*(np.shape(part) for part in parts)), dtype=np.uint64)
    for part in parts:
        found = _stirred(found ^ np.asarray(part, dtype=np.int64).astype(np.uint64))
    return _positive(found)


def _stirred(numbers: np.typing.NDArray[np.uint64]) -> np.typing.NDArray[np.uint64]:
    numbers = (numbers + np.uint64(0x9E3779B97F4A7C15)).astype(np.uint64)
    numbers = (numbers ^ (numbers >> np.uint64(30))) * MULTIPLIERS[0]
    numbers = (numbers ^ (numbers >> np.uint64(27))) * MULTIPLIERS[1]
    return numbers ^ (numbers >> np.uint64(31))


def _positive(numbers: np.typing.NDArray[np.uint64]) -> Ints:
    return (numbers >> np.uint64(1)).astype(np.int64)
