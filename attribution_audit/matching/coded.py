"""Columns as codes: each distinct value of a batch is normalised once, records hold its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Codes = NDArray[np.int32]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]
NOTHING = -1
"""The code where a record says nothing."""


@dataclass(frozen=True)
class Coded:
    """One feature of a batch of records: `codes` (records, slots) are places in the sorted distinct `values`."""

    values: tuple[str, ...]
    codes: Codes

    @property
    def first(self) -> Codes:
        """The code of each record's first slot that says something."""
        return self.codes[:, 0] if self.codes.shape[1] else np.full(len(self.codes), NOTHING, dtype=np.int32)

    @property
    def first_texts(self) -> pa.StringArray:
        """The value of each record's first slot that says something."""
        return _taken(self.values, self.first)

    @property
    def all_texts(self) -> pa.StringArray:
        """The values of each record, slot by slot, one a line; null where it says nothing."""
        if self.codes.shape[1] < 2:
            return self.first_texts
        lines = [pc.fill_null(_taken(self.values, slot), "") for slot in self.codes.T]
        joined = pc.utf8_rtrim(pc.binary_join_element_wise(*lines, "\n"), "\n")
        return pc.if_else(pc.equal(joined, ""), pa.scalar(None, pa.string()), joined)

    def flag(self, says: Callable[[str], bool]) -> Flags:
        """Whether each slot of each record says such a value."""
        if not self.values:
            return np.zeros(self.codes.shape, dtype=np.bool_)
        flags = np.fromiter((says(value) for value in self.values), dtype=np.bool_, count=len(self.values))
        flagged: Flags = (self.codes != NOTHING) & flags[self.codes]
        return flagged

    def derived(self, function: Callable[[str], str | None]) -> Coded:
        """Another feature made from each distinct value of this one, slot by slot."""
        made = pa.array([function(value) for value in self.values], pa.string())
        return _coded([_encoded(slot, made) for slot in self.codes.T], len(self.codes))


@dataclass(frozen=True)
class Said:
    """What a batch of records says: text columns by what they mean; every column has `count` rows."""

    count: int
    by_role: Mapping[str, tuple[pa.Array, ...]]

    def feature(self, function: Callable[[str], str | None], *roles: str) -> Coded:
        """The normalised columns of some roles as one feature with as many slots."""
        return coded([cells for role in roles for cells in self.cells(function, role)], self.count)

    def cells(self, function: Callable[[str], str | None], role: str) -> list[pa.DictionaryArray]:
        """The columns of one role, normalised."""
        return [normalised(column, function) for column in self.by_role.get(role, ())]


def slots_of(feature: Coded) -> list[pa.DictionaryArray]:
    """The slots of a feature as encoded columns."""
    values = pa.array(feature.values, pa.string())
    return [_encoded(slot, values) for slot in feature.codes.T]


def normalised(column: pa.Array, function: Callable[[str], str | None]) -> pa.DictionaryArray:
    """`function` of each cell, worked out once for each distinct one."""
    encoded = pc.dictionary_encode(pc.utf8_trim_whitespace(column))
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    made = pa.array([function(value) if value else None for value in encoded.dictionary.to_pylist()], pa.string())
    return pa.DictionaryArray.from_arrays(encoded.indices, made)


def coded(slots: Sequence[pa.DictionaryArray], records: int) -> Coded:
    """Encoded columns that say the same kind of thing, on one dictionary; what says nothing is moved to the end."""
    feature = _coded(slots, records)
    if len(slots) < 2:
        return feature
    order = np.argsort(feature.codes == NOTHING, axis=1, kind="stable")
    return Coded(feature.values, np.take_along_axis(feature.codes, order, axis=1))


def _coded(slots: Sequence[pa.DictionaryArray], records: int) -> Coded:
    if not slots:
        return Coded((), np.full((records, 0), NOTHING, dtype=np.int32))
    flat = pc.dictionary_encode(pa.concat_arrays([slot.dictionary for slot in slots]))
    order = pc.sort_indices(flat.dictionary).to_numpy()
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    places = _at(rank, _indices(flat))
    ends = np.cumsum([len(slot.dictionary) for slot in slots])
    codes = [
        _at(places[end - len(slot.dictionary) : end], _indices(slot))
        for slot, end in zip(slots, ends.tolist(), strict=True)
    ]
    return Coded(tuple(flat.dictionary.take(pa.array(order)).to_pylist()), np.stack(codes, axis=1))


def _at(codes: Codes, places: Codes) -> Codes:
    if not len(codes):
        return np.full(len(places), NOTHING, dtype=np.int32)
    found: Codes = np.where(places == NOTHING, np.int32(NOTHING), codes[np.maximum(places, 0)])
    return found


def _indices(encoded: pa.DictionaryArray) -> Codes:
    indices: Codes = pc.fill_null(encoded.indices, NOTHING).to_numpy(zero_copy_only=False).astype(np.int32)
    return indices


def _encoded(codes: Codes, values: pa.StringArray) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes == NOTHING), values)


def _taken(values: Sequence[str], places: Codes) -> pa.StringArray:
    return pa.array(values, pa.string()).take(pa.array(places, mask=places == NOTHING))
