"""Columns as codes: each distinct value is normalised once, records hold its number."""

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
    """One feature of all records: `codes` (records, slots) are places in the sorted distinct `values`."""

    values: tuple[str, ...]
    codes: Codes

    @property
    def first(self) -> Codes:
        """The code of each record's first slot that says something."""
        return _packed(self.codes)[:, 0]

    @property
    def known(self) -> Flags:
        """Whether a record says anything."""
        known: Flags = (self.codes != NOTHING).any(axis=1)
        return known

    def flag(self, says: Callable[[str], bool]) -> Flags:
        """One flag for each distinct value."""
        return np.fromiter((says(value) for value in self.values), dtype=np.bool_, count=len(self.values))

    def only(self, says: Callable[[str], bool]) -> Coded:
        """The same feature, as if only some of its values had been said."""
        if not self.values:
            return self
        is_kept = (self.codes != NOTHING) & self.flag(says)[self.codes]
        return Coded(self.values, _packed(np.where(is_kept, self.codes, NOTHING).astype(np.int32)))

    def derived(self, function: Callable[[str], str | None]) -> Coded:
        """Another feature made from each distinct value of this one."""
        made = pa.array([function(value) for value in self.values], pa.string())
        slots = [made.take(pa.array(slot, mask=slot == NOTHING)) for slot in self.codes.T]
        return coded(slots, len(self.codes))


@dataclass(frozen=True)
class Said:
    """What records say: text columns by what they mean; every column has `count` rows."""

    count: int
    by_role: Mapping[str, tuple[pa.Array, ...]]

    def feature(self, function: Callable[[str], str | None], *roles: str) -> Coded:
        """The normalised columns of some roles as one feature with as many slots."""
        columns = [column for role in roles for column in self.by_role.get(role, ())]
        return coded([normalised(column, function) for column in columns], self.count)


def texts(feature: Coded) -> list[pa.Array]:
    """The slots of a feature as text columns."""
    values = pa.array(feature.values, pa.string())
    return [values.take(pa.array(slot, mask=slot == NOTHING)) for slot in feature.codes.T]


def normalised(column: pa.Array, function: Callable[[str], str | None]) -> pa.Array:
    """`function` of each cell, worked out once for each distinct one."""
    encoded = pc.dictionary_encode(pc.utf8_trim_whitespace(column))
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    made = pa.array([function(value) if value else None for value in encoded.dictionary.to_pylist()], pa.string())
    return made.take(encoded.indices)


def coded(slots: Sequence[pa.Array], records: int) -> Coded:
    """Text columns that say the same kind of thing, on one dictionary; no column at all gives one slot of nothing."""
    if not slots:
        return Coded((), np.full((records, 1), NOTHING, dtype=np.int32))
    flat = pa.concat_arrays([slot.cast(pa.string()) for slot in slots])
    values = pc.unique(flat.drop_null()).sort()
    codes = pc.fill_null(pc.index_in(flat, value_set=values), NOTHING).to_numpy(zero_copy_only=False)
    table = np.ascontiguousarray(codes.astype(np.int32).reshape(len(slots), records).T)
    return Coded(tuple(values.to_pylist()), _packed(table))


def over_distinct(
    one: Codes | Ints, other: Codes | Ints, values: Sequence[str], judge: Callable[[str, str], int]
) -> NDArray[np.int8]:
    """`judge` of two values for each pair of codes, once for each distinct pair; 0 where either is missing."""
    low, high = np.minimum(one, other).astype(np.int64), np.maximum(one, other).astype(np.int64)
    found = np.zeros(len(low), dtype=np.int8)
    both = low != NOTHING
    distinct, places = np.unique(low[both] * len(values) + high[both], return_inverse=True)
    lows, highs = np.divmod(distinct, max(len(values), 1))
    judged = (judge(values[x], values[y]) for x, y in zip(lows.tolist(), highs.tolist(), strict=True))
    found[both] = np.fromiter(judged, dtype=np.int8, count=len(distinct))[places]
    return found


def holders(value: Codes, holder: Ints, values: int) -> Ints:
    """How many different holders each value has; pairs with a missing value or holder do not count."""
    there = (value != NOTHING) & (holder != NOTHING)
    if not there.any():
        return np.zeros(values, dtype=np.int64)
    width = int(holder.max()) + 1
    distinct = np.unique(value[there].astype(np.int64) * width + holder[there])
    return np.bincount(distinct // width, minlength=values)


def _packed(codes: Codes) -> Codes:
    """Each record's codes with what says nothing moved to the end, the order else kept."""
    order = np.argsort(codes == NOTHING, axis=1, kind="stable")
    packed: Codes = np.take_along_axis(codes, order, axis=1)
    return packed
