"""Values as numbers: the same number for a value in every batch, on every engine, in every run."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from attribution_audit.matching.coded import NOTHING, Coded, Codes, Ints

DIGEST_BYTES = 8
"""Of 10 million values the chance that any two have one number is 1 in 200,000; such a pair would count as equal."""
KEY_BYTES = 32
"""Bytes of a text that its block key is made of."""
MULTIPLIERS = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
"""Of the finaliser of SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014)."""


def value_codes(values: Sequence[str]) -> Ints:
    """A number from 0 to 2**63 - 1 for each value, by BLAKE2b: nobody can make two names collide on purpose."""
    return _of_bytes([value.encode() for value in values])


def codes_of(feature: Coded) -> Ints:
    """`value_codes` of what each slot of each record says, NOTHING where it says nothing."""
    return at_places(_of_bytes(feature.texts.cast(pa.binary()).to_pylist()), feature.codes)


def key_codes(texts: pa.StringArray) -> Ints:
    """A number for each text, by its length and first bytes, for what only brings records together to be compared.

    Ten times faster than `value_codes`; who makes two texts collide on purpose gets them compared and no more.
    """
    lengths, rows = _bytes_of(texts)
    return mixed(lengths, *rows.view("<u8").astype(np.int64).T)


def key_codes_of(feature: Coded) -> Ints:
    """`key_codes` of what each slot of each record says, NOTHING where it says nothing."""
    return at_places(key_codes(feature.texts), feature.codes)


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


def _of_bytes(values: Sequence[bytes]) -> Ints:
    digests = b"".join([blake2b(value, digest_size=DIGEST_BYTES).digest() for value in values])
    return _positive(np.frombuffer(digests, "<u8").astype(np.uint64))


def _bytes_of(texts: pa.StringArray) -> tuple[Ints, NDArray[np.uint8]]:
    """The length of each text in bytes, and its first `KEY_BYTES` bytes with zeros behind them."""
    _, ends, data = texts.buffers()
    if not len(texts) or data is None or not data.size:
        return np.zeros(len(texts), dtype=np.int64), np.zeros((len(texts), KEY_BYTES), dtype=np.uint8)
    bounds = np.frombuffer(ends, np.int32)[texts.offset : texts.offset + len(texts) + 1].astype(np.int64)
    lengths, steps = np.diff(bounds), np.arange(KEY_BYTES)
    letters = np.frombuffer(data, np.uint8)
    rows = letters[np.minimum(bounds[:-1, None] + steps, len(letters) - 1)]
    return lengths, np.where(steps < lengths[:, None], rows, np.uint8(0))


def _stirred(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    numbers = (numbers + np.uint64(0x9E3779B97F4A7C15)).astype(np.uint64)
    numbers = (numbers ^ (numbers >> np.uint64(30))) * MULTIPLIERS[0]
    numbers = (numbers ^ (numbers >> np.uint64(27))) * MULTIPLIERS[1]
    return numbers ^ (numbers >> np.uint64(31))


def _positive(numbers: NDArray[np.uint64]) -> Ints:
    return (numbers >> np.uint64(1)).astype(np.int64)
