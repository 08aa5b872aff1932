"""What a record says as one binary cell that joins carry: numbers that numpy reads, then a few texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from attribution_audit.matching.coded import Coded, Ints

Numbers = NDArray[Any]
IN_ORDER = " in order"
"""Behind the name of a feature of several slots: the places of its slots in alphabetical order of their values."""
BETWEEN = b"\0"
"""Stands before each text of a cell; no normalised text holds it."""

LONGEST = 2**30
"""Bytes: no cell is longer. Without an end, pyarrow 26 cannot slice binary cells."""


@dataclass(frozen=True)
class Layout:
    """What a cell holds: the names of its numbers, with the type and slots of each, and the names of its texts."""

    numbers: np.dtype[Any]
    texts: tuple[str, ...] = ()


def slots(name: str, feature: Coded, numbers: Ints) -> dict[str, Numbers]:
    """A feature's `numbers` by slot, and, where there are several, which of them comes first in the alphabet."""
    found: dict[str, Numbers] = {name: numbers}
    if numbers.shape[1] > 1:
        found[name + IN_ORDER] = np.argsort(np.argsort(feature.codes, axis=1, kind="stable"), axis=1).astype(np.uint8)
    return found


def layout_of(fields: Mapping[str, Numbers], texts: Sequence[str] = ()) -> Layout:
    """The layout of cells of these fields, each an array (records, slots)."""
    parts = [(name, field.dtype.newbyteorder("<"), (field.shape[1],)) for name, field in fields.items()]
    return Layout(np.dtype(parts), tuple(texts))


def as_cells(
    fields: Mapping[str, Numbers], count: int, texts: Mapping[str, pa.StringArray] | None = None
) -> pa.BinaryArray:
    """`count` records as cells; a text that is null becomes an empty one."""
    numbers = _numbers(fields, count)
    if not texts:
        return numbers
    plain = [pc.fill_null(text, "").cast(pa.binary()) for text in texts.values()]
    return pc.binary_join_element_wise(numbers, *plain, BETWEEN)


def renumbered(cells: pa.BinaryArray, before: Layout, fields: Mapping[str, Numbers]) -> pa.BinaryArray:
    """The same cells with other numbers."""
    numbers = _numbers(fields, len(cells))
    if not before.texts:
        return numbers
    texts = pc.binary_slice(cells.cast(pa.binary()), before.numbers.itemsize, LONGEST)
    return pc.binary_join_element_wise(numbers, texts, b"")


def from_cells(column: pa.Array, layout: Layout) -> dict[str, Numbers]:
    """The numbers of a column of cells, each an array (records, slots)."""
    cells = column.cast(pa.binary())
    if not len(cells) or not layout.numbers.itemsize:
        rows = np.zeros(len(cells), dtype=layout.numbers)
    else:
        numbers = pc.binary_slice(cells, 0, layout.numbers.itemsize) if layout.texts else cells
        first = int(np.frombuffer(numbers.buffers()[1], np.int32)[numbers.offset])
        rows = np.frombuffer(numbers.buffers()[2], layout.numbers, count=len(cells), offset=first)
    return {name: np.ascontiguousarray(rows[name]) for name in layout.numbers.names or ()}


def text_of(cells: pa.BinaryArray, layout: Layout, name: str) -> list[str]:
    """One text of each cell."""
    place, start = layout.texts.index(name), layout.numbers.itemsize + len(BETWEEN)
    return [cell[start:].split(BETWEEN)[place].decode() for cell in cells.to_pylist()]


def _numbers(fields: Mapping[str, Numbers], count: int) -> pa.BinaryArray:
    layout = layout_of(fields).numbers
    rows = np.zeros(count, dtype=layout)
    for name, field in fields.items():
        rows[name] = field
    ends = pa.py_buffer(np.arange(count + 1, dtype=np.int32) * np.int32(layout.itemsize))
    return pa.Array.from_buffers(pa.binary(), count, [None, ends, pa.py_buffer(rows.tobytes())])
