"""All pairs of records of a block, made where they are judged: what a record says is laid out once a block."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.known import Known
from attribution_audit.matching.pairs import Pairs, Side
from attribution_audit.matching.rows import Layout

PAIRS_AT_ONCE = 20_000
"""Pairs that are judged at once: some 20 MB."""


def pairs_of_groups(batch: pa.RecordBatch, layout: Layout, known: Known, second_from: int | None) -> Iterator[Pairs]:
    """The pairs of each row of `match_groups`, some groups at a time; with `second_from` only across."""
    members = batch.column("members")
    side = Side.of(pc.list_flatten(members), layout)
    numbers = side.numbers("record_no")[:, 0]
    sizes = pc.list_value_length(members).to_numpy(zero_copy_only=False).astype(np.int64)
    order = np.lexsort((numbers, np.repeat(np.arange(len(sizes)), sizes)))
    for starts, of_size in _parts(sizes):
        one, other = (order[places] for places in _inside(starts, of_size))
        if second_from is not None:
            is_across = (numbers[one] < second_from) & (numbers[other] >= second_from)
            one, other = one[is_across], other[is_across]
        crm = np.zeros(len(one), dtype=np.int8)
        yield Pairs(numbers[one], numbers[other], crm, side.at(one), side.at(other), known)


def _parts(sizes: Ints) -> Iterator[tuple[Ints, Ints]]:
    """The groups' starts and sizes, parted so that each part has some `PAIRS_AT_ONCE`."""
    starts = np.cumsum(sizes) - sizes
    part = np.cumsum(sizes * (sizes - 1) // 2) // PAIRS_AT_ONCE
    for number in np.unique(part).tolist():
        yield starts[part == number], sizes[part == number]


def _inside(starts: Ints, sizes: Ints) -> tuple[Ints, Ints]:
    """The places of both records of all pairs, the earlier first, in groups that stand one behind the other."""
    one, other = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for size in np.unique(sizes).tolist():
        left, right = np.triu_indices(size, k=1)
        one.append((starts[sizes == size][:, None] + left).reshape(-1))
        other.append((starts[sizes == size][:, None] + right).reshape(-1))
    return np.concatenate(one), np.concatenate(other)
