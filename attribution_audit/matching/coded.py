"""Columns as codes: each distinct value of a batch is normalised once, records hold its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Codes = NDArray[np.int32]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]
Normal = Callable[[str], str | None]
NOTHING = -1
"""The code where a record says nothing."""


@dataclass(frozen=True, eq=False)
class Coded:
    """One feature of a batch of records: `codes` (records, slots) are places among the distinct `texts`.

    Where there are several slots the texts are in alphabetical order.
    """

    texts: pa.StringArray
    codes: Codes

    @cached_property
    def values(self) -> tuple[str, ...]:
        """The distinct texts."""
        return tuple(self.texts.to_pylist())

    @property
    def first(self) -> Codes:
        """The code of each record's first slot that says something."""
        return self.codes[:, 0] if self.codes.shape[1] else np.full(len(self.codes), NOTHING, dtype=np.int32)

    @property
    def first_texts(self) -> pa.StringArray:
        """The value of each record's first slot that says something."""
        return _taken(self.texts, self.first)

    @property
    def all_texts(self) -> pa.StringArray:
        """The values of each record, slot by slot, one a line; null where it says nothing."""
        if self.codes.shape[1] < 2:
            return self.first_texts
        lines = [pc.fill_null(_taken(self.texts, slot), "") for slot in self.codes.T]
        joined = pc.utf8_rtrim(pc.binary_join_element_wise(*lines, "\n"), "\n")
        return pc.if_else(pc.equal(joined, ""), pa.scalar(None, pa.string()), joined)

    def flag(self, flags: Flags) -> Flags:
        """Whether each slot of each record says a value that is flagged: one flag for each of `texts`."""
        if not len(flags):
            return np.zeros(self.codes.shape, dtype=np.bool_)
        flagged: Flags = (self.codes != NOTHING) & flags[self.codes]
        return flagged

    def derived(self, function: Normal) -> Coded:
        """Another feature made from each distinct value of this one, slot by slot."""
        return self.having(pa.array([function(value) for value in self.values], pa.string()))

    def having(self, texts: pa.StringArray) -> Coded:
        """Another feature that has one text, or none, for each distinct value of this one, slot by slot."""
        return aligned([_encoded(slot, texts) for slot in self.codes.T], len(self.codes))


@dataclass(frozen=True)
class Said:
    """What a batch of records says: text columns by what they mean; every column has `count` rows."""

    count: int
    by_role: Mapping[str, tuple[pa.Array, ...]]

    def feature(self, function: Normal, *roles: str) -> Coded:
        """The normalised columns of some roles as one feature with as many slots."""
        return coded([cells for role in roles for cells in self.cells(function, role)], self.count)

    def cells(self, function: Normal, role: str) -> list[pa.DictionaryArray]:
        """The columns of one role, normalised."""
        return [normalised(column, function) for column in self.by_role.get(role, ())]

    def joined(self, role: str) -> list[pa.Array]:
        """The columns of one role as parts of one text, in their order: one column, or none where there is none."""
        columns = self.by_role.get(role, ())
        if len(columns) < 2:
            return list(columns)
        return [pc.binary_join_element_wise(*columns, " ", null_handling="skip")]


def slots_of(feature: Coded) -> list[pa.DictionaryArray]:
    """The slots of a feature as encoded columns."""
    return [_encoded(slot, feature.texts) for slot in feature.codes.T]


def normalised(column: pa.Array, function: Normal) -> pa.DictionaryArray:
    """`function` of each cell, worked out once for each distinct one."""
    encoded = encoded_cells(column)
    return having(encoded, [function(value) if value else None for value in encoded.dictionary.to_pylist()])


def parted(
    column: pa.Array, function: Callable[[str], tuple[str | None, ...]], parts: int
) -> tuple[pa.DictionaryArray, ...]:
    """Several things that `function` finds in each cell, worked out once for each distinct one."""
    encoded = encoded_cells(column)
    found = [function(value) if value else (None,) * parts for value in encoded.dictionary.to_pylist()]
    return tuple(having(encoded, [each[part] for each in found]) for part in range(parts))


def encoded_cells(column: pa.Array) -> pa.DictionaryArray:
    """The trimmed cells of a column as codes."""
    encoded = pc.dictionary_encode(pc.utf8_trim_whitespace(column))
    return encoded.combine_chunks() if isinstance(encoded, pa.ChunkedArray) else encoded


def having(encoded: pa.DictionaryArray, texts: Sequence[str | None] | pa.StringArray) -> pa.DictionaryArray:
    """The same codes with other texts, of which several may be equal, or null."""
    return pa.DictionaryArray.from_arrays(encoded.indices, pa.array(texts, pa.string()))


def coded(slots: Sequence[pa.DictionaryArray], records: int) -> Coded:
    """Encoded columns that say the same kind of thing, on one dictionary; what says nothing is moved to the end."""
    return packed(aligned(slots, records))


def packed(feature: Coded) -> Coded:
    """The same feature with what says nothing moved to the end of each record's slots."""
    if feature.codes.shape[1] < 2:
        return feature
    order = np.argsort(feature.codes == NOTHING, axis=1, kind="stable")
    return Coded(feature.texts, np.take_along_axis(feature.codes, order, axis=1))


def aligned(slots: Sequence[pa.DictionaryArray], records: int) -> Coded:
    """Encoded columns on one dictionary, a slot each."""
    if not slots:
        return Coded(pa.array([], pa.string()), np.full((records, 0), NOTHING, dtype=np.int32))
    flat = pc.dictionary_encode(pa.concat_arrays([slot.dictionary for slot in slots]))
    texts, places = flat.dictionary, _indices(flat)
    if len(slots) > 1:
        texts, places = _in_alphabetical_order(texts, places)
    ends = np.cumsum([len(slot.dictionary) for slot in slots])
    codes = [
        _at(places[end - len(slot.dictionary) : end], _indices(slot))
        for slot, end in zip(slots, ends.tolist(), strict=True)
    ]
    return Coded(texts, np.stack(codes, axis=1))


def _in_alphabetical_order(texts: pa.StringArray, places: Codes) -> tuple[pa.StringArray, Codes]:
    order = pc.sort_indices(texts).to_numpy()
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    return texts.take(pa.array(order)), _at(rank, places)


def _at(codes: Codes, places: Codes) -> Codes:
    if not len(codes):
        return np.full(len(places), NOTHING, dtype=np.int32)
    found: Codes = np.where(places == NOTHING, np.int32(NOTHING), codes[np.maximum(places, 0)])
    return found


def _indices(encoded: pa.DictionaryArray) -> Codes:
    indices: Codes = pc.fill_null(encoded.indices, NOTHING).to_numpy(zero_copy_only=False).astype(np.int32)
    return indices


def _encoded(codes: Codes, texts: pa.StringArray) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes == NOTHING), texts)


def _taken(texts: pa.StringArray, places: Codes) -> pa.StringArray:
    return texts.take(pa.array(places, mask=places == NOTHING))
